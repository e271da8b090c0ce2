import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  type Look,
  password,
  signIn,
  visit,
  waitForSubscribers,
} from "./web-app";

// In the days on which invoices are formed.
const on = stage({ clock: "2026-12-02T09:00:00Z" });

/** A figure of the first page: what it says, and where it leads. */
interface Figure {
  readonly count: number;
  readonly href: string;
}

/** Signs in, and stays on the first page. */
async function firstPage(page: Page, login: string): Promise<void> {
  await page.goto(`${on.app.url}/sign-in`);
  await page.locator("[name=login]").fill(login);
  await page.locator("[name=password]").fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/c\/[^/]+$/);
  await page.locator("main ul li a[href$='/subscribers']").first().waitFor();
}

/** The figures that count something, by their words. */
async function counted(page: Page): Promise<Map<string, Figure>> {
  const links = page.locator("main ul ul a, main dl a");
  const found = await links.evaluateAll((all) =>
    all.map((link) => [
      link.closest("div")?.querySelector("dt")?.textContent ?? "",
      link.textContent,
      link.getAttribute("href") ?? "",
    ]),
  );
  const figures = new Map<string, Figure>();
  for (const [card = "", text = "", href = ""] of found) {
    const [, label = card, value = text] = /^(.*): ([\d\s\u00a0\u202f]+)(?: ·.*)?$/u.exec(text) ?? [];
    if (/^[\d\s\u00a0\u202f]+$/u.test(value))
      figures.set(label, { count: Number(value.replace(/\D/g, "")), href });
  }
  return figures;
}

/** How many rows a list has at the address: as it says, or as they are seen. */
async function listed(page: Page, href: string): Promise<number> {
  await page.goto(`${on.app.url}${href}`);
  const rows = page.locator("main tbody tr[aria-rowindex]");
  // Limits are no table: each has its bar and its acts.
  const items = page.getByRole("list", { name: "Лимиты" }).getByRole("listitem");
  await rows.first().or(items.first()).or(page.locator("main h2 + p")).first().waitFor();
  if ((await items.count()) > 0) return items.count();
  if ((await rows.count()) === 0) return 0;
  return Number(await page.locator("main table[aria-rowcount]").first().getAttribute("aria-rowcount")) - 1;
}

test("«Главное меню администратора»: every figure is the count of the list that it leads to", async () => {
  const { page, complaints, context } = await visit(on);
  await firstPage(page, "pavel@bereg.example");
  await page.getByRole("heading", { level: 1, name: "Главное меню администратора" }).waitFor();
  await expectAccessible(page);
  const home = page.url();
  // Each item of the menu at the side stands on the page, in the same order.
  const labels = await page.locator("nav[aria-label='Главное меню администратора'] a").allInnerTexts();
  const places = await page.locator("main ul > li > div > a").allInnerTexts();
  assert.deepEqual(
    places,
    labels.map((label) => label.replace(/\s*\d.*$/s, "")),
  );

  const figures = await counted(page);
  for (const name of [
    "Абонентов",
    "Интернет заканчивается",
    "Ждут вашего ответа",
    "Заказы выполняются",
    "Заказы не выполнены",
  ])
    assert.ok(figures.has(name), `${name} is among ${[...figures.keys()].join(", ")}`);
  assert.ok((figures.get("Абонентов")?.count ?? 0) > 50);
  for (const [name, { count, href }] of figures)
    assert.equal(await listed(page, href), count, `${name}: ${href}`);

  // The company's name leads back.
  await page.getByRole("banner").getByRole("link", { name: "Светлый берег" }).click();
  await page.waitForURL(home);
  await page.getByText("Закрыто: 30 декабря 2026 — 31 декабря 2026").waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a deep link stays one after signing in, and signing in goes on to the list in the journeys", async () => {
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, "pavel@bereg.example");
  await waitForSubscribers(page);
  const list = `${page.url()}?state=suspended`;
  await context.clearCookies();
  await page.goto(list);
  await page.locator("[name=login]").fill("pavel@bereg.example");
  await page.locator("[name=password]").fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(list);
  await context.close();
});

const looks: readonly Look[] = [
  { width: 390, scheme: "dark", locale: "be" },
  { width: 320, scheme: "light", locale: "en" },
];
for (const look of looks)
  test(`the first page fits ${String(look.width)} pixels, for who looks after one account as well`, async () => {
    const { page, complaints, context } = await visit(on, look);
    await firstPage(page, "sergey@bereg.example");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    assert.deepEqual(complaints, []);
    await context.close();
  });
