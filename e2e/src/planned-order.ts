import type { Page } from "playwright-core";
import type { Stage } from "./stage";
import { people, signIn, waitForSubscribers } from "./web-app";

/** Signs in for the small company and plans another tariff plan for the first of December; ends on the order's page. */
export async function planTariffChange({ app }: Stage, page: Page): Promise<void> {
  await signIn(page, app.url, people.smallCompany);
  await waitForSubscribers(page);
  const line = page.locator("tbody tr[aria-rowindex]", { hasText: "Бизнес Оптимум" }).first();
  await line.getByRole("link").first().click();
  await page.getByRole("link", { name: "Смена ТП" }).click();
  await page.getByRole("radio", { name: /Только звонки/ }).check();
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByRole("radio", { name: /С начала месяца, 1 декабря 2026/ }).waitFor();
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByRole("button", { name: "Запланировать на 1 декабря" }).click();
  await page.waitForURL(/\/orders\//);
}
