import assert from "node:assert/strict";
import { test } from "node:test";
import { planTariffChange } from "./planned-order";
import { stage } from "./stage";
import { eventually, visit, waitForSubscribers } from "./web-app";

const on = stage();

test("the orders of a company are narrowed by all that they have, as the address keeps it", async () => {
  const { page, complaints, context } = await visit(on);
  await planTariffChange(on, page);
  const main = page.getByRole("main");
  const [planned = ""] =
    /K-\w{10}/.exec(
      await main
        .getByText(/K-\w{10}/)
        .first()
        .innerText(),
    ) ?? [];
  const line = (await page.locator("main a[href^='/s/']").first().innerText()).trim();
  // Another order, of another line, which is done at once.
  await page.getByRole("link", { name: "Выбор абонента" }).first().click();
  await waitForSubscribers(page);
  await page.locator("tbody tr", { hasText: "Тарифного плана" }).getByRole("link").first().click();
  await page.getByRole("heading", { level: 1, name: "Персональная информация" }).waitFor();
  await page.goto(page.url().replace(/information.*/, "operations/mobile-internet"));
  await page.getByRole("radio", { name: "Отключить" }).check();
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByRole("button", { name: "Отключить мобильный интернет" }).click();
  await page.getByText("Изменение действует.").waitFor();

  await page.getByRole("link", { name: "Выбор абонента" }).first().click();
  await page.waitForURL(/\/c\/[^/]+\//);
  const badge = page.getByRole("banner").getByRole("link", { name: /Заказы/ });
  await eventually(async () => assert.match(await badge.innerText(), /1\s*запланирован/));
  await badge.click();
  await page.waitForURL(/\/orders$/);
  const rows = page.locator("tbody tr[aria-rowindex]");
  const shows = (count: number): Promise<void> =>
    eventually(async () => assert.equal(await rows.count(), count));
  await shows(2);

  const bar = page.getByRole("list", { name: "Фильтры" });
  /** Opens the panel of one filter. */
  const by = async (filter: string): Promise<void> => {
    await bar.getByRole("button", { name: "Фильтр", exact: true }).click();
    await bar.getByRole("button", { name: filter, exact: true }).click();
  };
  const typed = async (filter: string, text: string): Promise<void> => {
    await by(filter);
    await bar.getByRole("textbox", { name: filter, exact: true }).fill(text);
    await page.keyboard.press("Enter");
  };
  const remove = async (shown: string): Promise<void> => {
    await bar.getByRole("button", { name: `Убрать фильтр «${shown}»` }).click();
    await shows(2);
  };

  await by("Состояние");
  await bar.getByRole("button", { name: "Запланированы" }).click();
  await shows(1);
  assert.match(await rows.first().innerText(), /Запланирован/);
  assert.match(page.url(), /state=planned/i);
  await page.reload();
  await shows(1);
  await remove("Состояние: Запланированы");

  await by("Что заказано");
  await bar.getByRole("searchbox", { name: "Найти в списке" }).fill("тарифн");
  const kind = bar.locator("button[aria-pressed]").first();
  const name = (await kind.innerText()).trim();
  await kind.click();
  await shows(1);
  await remove(`Что заказано: ${name}`);

  await by("Номер");
  await bar
    .getByRole("searchbox", { name: "Номер или имя абонента" })
    .fill(line.replace(/\D/g, "").slice(-7));
  await bar.locator("button[aria-pressed]", { hasText: line }).click();
  await bar.getByText(line).waitFor();
  await shows(1);
  await remove(`Номер: ${line}`);

  await typed("Кто заказал", "берёзк");
  await bar.getByText("берёзк").waitFor();
  await shows(2);
  await remove("Кто заказал: берёзк");
  await typed("Кто заказал", "Никто");
  await main.getByText("Заказов нет").waitFor();
  await remove("Кто заказал: Никто");

  await typed("Номер заказа", planned.toLowerCase());
  await shows(1);
  await remove(`Номер заказа: ${planned.toLowerCase()}`);

  await by("Заказано");
  await bar.getByLabel("С", { exact: true }).fill("2026-11-16");
  await bar.getByLabel("По", { exact: true }).fill("2026-11-15");
  await bar.getByRole("button", { name: "Показать" }).click();
  await bar.getByText("Раньше первого дня").waitFor();
  await bar.getByLabel("С", { exact: true }).fill("2026-11-14");
  await bar.getByRole("button", { name: "Показать" }).click();
  await main.getByText("Заказов нет").waitFor();
  assert.match(page.url(), /from=2026-11-14&through=2026-11-15/);
  await remove("Заказано: с 14 ноября 2026 по 15 ноября 2026");
  assert.deepEqual(complaints, []);
  await context.close();
});
