import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { openMailBox } from "./mail-box";
import { stage } from "./stage";
import { expectAccessible, expectNoSidewaysScroll, people, signIn, visit } from "./web-app";

const mailBox = await openMailBox();
const on = stage({ env: { SMTP_URL: mailBox.url, DEMO_OPERATOR: "off" } });
after(() => mailBox.close());

const STAFF = "staff@operator.example";
const newcomer = "vera@operator.example";
const newPassword = "тихая гавань под липами";

const menuOf = (page: Page) => page.getByRole("navigation", { name: "Рабочее место специалиста" });

/** Presses a button, and the same in the question that it asks. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
}

/** An appeal of the small company; answers its id. */
async function appealOf(page: Page): Promise<string> {
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("link", { name: "Обратная связь" }).click();
  await page.getByRole("link", { name: "Создать обращение" }).click();
  await page.getByLabel("О чём обращение").selectOption({ label: "Договор и документы" });
  await page.getByLabel("Тема").fill("Копия договора");
  await page.getByLabel("Сообщение").fill("Пришлите, пожалуйста, копию договора.");
  await page.getByRole("button", { name: "Отправить обращение" }).click();
  await page.waitForURL(/appeal=apl_/);
  return new URL(page.url()).searchParams.get("appeal") ?? "";
}

test("somebody is invited to the staff, is given an appeal, and has the desk closed", async () => {
  const customer = await visit(on);
  const appeal = await appealOf(customer.page);
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, STAFF);
  await menuOf(page).getByRole("link", { name: "Сотрудники" }).click();
  const team = page.getByRole("table", { name: "Сотрудники" });
  await team.getByText(STAFF).waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Пригласить" }).click();
  await page.getByLabel("Имя и фамилия").fill("Вера Ясень");
  await page.getByLabel("E-mail, на который придёт ссылка").fill("vera@gmial.com");
  await page.getByRole("button", { name: "Отправить приглашение" }).click();
  await page.getByRole("button", { name: "Исправить на vera@gmail.com" }).waitFor();
  await expectAccessible(page);
  await page.getByLabel("E-mail, на который придёт ссылка").fill(newcomer);
  await page.getByRole("button", { name: "Отправить приглашение" }).click();
  await team.getByText(/Приглашён, ссылка до/).waitFor();
  const invited = (await mailBox.next(newcomer)).text ?? "";
  const other = await visit(on, { width: 390, scheme: "dark" });
  await other.page.goto(/http\S+reset-password#\S+/.exec(invited)?.[0] ?? "");
  await other.page.locator("[name=newPassword]").fill(newPassword);
  await other.page.getByRole("button", { name: "Задать пароль" }).click();
  await other.page.getByText("Пароль изменён").waitFor();
  await signIn(other.page, on.app.url, newcomer, newPassword);
  await other.page.getByRole("heading", { level: 1, name: "Обращения" }).waitFor();

  await page.goto(`${on.app.url}/staff/appeals?appeal=${appeal}`);
  await page.getByRole("button", { name: "Взять себе", exact: true }).click();
  await page.getByRole("status").getByText("В работе").waitFor();
  await page.getByRole("button", { name: "Передать коллеге" }).click();
  const dialog = page.getByRole("dialog", { name: "Передать коллеге" });
  await dialog.getByRole("button", { name: "Передать", exact: true }).click();
  await dialog.getByText("Выберите, кому передать.").waitFor();
  await dialog.getByLabel("Кому").selectOption({ label: "Вера Ясень — открытых обращений: 0" });
  await dialog.getByLabel("Заметка для коллеги").fill("Договор лежит в архиве.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Передать", exact: true }).click();
  const log = page.getByRole("log");
  await log.getByText("Договор лежит в архиве.").waitFor();
  await log.getByText("Видят только сотрудники").waitFor();
  await expectAccessible(page);

  // The customer has the conversation open, sees nothing of it, and writes on.
  await customer.page.getByRole("log").getByText("В работе").waitFor();
  assert.equal(await customer.page.getByText("Договор лежит в архиве.").count(), 0);
  await customer.page.getByLabel("Ваш ответ").fill("Можно сканом.");
  await customer.page.getByRole("button", { name: "Отправить", exact: true }).click();
  await customer.page.getByRole("log").getByText("Можно сканом.").waitFor();
  await customer.context.close();

  await menuOf(page).getByRole("link", { name: "Сотрудники" }).click();
  await team.getByRole("link", { name: "Вера Ясень" }).click();
  await page.getByRole("heading", { level: 1, name: "Вера Ясень" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: "1", exact: true }).click();
  await page.getByRole("link", { name: "Копия договора" }).waitFor();
  await page.goBack();
  await press(page, "Заблокировать");
  await page.getByText("Напишите причину хотя бы десятью знаками.").waitFor();
  await page.getByLabel("Причина").fill("Перешла в другой отдел");
  await press(page, "Заблокировать");
  await page.getByRole("button", { name: "Разблокировать" }).waitFor();
  await other.page.reload();
  await other.page.waitForURL(/\/sign-in/);
  await page.getByRole("button", { name: "Разблокировать" }).click();
  await page.getByRole("button", { name: "Заблокировать" }).waitFor();
  await signIn(other.page, on.app.url, newcomer, newPassword);

  await other.page.goto(`${on.app.url}/staff/notifications`);
  await other.page.getByRole("checkbox", { name: "Письма о переданных обращениях" }).waitFor();
  await expectAccessible(other.page);
  await expectNoSidewaysScroll(other.page);
  for (const path of ["team", "team?new=yes"]) {
    await other.page.goto(`${on.app.url}/staff/${path}`);
    await other.page.locator("main form, main table").first().waitFor();
    await expectNoSidewaysScroll(other.page);
    await expectAccessible(other.page);
  }
  await other.context.close();
  assert.deepEqual(complaints, []);
  await context.close();
});
