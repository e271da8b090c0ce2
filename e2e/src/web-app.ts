import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import axe from "axe-core";
import type { BrowserContext, Page } from "playwright-core";
import type { Stage } from "./stage";

/** Who can sign in to the demo; all of them with one password. */
export const people = {
  /** Serves a company of five numbers, one in each state of mobile internet. */
  smallCompany: "anna@romashka.example",
  /** Serves two companies. */
  twoCompanies: "marina@outsource.example",
} as const;

/** The one password of the demo. */
export const password = "kabinet-demo";

/** How long a page may take to do what it does by itself, milliseconds. */
const patience = 15_000;

/** How the web app is looked at. */
export interface Look {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly locale?: "ru" | "be" | "en";
  /** The browser may keep the program. Otherwise it may not: what a journey holds up or breaks must come from the server. */
  readonly keepsProgram?: boolean;
}

/** A browser window with the web app, and everything it complained about. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of scripts, refusals of the content-security policy and the like; journeys expect none. */
  readonly complaints: string[];
}

/** «Главное меню администратора»: where who looks after a company begins. */
const companyMenu = /^\/c\/[^/]+$/;

/** Opens a window for the web app; nobody is signed in yet. */
export async function visit({ browser }: Stage, look: Look = {}): Promise<Visit> {
  const { width = 1440, scheme = "light", locale = "ru", keepsProgram = false } = look;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    locale: { ru: "ru-RU", be: "be-BY", en: "en-GB" }[locale],
    reducedMotion: "reduce",
    serviceWorkers: keepsProgram ? "allow" : "block",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** Signs in as people do, and waits for the first page behind it; who looks after a company goes on to its list of lines. */
export async function signIn(page: Page, url: string, login: string, secret = password): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.locator("[name=login]").fill(login);
  await page.locator("[name=password]").fill(secret);
  await page.keyboard.press("Enter");
  await page.waitForURL((address) => address.pathname !== "/sign-in" && address.pathname !== "/");
  if (!companyMenu.test(new URL(page.url()).pathname)) return;
  const list = page.locator("main li a[href$='/subscribers']").first();
  // Who is kept out until there is a second factor is shown the way to it instead.
  await list.or(page.locator("main a[href$='/security']")).first().waitFor();
  if ((await list.count()) === 0) return;
  await list.click();
  await page.waitForURL(/\/subscribers$/);
  // The address is there before the page.
  await list.waitFor({ state: "detached" });
}

/** The numbers of the demo's subscribers, as the program prints them at its start: with a password, and without one. */
export function subscriberNumbers({ app }: Stage): [withPassword: string, withCode: string] {
  const [withPassword, withCode] = [...app.printed().matchAll(/subscriber\s+(\+375\d{9})/g)].map(
    ([, number]) => number,
  );
  assert.ok(withPassword && withCode, "the demo prints its subscribers");
  return [withPassword, withCode];
}

/** A code that the simulated network has delivered and printed: it comes when it comes, as on a real phone. */
export async function sentCode({ app }: Stage, message: RegExp): Promise<string> {
  const [, code = ""] = await eventually(() => {
    const found = message.exec(app.printed());
    assert.ok(found, "no code was delivered");
    return found;
  });
  return code;
}

/** The list of subscribers has come. */
export async function waitForSubscribers(page: Page): Promise<void> {
  await page.locator("tbody tr[aria-rowindex], ul[aria-label] li[aria-posinset]").first().waitFor();
}

/** Tries until it holds: what a page does by itself (a focus, an emptied field, a scroll) comes when it comes. */
export async function eventually<T>(holds: () => T | Promise<T>): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;)
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(50);
    }
}

/** Axe finds nothing, WCAG 2.2 AA and its best practices included. */
export async function expectAccessible(page: Page): Promise<void> {
  // Half-way through fading in, and while a list is read anew, everything is too faint; what goes on for ever (a
  // skeleton) is never through.
  await page.waitForFunction(
    () =>
      document.querySelector("[data-stale=true]") === null &&
      document
        .getAnimations()
        .every(
          ({ playState, effect }) => playState !== "running" || effect?.getTiming().iterations === Infinity,
        ),
  );
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  });
  assert.deepEqual(found, [], `axe finds nothing on ${page.url()}`);
}

/** Nothing is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const extra = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(extra <= 0, `${page.url()} is ${String(extra)} pixels too wide`);
}

declare global {
  interface Window {
    /** Put into the page by `axe.source`. */
    axe: typeof axe;
  }
}
