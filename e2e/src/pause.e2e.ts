import assert from "node:assert/strict";
import { test } from "node:test";
import { stage } from "./stage";
import { people, signIn, visit, waitForSubscribers } from "./web-app";

const on = stage();

test("a number is paused until a day, other changes wait for its return, and it is resumed early", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await page.locator("tbody tr[aria-rowindex]").first().getByRole("link").first().click();
  const main = page.getByRole("main");
  const choose = async (item: string): Promise<void> => {
    await page.getByRole("link", { name: "Операции с услугами" }).first().click();
    await main.getByRole("link", { name: item }).click();
  };
  await choose("Пауза");

  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByText("Выберите день, когда возобновить номер.").waitFor();
  await page.locator("[name=until]").fill("2027-06-01");
  await page.getByRole("button", { name: "Далее" }).click();
  // Told at the field, before the form is left.
  await page.getByText("Пауза длится не дольше 180 дней.").waitFor();
  await page.locator("[name=until]").fill("2026-12-21");
  await page.getByRole("button", { name: "Далее" }).click();
  await main.getByText("21 декабря 2026").first().waitFor();
  await main.getByText("2,50 BYN").first().waitFor();
  await page.getByRole("button", { name: "Поставить номер на паузу" }).click();
  await page.waitForURL(/\/orders\//);
  await page.getByText("Изменение действует.").waitFor();

  await choose("Услуги абонента");
  await main.getByText("Сейчас услуги не меняются").waitFor();
  await main.getByRole("link", { name: "На страницу «Пауза»" }).click();
  await main.getByText("Номер на паузе", { exact: true }).waitFor();
  await main.getByText("21 декабря 2026").first().waitFor();
  await page.getByRole("link", { name: "Персональная информация" }).first().click();
  await main.getByRole("link", { name: "На паузе" }).click();

  await page.getByRole("button", { name: "Возобновить" }).click();
  await main.getByText("Запланированное возобновление отменится.").waitFor();
  await page.getByRole("button", { name: "Возобновить номер" }).click();
  await page.waitForURL(/\/orders\//);
  await page.getByText("Изменение действует.").waitFor();
  await choose("Пауза");
  await main.getByRole("heading", { level: 2, name: "Прежние паузы" }).waitFor();
  await page.locator("[name=until]").waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});
