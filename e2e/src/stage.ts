import { after, before } from "node:test";
import type { Browser } from "playwright-core";
import { type AppOptions, type RunningApp, startApp } from "./app";
import { startChromium } from "./chromium";

/** What every journey needs; to be asked for inside a test, when both are running. */
export interface Stage {
  readonly app: RunningApp;
  readonly browser: Browser;
}

/** Starts the program and a browser before the tests of a file, and stops both after them, whatever has failed. */
export function stage(options: AppOptions = {}): Stage {
  let app: RunningApp | undefined;
  let browser: Browser | undefined;

  before(async () => {
    const [startedApp, startedBrowser] = await Promise.allSettled([startApp(options), startChromium()]);
    if (startedApp.status === "fulfilled") app = startedApp.value;
    if (startedBrowser.status === "fulfilled") browser = startedBrowser.value;
    for (const started of [startedApp, startedBrowser])
      if (started.status === "rejected") throw started.reason;
  });

  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  return {
    get app() {
      if (!app) throw new Error("The program runs inside tests only.");
      return app;
    },
    get browser() {
      if (!browser) throw new Error("The browser runs inside tests only.");
      return browser;
    },
  };
}
