import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import { eventually, people, signIn, visit, waitForSubscribers } from "./web-app";

// On the first of a month the month before it is shown.
const on = stage({ clock: "2026-12-01T09:00:00Z" });

/** How many records the page says it has found. */
async function found(page: Page): Promise<number> {
  const text = await page
    .getByRole("status")
    .filter({ hasText: /Найден/ })
    .innerText();
  return Number(text.replace(/\D/g, ""));
}

/** «Просмотр детализации» of the company's first number. */
async function open(page: Page): Promise<void> {
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await page.locator("main a[href^='/s/']").first().click();
  await page.getByRole("link", { name: "Просмотр детализации" }).click();
  await page.getByRole("heading", { level: 1, name: "Просмотр детализации" }).waitFor();
  await page.getByText(/Найден/).waitFor();
}

test("an administrator finds calls by days, kind and other party, takes them along, and has been seen", async () => {
  const { page, complaints, context } = await visit(on);
  await open(page);
  await page
    .getByText(/Данные на/)
    .filter({ hasText: "30 ноября 2026" })
    .waitFor();
  const all = await found(page);
  assert.ok(all > 20, `the demo has records to look at: ${String(all)}`);

  // The chart: from the fifth day to the eleventh with the keyboard.
  const chart = page.getByRole("slider");
  await chart.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+PageDown");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Enter");
  await page.waitForURL(/from=2026-11-05&through=2026-11-11/);
  await eventually(async () => assert.ok((await found(page)) < all));

  // And by dragging over all of the chart but its first day.
  await page.getByRole("group", { name: "Месяцы" }).getByRole("button", { name: "ноябрь" }).click();
  await page.waitForURL(/from=2026-11-01&through=2026-11-30/);
  await page.waitForFunction(() => document.querySelectorAll("main [role=slider] svg rect").length === 30);
  const box = await chart.boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + (box.width / 30) * 1.5, box.y + 50);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, box.y + 50, { steps: 5 });
  await page.mouse.up();
  await page.waitForURL(/from=2026-11-02&through=2026-11-30/);

  // At this width the filters open by a button: the records come first.
  await page.getByRole("button", { name: "Фильтры" }).click();
  await page.getByRole("checkbox", { name: /^Звонки/ }).check();
  await page.waitForURL(/kind=voice/);
  await page.getByRole("button", { name: /Убрать фильтр «Вид: Звонки»/ }).waitFor();
  // Until the new counts have come, others are offered than those one calls most.
  await page.locator("main [aria-busy=true]").first().waitFor({ state: "detached" });
  const party = page.getByRole("group", { name: "С кем чаще всего" }).getByRole("checkbox").first();
  await party.check();
  await page.waitForURL(/party=/);
  await page.getByRole("button", { name: /Убрать фильтр «Вид: Звонки»/ }).waitFor();
  await page.reload();
  await page.getByText(/Найден/).waitFor();
  const calls = await found(page);
  assert.ok(calls > 0);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV для программ" }).click();
  const file = await readFile(await (await download).path(), "utf8");
  assert.equal(file.trimEnd().split("\r\n").length, calls + 1);
  assert.match(file, /^record_id,/);

  await page.getByText("Кто смотрел детализацию").click();
  await page.getByRole("cell", { name: "Загрузка файла" }).first().waitFor();
  await page.getByRole("cell", { name: "Просмотр" }).first().waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("days that cannot be asked for are refused with those that can, and a way back", async () => {
  const { page, context } = await visit(on);
  await open(page);
  await page.goto(`${page.url().split("?")[0] ?? ""}?from=2026-05-31`);
  await page.getByText("Детализация доступна с 1 июня 2026 по 30 ноября 2026.").waitFor();
  await page.getByRole("button", { name: "Показать текущий месяц" }).click();
  await page.getByText(/Найден/).waitFor();
  await context.close();
});
