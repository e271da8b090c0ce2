import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import { people, signIn, visit, waitForSubscribers } from "./web-app";

const on = stage();

/** «Смена ТП» of a line of the small company whose plan has this name. */
async function openTariffPlans(page: Page, plan: string): Promise<void> {
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await page.locator("tbody tr[aria-rowindex]", { hasText: plan }).first().getByRole("link").first().click();
  await page.getByRole("link", { name: "Смена ТП" }).click();
  await page.getByRole("heading", { level: 1, name: "Смена ТП" }).waitFor();
}

test("what the last months would have cost is told plan by plan, and opens down to the lines", async () => {
  const { page, complaints, context } = await visit(on);
  await openTariffPlans(page, "Бизнес Оптимум");
  await page.getByText("август, сентябрь, октябрь").waitFor();
  const bars = page.locator("main button[aria-expanded]");
  // What was charged, and the six plans that are offered.
  assert.equal(await bars.count(), 7);
  assert.equal(await page.getByText("дешевле всего").count(), 1);
  await bars.filter({ hasText: "Бизнес Макси" }).click();
  await page.getByRole("button", { name: /^Пакет 750/ }).click();
  const lines = page.getByRole("table", { name: "Из чего складывается сумма" });
  assert.match(await lines.innerText(), /Абонентская плата плана Бизнес Макси[\s\S]*98,70/);
  assert.match(await lines.innerText(), /Пакет 750[\s\S]*17,70/);
  assert.match(page.url(), /open=plan_[^&]*spec_/);
  await page.reload();
  await lines.waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a plan is compared, chosen, planned for the 1st, and the planned order can be cancelled", async () => {
  const { page, complaints, context } = await visit(on);
  await openTariffPlans(page, "Бизнес Оптимум");
  const table = page.getByRole("region", { name: "Сравнение тарифных планов" });
  assert.match(await table.innerText(), /действует сейчас/);
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByText("Выберите тарифный план.").waitFor();
  await page.getByRole("radio", { name: /Только звонки/ }).check();
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByRole("radio", { name: /С начала месяца, 1 декабря 2026/ }).waitFor();
  await page.getByRole("button", { name: "Далее" }).click();
  const main = page.getByRole("main");
  await main.getByText("Мобильный интернет на этом номере перестанет работать.").waitFor();
  const seen = await main.innerText();
  assert.match(seen, /Бизнес Оптимум[\s\S]*Только звонки/);
  assert.match(seen, /плата прежнего плана за этот месяц не взимается/);
  assert.match(seen, /Будет выполнено 1 декабря 2026/);
  await page.getByRole("button", { name: "Запланировать на 1 декабря" }).click();
  await page.waitForURL(/\/orders\//);
  await page.getByRole("button", { name: "Отменить заказ" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Отменить заказ" }).click();
  await main
    .getByText(/Отмен[её]н/)
    .first()
    .waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("changed at once: the order is done, and the new plan is in force", async () => {
  const { page, context } = await visit(on);
  await openTariffPlans(page, "Телематика");
  await page.getByRole("radio", { name: /Бизнес Старт/ }).check();
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByRole("radio", { name: /Сразу/ }).check();
  await page.getByRole("button", { name: "Далее" }).click();
  const main = page.getByRole("main");
  await main.getByText(/двойной платы не будет/).waitFor();
  await page.getByRole("button", { name: "Сменить тарифный план" }).click();
  await page.waitForURL(/\/orders\//);
  await main.locator("[data-tone=good]").first().waitFor();
  await page.getByRole("link", { name: "Смена ТП" }).click();
  await page.getByRole("radio", { name: /Бизнес Старт/ }).waitFor();
  assert.equal(await page.getByRole("radio", { name: /Бизнес Старт.*Действует сейчас/ }).isDisabled(), true);
  await context.close();
});
