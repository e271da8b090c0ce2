import assert from "node:assert/strict";
import { test } from "node:test";
import { stage } from "./stage";
import { expectAccessible, expectNoSidewaysScroll, signIn, visit } from "./web-app";

const on = stage();

/** An amount as it stands on the screen, in kopecks. */
function kopecksIn(text: string): number {
  const [found = ""] = /[-−+]?[\d\s\u00a0\u202f]+,\d\d/.exec(text) ?? [];
  assert.notEqual(found, "", `no amount in «${text}»`);
  return Number(found.replace(/[\s\u00a0\u202f+,]/g, "").replace("−", "-"));
}

test("this month's invoice before it comes: its kinds tie out, and what drives it leads to a number's charges", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, "pavel@bereg.example");
  await page.getByRole("link", { name: "Счета", exact: true }).click();
  await page.getByRole("link", { name: "Каким будет счёт", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Каким будет счёт" }).waitFor();
  const kinds = page.getByRole("table", { name: "По видам начислений" });
  await kinds.waitFor();
  const rows = await kinds.locator("tbody tr").all();
  for (const column of [1, 2, 3, 4]) {
    const figures = await Promise.all(
      rows.map(async (row) => kopecksIn(await row.locator("td").nth(column).innerText())),
    );
    const sum = figures.slice(0, -1).reduce((all, one) => all + one, 0);
    assert.equal(sum, figures.at(-1), `column ${String(column)}`);
  }
  const prices = page.getByRole("table", { name: "Цены и абонплаты" });
  const manager = prices.getByRole("row", { name: /Персональный менеджер/ });
  await manager.waitFor();
  for (const told of ["Выросло", "80,00", "90,00", "1 ноября 2026", "+10,00"])
    assert.match(await manager.innerText(), new RegExp(told.replace(/[.+]/g, "\\$&")));
  const drivers = page.getByRole("table", { name: "Что меняет счёт" });
  await drivers.waitFor();
  await expectAccessible(page);

  await page.getByLabel("Показать", { exact: true }).selectOption("по начислениям");
  await page.waitForURL(/by=thing/);
  // A fee of the account has no numbers below it.
  await drivers
    .getByRole("button", { name: /Мобильный интернет/ })
    .first()
    .click();
  await page.waitForURL(/kind=/);
  await drivers.getByRole("button", { name: /375/ }).first().click();
  await page.getByRole("heading", { level: 1, name: "Начисления за период" }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("who looks after the company says what is expected of its invoices, and sees that the next one will be more", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, "pavel@bereg.example");
  await page.getByRole("link", { name: "Счета", exact: true }).click();
  await page.getByRole("link", { name: "Каким будет счёт", exact: true }).click();
  await page.getByRole("button", { name: "Задать границы" }).click();
  const dialog = page.getByRole("dialog", { name: "Ожидаемая сумма" });
  await dialog.getByLabel("Не меньше").fill("5");
  await dialog.getByLabel("Не больше").fill("сто");
  await dialog.getByRole("button", { name: "Сохранить" }).click();
  await dialog.getByText("Напишите сумму, например 1234,50, или оставьте пустым.").waitFor();
  await dialog.getByLabel("Не больше").fill("2,00");
  await dialog.getByRole("button", { name: "Сохранить" }).click();
  await dialog.getByText("Верхняя граница меньше нижней.").waitFor();
  await dialog.getByLabel("Не меньше").fill("1,50");
  await dialog.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Счёт будет больше, чем вы ждёте.").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Изменить границы" }).click();
  await dialog.getByLabel("Не меньше").fill("");
  await dialog.getByLabel("Не больше").fill("");
  await dialog.getByRole("button", { name: "Сохранить" }).click();
  await page.getByRole("button", { name: "Задать границы" }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("it fits the phone, in Belarusian and dark", async () => {
  const { page, complaints, context } = await visit(on, { width: 390, scheme: "dark", locale: "be" });
  await signIn(page, on.app.url, "pavel@bereg.example");
  const company = new URL(page.url()).pathname.replace(/\/[^/]+$/, "");
  await page.goto(`${on.app.url}${company}/invoices/forecast`);
  await page.getByRole("heading", { level: 1, name: "Якім будзе рахунак" }).waitFor();
  await page.getByRole("table", { name: "Па відах налічэнняў" }).waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  assert.deepEqual(complaints, []);
  await context.close();
});
