import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { stage } from "./stage";
import { people, signIn, visit, waitForSubscribers } from "./web-app";

const on = stage();

/** "1 234,50 BYN" as kopecks. */
const kopecks = (text: string): number =>
  Math.round(Number(text.replace(/[^\d,-]/g, "").replace(",", ".")) * 100);

test("an administrator sees what a number costs by kind, what changed and why, month by month", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  // The first line of the demo: a package is in force, equipment is paid by instalments.
  await page
    .locator("tbody tr[aria-rowindex]")
    .filter({ hasText: "Пакет" })
    .first()
    .getByRole("link")
    .click();
  await page.getByRole("link", { name: "Начисления за период" }).click();
  await page.getByRole("heading", { level: 1, name: "Начисления за период" }).waitFor();

  const months = page.getByRole("navigation", { name: "Месяц" }).getByRole("link");
  await months.first().waitFor();
  await page.getByText("по 15 ноября 2026 включительно").waitFor();
  assert.equal(await months.count(), 3);
  assert.match(await months.first().innerText(), /ноябрь 2026[\s\S]*BYN[\s\S]*месяц не закончен/i);

  // The table adds up, kind by kind, to the total that stands above it.
  const table = page.getByRole("table", { name: "Начисления по видам" });
  await table.getByText("Пакет", { exact: false }).first().waitFor();
  const cells = async (row: string): Promise<number[]> =>
    (await table.locator(`${row} td[data-numeric]`).allInnerTexts()).map(kopecks);
  const kinds = await cells("tbody tr:has(th)");
  const total = await cells("tfoot tr");
  const sum = (column: number): number =>
    kinds.filter((_, i) => i % 5 === column).reduce((all, each) => all + each, 0);
  assert.deepEqual(total, [sum(0), sum(1), sum(2), sum(3), sum(4)]);
  assert.equal((total[0] ?? 0) + (total[1] ?? 0), total[2]);

  // A running month is compared with as many days, and on demand with the whole.
  await page.getByText("К тем же дням: октябрь 2026").waitFor();
  await page.getByText("Весь месяц", { exact: true }).click();
  await page.getByText("К целому месяцу: октябрь 2026").waitFor();
  assert.match(page.url(), /against=month/);

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV" }).click(),
  ]);
  assert.match(file.suggestedFilename(), /^charges-375\d{9}-2026-11\.csv$/);
  const sheet = await readFile(await file.path(), "utf8");
  assert.match(sheet, /^\ufeffНомер;Месяц;Начисление;Без НДС;НДС;С НДС;Раньше: октябрь 2026;Разница\r\n/);
  assert.match(sheet, /\r\n375\d{9};2026-11;Итого;\d+,\d\d;/);

  await months.nth(1).click();
  await page.waitForURL(/month=2026-10/);
  await page.getByText("К месяцу раньше: сентябрь 2026").waitFor();
  await page.getByText("Вошло в счёт").waitFor();
  await page.goBack();
  await page.getByText("К целому месяцу: октябрь 2026").waitFor();

  // From a sum down to the records in it: the same days, kind and zone.
  await months.first().click();
  await page.getByText("по 15 ноября 2026 включительно").waitFor();
  // What cost nothing is folded.
  await table.getByRole("button", { name: "Без доплаты" }).first().click();
  const made = table.locator("tbody tr", { hasText: "записей" }).first();
  const records = /записей ([\d\s]+)/.exec(await made.innerText())?.[1]?.trim() ?? "";
  await made.getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: "Просмотр детализации" }).waitFor();
  assert.match(page.url(), /from=2026-11-01&through=2026-11-15&kind=\w+&zone=\w+/);
  await page.getByRole("main").getByText(records, { exact: false }).first().waitFor();
  await page.goBack();
  await page.getByText("К целому месяцу: октябрь 2026").waitFor();

  // An address that was kept for too long says what can be asked for.
  await page.goto(page.url().replace(/\?.*/, "?month=2026-08"));
  await page.getByText("За этот месяц начисления не показываются").waitFor();
  await page.getByRole("link", { name: "Текущий месяц" }).click();
  await page.getByText("К тем же дням: октябрь 2026").waitFor();
  assert.deepEqual(
    complaints.filter((text) => !text.includes("status of 400")),
    [],
  );
  await context.close();
});

test("what is left of the month is a picture with its figures, where the package is chosen", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await page
    .locator("tbody tr[aria-rowindex]")
    .filter({ hasText: "Пакет" })
    .first()
    .getByRole("link")
    .click();
  await page.getByRole("img", { name: /^Осталось минут: / }).waitFor();
  await page.getByRole("link", { name: "Операции с услугами" }).click();
  await page.getByRole("main").getByRole("link", { name: "Мобильный интернет" }).click();
  const left = page.getByRole("region", { name: "Остаток: ноябрь 2026" });
  const picture = await left.getByRole("img").getAttribute("aria-label");
  const [, used, included, rest] =
    /Использовано (.+) МБ из (.+) МБ, осталось (.+) МБ/.exec(picture ?? "") ?? [];
  const number = (text = ""): number => Number(text.replace(/\s/g, "").replace(",", "."));
  assert.ok(number(included) >= 1500, "the tariff plan's and the package's together");
  assert.equal(Math.round((number(included) - number(used)) * 100), Math.round(number(rest) * 100));
  await left.getByText("Прогноз на месяц").waitFor();
  await left.getByText("за МБ по тарифному плану").waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});
