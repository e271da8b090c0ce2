import { chromium, type Page } from "playwright-core";
import { freePort } from "../app";
import { startChromium } from "../chromium";

/** A browser that both a journey and Lighthouse can drive. */
export interface MeasuredBrowser {
  /** Where Lighthouse reaches it. */
  readonly port: number;
  /** Does something in a window of the browser's own profile, so that Lighthouse finds what came of it: a session. */
  act<Result>(what: (page: Page) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Starts a Chromium that speaks Russian, as most of those who use the web app. */
export async function openMeasuredBrowser(): Promise<MeasuredBrowser> {
  const port = await freePort();
  const browser = await startChromium([`--remote-debugging-port=${String(port)}`, "--accept-lang=ru-RU,ru"]);
  return {
    port,
    async act(what) {
      // What the browser makes by itself is a profile apart for each context; Lighthouse opens its pages in the first.
      const own = await chromium.connectOverCDP(`http://127.0.0.1:${String(port)}`);
      try {
        const [profile] = own.contexts();
        if (!profile) throw new Error("The browser has no profile of its own.");
        const page = await profile.newPage();
        const result = await what(page);
        await page.close();
        return result;
      } finally {
        await own.close();
      }
    },
    close: () => browser.close(),
  };
}
