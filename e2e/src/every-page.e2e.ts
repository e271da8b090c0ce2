import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  type Look,
  people,
  signIn,
  visit,
  waitForSubscribers,
} from "./web-app";

const on = stage();

const looks: readonly Look[] = [
  { width: 1440, scheme: "light", locale: "ru" },
  { width: 1440, scheme: "dark", locale: "en" },
  { width: 390, scheme: "light", locale: "be" },
  { width: 390, scheme: "dark", locale: "ru" },
  // The narrowest that WCAG asks for (1.4.10).
  { width: 320, scheme: "light", locale: "en" },
];

/** The pages that the menu on the screen leads to, the nested ones of an open group among them. */
const menuLinks = (page: Page): Promise<{ path: string; label: string }[]> =>
  page.locator("nav ul a[href]").evaluateAll((links) =>
    links.map((link) => ({
      path: link.getAttribute("href") ?? "",
      label: link.textContent,
    })),
  );

/**
 * Visits every page of the menu on the screen, from the menu: a page that is added to it is visited by itself. An item
 * that leads out of the menu (`base`) is left alone.
 */
async function walkMenu(page: Page, base: string, look: () => Promise<void>): Promise<void> {
  const seen = new Set<string>();
  for (;;) {
    // A group shows its pages once one is in it.
    const next = (await menuLinks(page)).find(({ path }) => path.startsWith(`${base}/`) && !seen.has(path));
    if (!next) break;
    seen.add(next.path);
    await page.goto(new URL(next.path, page.url()).href);
    await page.locator("main h1").waitFor();
    // What is on its way takes its place in rows, so that more than one of them is seen.
    await page.waitForFunction(
      () => !document.querySelector("main .mantine-Skeleton-root + .mantine-Skeleton-root"),
    );
    const title = await page.locator("main h1").innerText();
    assert.ok(title !== "" && next.label.startsWith(title), `${next.path} is «${next.label}»: ${title}`);
    await look();
  }
  assert.ok(seen.size > 0, "the menu leads somewhere");
}

/** Every page and every step, one after another; each is looked at when it has come. */
async function walk(page: Page, look: () => Promise<void>): Promise<void> {
  const open = async (path: string, sign: string): Promise<void> => {
    await page.goto(new URL(path, page.url()).href);
    await page.locator(sign).first().waitFor();
  };
  const go = async (path: string, sign: string): Promise<void> => {
    await open(path, sign);
    await look();
  };
  await page.goto(on.app.url);
  await page.locator("main h1").waitFor();
  await look();
  await go("/sign-in", "[name=login]");
  await go("/sign-in?way=code", "[name=number]");
  await go("/device-settings?service=mms&device=iphone", "main table");

  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  const company = new URL(page.url()).pathname.replace(/\/subscribers$/, "");
  await go(company, "main ul li a[href$='/subscribers']");
  await walkMenu(page, company, look);
  await go(`${company}/subscribers?search=zzzz`, "main h2");
  await go(`${company}/orders`, "main h2, main table, main ul[aria-label]");
  await go(`${company}/security`, "main table");
  await go(`${company}/notifications`, "main input[type=checkbox]");
  await open(`${company}/appeals`, "main table, main ul[aria-label]");
  await page.locator("main a[href*='appeal=']").first().click();
  await page.locator("[role=log] li").first().waitFor();
  await look();
  await go(`${company}/appeals?new=yes`, "[name=subject]");
  await open(`${company}/rename`, "a[href*='subscriber=']");
  await page.locator("a[href*='subscriber=']").first().click();
  await page.locator("[name=name]").waitFor();
  await look();
  await page.locator("[name=name]").fill("Пост охраны № 7");
  await page.locator("[name=name]").press("Enter");
  await page.waitForURL(/step=check/);
  await page.locator("main dl").nth(1).waitFor();
  await look();

  await page.goto(`${on.app.url}${company}/subscribers?state=active`);
  await page.locator("main a[href^='/s/']").first().click();
  await page.locator("main dl").first().waitFor();
  const line = new URL(page.url()).pathname.replace(/\/information$/, "");
  await walkMenu(page, line, look);
  await open(`${line}/information`, "main dl");
  await page.locator("main button:has(svg)", { hasText: /коды|codes/i }).click();
  await page.locator("main input[name=password]").waitFor();
  await look();
  await open(`${line}/instalments`, "main h2");
  if (await page.locator("main summary").isVisible()) await page.locator("main summary").click();
  await look();
  await walkTariffPlan(page, line, go, look);
  await go(`${line}/operations/device-settings?device=iphone`, "main svg[role=img]");
  await walkForwarding(page, line, go, look);
  await open(`${line}/operations/number-change`, "main li button");
  await page.locator("main li button").first().click();
  await page.locator("input[name=held]").first().waitFor();
  await look();
  await open(`${line}/operations/services`, "main li button");
  await page.locator("main li button[aria-label]").first().click();
  await page.locator("main dl").nth(1).waitFor();
  await look();
  await open(`${line}/operations/pause`, "[name=until]");
  await page.locator("[name=until]").fill("2026-12-16");
  await page.locator("[name=until]").press("Enter");
  await page.waitForURL(/act=pause/);
  await page.locator("main dl").first().waitFor();
  await look();
  await go(`${line}/charges?month=2000-01`, "main h2");
  await go(
    `${line}/usage?kind=mms&party=zzzz`,
    "main h2 ~ p, main li[aria-posinset], main tbody tr[aria-rowindex]",
  );
  await go(`${line}/usage?from=2020-01-01`, "main [data-tone=warn]");
  await go(`${line}/operations/number-change?step=request`, "[name=wanted-mask]");
  await go(`${line}/nowhere`, "main h1");
  await walkWizard(page, company, look);
}

/** «Переадресация звонков» and «Голосовая почта»: state, question, check; and where the link in the mail leads. */
async function walkForwarding(
  page: Page,
  line: string,
  go: (path: string, sign: string) => Promise<void>,
  look: () => Promise<void>,
): Promise<void> {
  await go(`${line}/operations/call-forwarding?set=NO_REPLY`, "input[name=forwardTo]");
  await page.locator("input[name=forwardTo]").fill("+375 17 200-11-22");
  await page.locator("input[name=forwardTo]").press("Enter");
  await page.waitForURL(/step=check/);
  await page.locator("main dl").nth(1).waitFor();
  await look();
  await go(`${line}/operations/voicemail?act=connect`, "main input[type=checkbox]");
  await go(`${line}/operations/voicemail?act=email`, "main input[name=email]");
  await go(`${line}/operations/voicemail?act=disconnect`, "main dl");
  await go("/voicemail-email#token", "main button");
  await go("/reset-password", "main button");
  await go("/reset-password#token", "main button");
}

/** «Смена ТП»: plans beside each other, what the months are made of, from when, check. */
async function walkTariffPlan(
  page: Page,
  line: string,
  go: (path: string, sign: string) => Promise<void>,
  look: () => Promise<void>,
): Promise<void> {
  await go(`${line}/tariff-plan?alike=yes`, "main button[aria-expanded]");
  await page.locator("main button[aria-expanded]").nth(1).click();
  await page.locator("main button[aria-pressed]").first().waitFor();
  await look();
  await page.locator("input[name=tariff-plan]:enabled").first().check();
  await page.locator("main form button[type=submit]").click();
  await page.locator("input[name=when]").first().waitFor();
  await look();
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL(/step=check/);
  await page.locator("main dl").nth(1).waitFor();
  await look();
}

/** The wizard from the first line that can change its package to the order done, and the list of orders. */
async function walkWizard(page: Page, company: string, look: () => Promise<void>): Promise<void> {
  await page.goto(`${on.app.url}${company}/subscribers`);
  await waitForSubscribers(page);
  const lines = await page
    .locator("main a[href^='/s/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const change = page.locator("input[name=act][value=change]:enabled");
  for (const line of lines) {
    await page.goto(`${on.app.url}${line.replace("/information", "/operations/mobile-internet")}`);
    await page.locator("input[name=act]").first().waitFor();
    if (await change.isVisible()) break;
  }
  await change.check();
  await change.press("Enter");
  await page.locator("input[name=package]:enabled").first().check();
  await look();
  await page.locator("input[name=package]:enabled").first().press("Enter");
  await page.waitForURL(/step=check/);
  await page.locator("main dl").nth(1).waitFor();
  await look();
  await page.locator("main button[type=button]").last().click();
  await page.waitForURL(/\/orders\//);
  await page.locator("main [data-tone=good]").first().waitFor();
  await look();
  await page.goto(`${on.app.url}${company}/orders`);
  await page.locator("main table, main ul[aria-label]").first().waitFor();
  await look();
}

for (const appearance of looks) {
  const { width, scheme, locale } = appearance;
  test(`every page at ${String(width)} px, ${String(scheme)}, in ${String(locale)}: axe finds nothing, nothing is too wide`, async () => {
    const { page, context } = await visit(on, appearance);
    await walk(page, async () => {
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
    await context.close();
  });
}
