import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { at, callerWith } from "./caller";
import { stage } from "./stage";
import { expectAccessible, expectNoSidewaysScroll, people, signIn, visit } from "./web-app";

const on = stage();

const who = "{ viewer { name role } }";
const calls = "{ subscribers { nodes { number usageSummary { totals { count } } } } }";
const invoices = "{ viewer { clients { nodes { invoices { nodes { number } } } } } }";

const list = (page: Page) => page.getByRole("table", { name: "Программы" });
const tokens = (page: Page) => page.getByRole("table", { name: "Токены" });

/** Presses a button, and the same in the question that it asks. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
}

/** Makes a token on a program's page; answers its secret, which is shown this once. */
async function makeToken(page: Page, button: string, name: string): Promise<string> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.locator("[name=token-name]").fill(name);
  await page.getByRole("button", { name: "Выпустить токен", exact: true }).click();
  const secret = (await page.locator("[data-secret]").textContent()) ?? "";
  await expectAccessible(page);
  await page.getByRole("button", { name: "Токен сохранён" }).click();
  await tokens(page).getByText(name).waitFor();
  assert.equal(await page.getByText(secret).count(), 0);
  return secret;
}

/** What a token answers to a document: the name of who asks, an error's code, or nothing. */
async function answered(secret: string, document: string): Promise<unknown> {
  const program = callerWith(on.app.url, { authorization: `Bearer ${secret}` });
  const { data, errors } = await program.ask(document);
  return (
    errors?.[0]?.extensions?.code ?? at(data, "viewer", "name") ?? (data?.["subscribers"] ? "calls" : null)
  );
}

test("a program of the company is added, has its token changed, is kept to its addresses, rests and ends", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("link", { name: "Доступ", exact: true }).click();
  await page.getByText(/Программ нет\. Программа нужна/).waitFor();
  await page.getByRole("link", { name: "Добавить программу" }).click();
  await page.locator("[name=name]").fill("Ночная выгрузка");
  await page.locator("[name=purpose]").fill("Детализация в учётную систему");
  await page.locator("[name=addresses]").fill("127.0.0.1\n::1\nофис");
  await page.getByRole("button", { name: "Добавить программу" }).click();
  await page.getByText(/«офис» — не адрес/).waitFor();
  await expectAccessible(page);
  await page.locator("[name=addresses]").fill("127.0.0.1\n::1");
  await page.getByRole("button", { name: "Добавить программу" }).click();

  await page.getByRole("heading", { level: 1, name: "Ночная выгрузка" }).waitFor();
  await page.getByText("Токенов нет: программа пока ничего не может.").waitFor();
  const first = await makeToken(page, "Выпустить токен", "Сервер А");
  assert.deepEqual(
    [await answered(first, who), await answered(first, calls), await answered(first, invoices)],
    ["Ночная выгрузка", "calls", "FORBIDDEN"],
  );
  const second = await makeToken(page, "Сменить токен", "Сервер Б");
  await page.getByText("Действуют оба токена.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Сменить токен" }).count(), 0);
  await expectAccessible(page);
  assert.deepEqual(
    [await answered(first, who), await answered(second, who)],
    Array(2).fill("Ночная выгрузка"),
  );
  await tokens(page)
    .getByRole("row", { name: /Сервер А/ })
    .getByRole("button", { name: "Отозвать" })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Отозвать", exact: true }).click();
  await tokens(page).getByText("Сервер А").waitFor({ state: "detached" });
  assert.deepEqual([await answered(first, who), await answered(second, who)], [null, "Ночная выгрузка"]);

  await page.getByRole("checkbox", { name: "Счета и начисления" }).check();
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Сохранено. Действует сразу").waitFor();
  assert.equal(await answered(second, invoices), null);
  await page.locator("[name=addresses]").fill("203.0.113.0/24");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByRole("definition").filter({ hasText: "203.0.113.0/24" }).waitFor();
  assert.equal(await answered(second, who), "ADDRESS_NOT_ALLOWED");
  await page.locator("[name=addresses]").fill("");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page
    .getByRole("definition")
    .filter({ hasText: /^Откуда угодно$/ })
    .waitFor();
  await press(page, "Приостановить");
  await page.getByRole("button", { name: "Возобновить" }).waitFor();
  assert.equal(await answered(second, who), null);
  await press(page, "Возобновить");
  await page.getByRole("button", { name: "Приостановить" }).waitFor();
  assert.equal(await answered(second, who), "Ночная выгрузка");

  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: "Все, кому открыт доступ" }).click();
  await list(page).getByRole("link", { name: "Ночная выгрузка" }).waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await list(page).getByRole("link", { name: "Ночная выгрузка" }).click();
  await press(page, "Удалить");
  await page.getByText(/Программ нет\. Программа нужна/).waitFor();
  assert.equal(await answered(second, who), null);

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("link", { name: "История действий", exact: true }).click();
  const history = page.getByRole("table", { name: "История действий" });
  await history.getByText("Программа удалена").waitFor();
  await history.getByText("Токен программы не принят: чужой адрес").waitFor();
  await expectAccessible(page);
  // The program was refused from elsewhere, and the browser knows nothing of it.
  assert.deepEqual(complaints, []);
  await context.close();
});
