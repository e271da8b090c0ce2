import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import { expectAccessible, expectNoSidewaysScroll, signIn, visit } from "./web-app";

const on = stage();

/** The part «Доставка счетов» of the company's page. */
async function openDelivery(page: Page) {
  await page.getByRole("link", { name: "Персональная информация", exact: true }).click();
  const section = page.getByRole("region", { name: "Доставка счетов" });
  await section.waitFor();
  return section;
}

test("invoices are sent elsewhere: a slip in the address is asked about, and it is told who changed what from which invoice on", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, "pavel@bereg.example");
  const section = await openDelivery(page);
  await section.getByText("invoices@bereg.example").waitFor();
  await section.getByRole("button", { name: "Изменить доставку" }).click();
  const dialog = page.getByRole("dialog", { name: "Доставка счетов" });
  const address = dialog.getByLabel("Адрес e-mail");
  const save = dialog.getByRole("button", { name: "Сохранить" });
  await dialog.getByText("Новая доставка действует начиная со счёта за ноябрь 2026.").waitFor();
  await save.click();
  await dialog.getByText("Счета уже доставляются так. Измените способ или адрес.").waitFor();
  await address.fill("buh");
  await save.click();
  await dialog.getByText(/Это не адрес e-mail/).waitFor();
  await address.fill("bereg.buh@gmial.com");
  await save.click();
  await dialog.getByText(/возможно, bereg\.buh@gmail\.com\?/).waitFor();
  await dialog.getByRole("checkbox", { name: "Адрес верен" }).waitFor();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Исправить на bereg.buh@gmail.com" }).click();
  assert.equal(await address.inputValue(), "bereg.buh@gmail.com");
  await save.click();
  await section.getByText("Сохранено. Действует начиная со счёта за ноябрь 2026.").waitFor();
  const changes = section.getByRole("table", { name: "Изменения доставки счетов" });
  const newest = changes.getByRole("row").nth(1);
  await newest.getByText("Электронной почтой: bereg.buh@gmail.com").waitFor();
  await newest.getByText("ноябрь 2026").waitFor();
  await expectAccessible(page);

  await section.getByRole("button", { name: "Изменить доставку" }).click();
  await dialog.getByRole("radio", { name: "Курьером" }).check();
  assert.equal(await dialog.getByLabel("Почтовый адрес").inputValue(), "");
  await save.click();
  await dialog.getByText(/Введите почтовый адрес одной строкой/).waitFor();
  await dialog.getByLabel("Почтовый адрес").fill("220000, г. Вымышленск, ул. Примерная, 7");
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSidewaysScroll(page);
  await save.click();
  await newest.getByText("Курьером: 220000, г. Вымышленск, ул. Примерная, 7").waitFor();
  await expectNoSidewaysScroll(page);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("who looks only is told who changes the delivery", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, "olga@bereg.example");
  const section = await openDelivery(page);
  await section.getByText("Доставку меняет администратор всей компании.").waitFor();
  assert.equal(await section.getByRole("button", { name: "Изменить доставку" }).count(), 0);
  assert.deepEqual(complaints, []);
  await context.close();
});
