import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import { people, signIn, visit, waitForSubscribers } from "./web-app";

const on = stage();

/** «Услуги абонента» of the company's first number. */
async function openServices(page: Page): Promise<void> {
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await page.locator("tbody tr[aria-rowindex]").first().getByRole("link").first().click();
  await chooseServices(page);
}

/** The way through the menu. */
async function chooseServices(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Операции с услугами" }).first().click();
  await page.getByRole("main").getByRole("link", { name: "Услуги абонента" }).click();
  await page.getByRole("heading", { level: 2, name: /^Подключены/ }).waitFor();
}

test("a service is connected with what it needs, what it carries is named, and both are taken back", async () => {
  const { page, complaints, context } = await visit(on);
  await openServices(page);
  const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  const alert = row("Контроль расходов в роуминге");
  await alert.getByText("Сначала подключите: «Международный роуминг».").waitFor();
  await alert.getByRole("button", { name: "Подключить вместе с «Международный роуминг»" }).click();

  await page.getByRole("heading", { level: 2, name: "Что изменится" }).waitFor();
  const main = page.getByRole("main");
  await main.getByRole("term").filter({ hasText: "Вместе с ней" }).waitFor();
  await main.getByText("списывается за полный месяц").waitFor();
  await main.getByText("2,40 BYN").first().waitFor();
  await page.getByRole("button", { name: "Подключить «Контроль расходов в роуминге»" }).click();
  await page.waitForURL(/\/orders\//);
  await page.getByText("Изменение действует.").waitFor();

  await chooseServices(page);
  const roaming = row("Международный роуминг").first();
  await roaming.getByText("Без этой услуги не будут работать: «Контроль расходов в роуминге».").waitFor();
  await page.getByRole("button", { name: "Отключить: Контроль расходов в роуминге" }).click();
  await main.getByText("Абонентская плата за начавшийся месяц не возвращается.").waitFor();
  await page.getByRole("button", { name: "Отключить «Контроль расходов в роуминге»" }).click();
  await page.waitForURL(/\/orders\//);
  await page.getByText("Изменение действует.").waitFor();
  await chooseServices(page);
  await page.getByRole("button", { name: "Отключить: Международный роуминг" }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a conflict is named, with the way out of it; mobile internet is led to its own page", async () => {
  const { page, context } = await visit(on, { width: 390 });
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await page.locator("main a[href^='/s/']").first().click();
  await page.waitForURL(/\/information/);
  await page.goto(page.url().replace("/information", "/operations/services"));
  const info = page.getByRole("listitem").filter({ hasText: "SMS-инфо" });
  await info.getByText("Несовместимо с: «Запрет платных номеров».").waitFor();
  await info.getByRole("button", { name: "Отключить «Запрет платных номеров»" }).click();
  await page.getByRole("button", { name: "Отключить «Запрет платных номеров»" }).waitFor();
  await page.getByRole("button", { name: "Назад" }).click();
  await page.getByRole("main").getByRole("link", { name: "Мобильный интернет" }).first().click();
  await page.waitForURL(/\/operations\/mobile-internet/);
  await context.close();
});
