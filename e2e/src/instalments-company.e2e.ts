import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { stage } from "./stage";
import { expectAccessible, expectNoSidewaysScroll, signIn, visit, waitForSubscribers } from "./web-app";

const on = stage();

/** Kopecks of a sum as it is shown. */
const kopecks = (shown: string): number =>
  Math.round(Number(shown.replace(/[^\d,]/g, "").replace(",", ".")) * 100);

const sums = async (cells: Locator): Promise<number> =>
  (await cells.allInnerTexts()).reduce((all, text) => all + kopecks(text), 0);

test("«Информация по рассрочке» of a company: all equipment, what is left, the months ahead, a file", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, "pavel@bereg.example");
  await waitForSubscribers(page);
  await page.getByRole("link", { name: "Информация по рассрочке" }).click();
  const table = page.getByRole("table", { name: "Оборудование в рассрочку" });
  const rows = table.locator("tbody tr[aria-rowindex]");
  await rows.first().waitFor();
  await expectAccessible(page);

  // What is left in all is what the months ahead come to, and what the rows come to.
  const figures = page.locator("main dl").first();
  const left = kopecks(await figures.locator("dd").first().innerText());
  await page.getByText("График таблицей").click();
  const months = page.getByRole("table", { name: "Платежи по месяцам" }).locator("tbody tr");
  assert.equal(await sums(months.locator("td:nth-child(5)")), left);
  assert.equal(await sums(rows.locator("td:nth-child(5)")), left);

  // What the figure counts is what its link shows.
  const open = figures.getByRole("link");
  const count = Number(await open.innerText());
  await open.click();
  await page.waitForURL(/state=open/);
  await page.getByText(`Найдено: ${String(count)}`).waitFor();
  assert.equal(await rows.count(), count);
  assert.equal(await table.getByText("Погашена").count(), 0);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Excel (XLSX)" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^Рассрочка .*\.xlsx$/);
  assert.equal(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
    "PK",
  );

  // A part of a number narrows the list; the address can be sent to somebody.
  const number = (await rows.first().getByRole("link").innerText()).replace(/\D/g, "").slice(-7);
  await page.goto(`${page.url()}&search=${number}`);
  await page.getByText("Найдено: 1", { exact: true }).waitFor();
  await page.goto(page.url().replace(number, "0000000"));
  await page.getByText("Такого оборудования нет").waitFor();
  await page.goto(page.url().replace(/\?.*/, ""));
  await rows.first().getByRole("link").click();
  await page.waitForURL(/\/s\/[^/]+\/instalments$/);
  await page.getByText("Осталось платежей").first().waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("on a telephone the same fits, and who looks after one account sees that account's only", async () => {
  const { page, context } = await visit(on, { width: 390, scheme: "dark" });
  await signIn(page, on.app.url, "sergey@bereg.example");
  await page.goto(page.url().replace(/\/c\/([^/]+).*/, "/c/$1/instalments"));
  await page
    .getByText("Рассрочки нет")
    .or(page.getByRole("list", { name: "Оборудование в рассрочку" }))
    .first()
    .waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await context.close();
});
