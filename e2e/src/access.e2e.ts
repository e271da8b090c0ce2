import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import { expectAccessible, expectNoSidewaysScroll, people, signIn, visit } from "./web-app";

const on = stage();

const viktor = "viktor@seti.example";

/** The page «Доступ» of the company that is open. */
async function openAccess(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Доступ", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Доступ" }).waitFor();
  await page.getByRole("table", { name: "Кому открыта компания" }).waitFor();
}

test("somebody is given access, changed and sent away; a change of one's own is felt at once", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await openAccess(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Открыть доступ" }).click();
  await page.locator("[name=email]").fill("nobody@example.com");
  await page.locator("[name=email]").press("Enter");
  await page
    .getByText(/никто не входит в кабинет/)
    .first()
    .waitFor();
  await page.locator("[name=email]").fill(viktor);
  await page.getByRole("radio", { name: "Только некоторые лицевые счета" }).check();
  await page.getByRole("button", { name: "Открыть доступ" }).click();
  await page.getByText(/Выберите хотя бы один лицевой счёт/).waitFor();
  await page.getByRole("radio", { name: "Вся компания" }).check();
  await page.getByRole("button", { name: "Открыть доступ" }).click();
  const row = page.getByRole("row", { name: /viktor@seti\.example/ });
  await row.getByText("Наблюдатель").waitFor();

  const other = await visit(on, { width: 390 });
  await signIn(other.page, on.app.url, viktor);
  await other.page.getByRole("combobox", { name: "Компания" }).waitFor();
  await other.context.close();

  await row.getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: "Виктор Вербицкий" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "Администратор" }).check();
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Сохранено. Действует сразу").waitFor();
  await page.getByRole("button", { name: "Отозвать доступ" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Отозвать доступ" }).click();
  await row.waitFor({ state: "detached" });

  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSidewaysScroll(page);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("who looks only, or looks after some accounts, is told who decides", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, "olga@bereg.example");
  await page.getByRole("link", { name: "Доступ", exact: true }).click();
  await page.getByRole("heading", { name: "Доступом управляет администратор всей компании" }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});
