import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import { eventually, expectAccessible, signIn, visit, waitForSubscribers } from "./web-app";

const on = stage();
const person = "pavel@bereg.example";

const rows = (page: Page) => page.locator("tbody tr[aria-rowindex]");

test("from a line's page the palette leads to the same page of another in two steps", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, person);
  await waitForSubscribers(page);
  const [first, second] = [rows(page).nth(0), rows(page).nth(3)];
  const other = await second.getByRole("link").innerText();
  const otherAddress = (await second.getByRole("link").getAttribute("href")) ?? "";
  await first.getByRole("link").click();
  await page.getByRole("link", { name: "Начисления за период" }).first().click();
  await page.waitForURL(/\/charges/);

  await page.keyboard.press("Control+KeyK");
  const box = page.getByRole("combobox", { name: /Найти абонента/ });
  await box.waitFor();
  await expectAccessible(page);
  await page.keyboard.type(other.replace(/\D/g, "").slice(3));
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === otherAddress.replace("information", "charges"));
  assert.equal(await box.count(), 0);

  // What was looked at last stands first, the open line left out; Esc gives the page back.
  await page.keyboard.press("Slash");
  await box.waitFor();
  await page.getByRole("option").first().waitFor();
  assert.match(await page.getByRole("option").first().innerText(), /^\+375/);
  await page.keyboard.press("Escape");
  await box.waitFor({ state: "detached" });
  await page.keyboard.press("Shift+Slash");
  await page.getByRole("heading", { name: "Клавиши" }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the list is sorted by cost, begins high, remembers its columns and comes back as it was left", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, person);
  await waitForSubscribers(page);
  const top = await page.locator("table").evaluate((table) => table.getBoundingClientRect().top);
  assert.ok(top <= 220, `the list begins ${String(top)} pixels down`);

  await page.getByRole("button", { name: "Вид списка" }).click();
  await page.getByRole("checkbox", { name: "Начислено за месяц" }).check();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Начислено за месяц" }).click();
  await page.waitForURL(/sort=charged_this_month.*descending=yes/);
  const costs = async (): Promise<number[]> =>
    (await page.locator("tbody td[data-numeric=true]").allInnerTexts()).map((text) =>
      Number(text.replace(/[^\d,]/g, "").replace(",", ".")),
    );
  await eventually(async () => {
    const shown = await costs();
    assert.ok(shown.length > 5 && (shown[0] ?? 0) > (shown.at(-1) ?? 0));
    assert.deepEqual(
      shown,
      shown.toSorted((a, b) => b - a),
    );
  });

  // To the end and away, and back by the menu: the same order, the same place.
  await page.keyboard.press("End");
  const last = rows(page).last().getByRole("link");
  await eventually(async () => assert.ok((await page.evaluate(() => window.scrollY)) > 500));
  // More may come, and the page grow, while it is at its end.
  const place = async (): Promise<[number, string]> => [
    await page.evaluate(() => window.scrollY),
    await last.innerText(),
  ];
  const [left, number] = await eventually(async () => {
    const before = await place();
    await page.waitForTimeout(400);
    assert.deepEqual(await place(), before);
    return before;
  });
  await last.click();
  // Until the line's page stands, the menu is that of the list, which an item of its own empties.
  await page.getByRole("heading", { level: 1, name: "Персональная информация" }).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "Выбор абонента" }).first().click();
  await page.waitForURL(/sort=charged_this_month/);
  await eventually(async () => {
    const now = await page.evaluate(() => window.scrollY);
    assert.ok(Math.abs(now - left) < 5, `${String(now)} for ${String(left)}`);
  });
  await page.getByRole("link", { name: number }).waitFor();

  // A view has a name; the columns are those that were chosen, in another visit as well.
  await page.getByRole("button", { name: "Вид списка" }).click();
  await page.getByRole("textbox", { name: "Название вида" }).fill("Дорогие");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByRole("button", { name: "Дорогие", exact: true }).waitFor();
  await page.keyboard.press("Escape");
  const later = await context.newPage();
  await later.goto(page.url().split("?")[0] ?? "");
  await waitForSubscribers(later);
  await later.getByRole("columnheader", { name: "Начислено за месяц" }).waitFor();
  assert.equal(new URL(later.url()).search, "");
  await later.getByRole("button", { name: "Вид списка" }).click();
  await later.getByRole("button", { name: "Дорогие", exact: true }).click();
  await later.waitForURL(/sort=charged_this_month/);
  assert.deepEqual(complaints, []);
  await context.close();
});
