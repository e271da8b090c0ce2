import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { openMailBox } from "./mail-box";
import { stage } from "./stage";
import { expectAccessible, expectNoSidewaysScroll, people, signIn, visit } from "./web-app";

const mailBox = await openMailBox();
const on = stage({ env: { SMTP_URL: mailBox.url } });
after(() => mailBox.close());

const newcomer = "vera@romashka.example";
const newPassword = "тихая гавань под липами";

/** The page «Доступ» of the company that is open. */
async function openAccess(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Доступ", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Доступ" }).waitFor();
  await page.getByRole("table", { name: "Кому открыта компания" }).waitFor();
}

/** Presses a button, and the same in the question that it asks. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
}

test("somebody is invited by mail, comes in, is changed, blocked, let in again and sent away", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await openAccess(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Пригласить" }).click();
  await page.locator("[name=email]").fill(newcomer);
  await page.getByRole("radio", { name: "Только некоторые лицевые счета" }).check();
  await page.getByRole("button", { name: "Отправить приглашение" }).click();
  await page.getByText(/Выберите хотя бы один лицевой счёт/).waitFor();
  await page.getByRole("radio", { name: "Вся компания" }).check();
  await page.getByRole("radio", { name: "Координатор" }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Отправить приглашение" }).click();
  const invitations = page.getByRole("table", { name: "Приглашения" });
  await invitations.getByText(newcomer).waitFor();
  await expectAccessible(page);

  const linkIn = async () =>
    /http\S+invitation#\S+/.exec((await mailBox.next(newcomer)).text ?? "")?.[0] ?? "";
  const first = await linkIn();
  await press(page, "Отправить ещё раз");
  const second = await linkIn();
  const other = await visit(on, { width: 390 });
  await other.page.goto(first);
  await other.page.getByRole("heading", { name: "Приглашение не действует" }).waitFor();
  await other.page.goto("about:blank");
  await other.page.goto(second);
  await other.page.locator("[name=name]").fill("Вера Ясень");
  await other.page.locator("[name=newPassword]").fill(newPassword);
  await expectAccessible(other.page);
  await expectNoSidewaysScroll(other.page);
  await other.page.getByRole("button", { name: "Принять приглашение" }).click();
  await other.page.getByText("Приглашение принято").waitFor();
  await signIn(other.page, on.app.url, newcomer, newPassword);

  await page.reload();
  await page.getByRole("link", { name: "Вера Ясень" }).click();
  await page.getByRole("heading", { level: 1, name: "Вера Ясень" }).waitFor();
  await page.getByRole("table", { name: "Где выполнен вход" }).waitFor();
  await expectAccessible(page);
  await press(page, "Приостановить доступ");
  await page.getByRole("button", { name: "Возобновить доступ" }).waitFor();
  await other.page.goto(on.app.url);
  await other.page.getByText("Здесь пока ничего нет").waitFor();
  await press(page, "Возобновить доступ");
  await page.getByRole("button", { name: "Приостановить доступ" }).waitFor();
  await other.page.reload();
  await other.page.waitForURL(/\/c\//);
  await press(page, "Завершить все входы");
  await page.getByText("Сейчас нигде.").waitFor();
  await other.page.reload();
  await other.page.waitForURL(/\/sign-in/);
  await other.context.close();

  await page.getByRole("radio", { name: "Бухгалтер" }).check();
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Сохранено. Действует сразу").waitFor();
  await press(page, "Отозвать доступ");
  await page.getByRole("link", { name: "Вера Ясень" }).waitFor({ state: "detached" });
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

test("a company that wants a second factor is wanted one for by who has none", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, "viktor@seti.example");
  await openAccess(page);
  await press(page, "Требовать от всех");
  await page.getByText(/Сначала включите второй фактор себе/).waitFor();
  await page.getByRole("link", { name: "Перейти в «Безопасность»" }).click();
  await page.getByRole("heading", { level: 1, name: "Безопасность" }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});
