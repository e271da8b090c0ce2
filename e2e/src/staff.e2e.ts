import assert from "node:assert/strict";
import { test } from "node:test";
import { stage } from "./stage";
import { eventually, expectAccessible, expectNoSidewaysScroll, people, signIn, visit } from "./web-app";

const on = stage();

const STAFF = "staff@operator.example";

const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.4\n% ${text}\ntrailer<<>>\n%%EOF\n`);
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("a customer attaches a PDF, one of the staff opens it and answers with a picture, the customer reads it", async () => {
  const customer = await visit(on);
  const { page } = customer;
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("link", { name: "Обратная связь" }).click();
  await page.getByRole("link", { name: "Создать обращение" }).click();
  await page.getByLabel("О чём обращение").selectOption({ label: "Договор и документы" });
  await page.getByLabel("Тема").fill("Акт сверки с файлом");
  await page.getByLabel("Сообщение").fill("Проверьте, пожалуйста, акт.");
  const chosen = page.getByRole("list", { name: "Приложенные файлы" });
  // A picture that calls itself a document is refused at the file, and can be taken away.
  await page
    .locator("input[type=file]")
    .setInputFiles([{ name: "обман.pdf", mimeType: "application/pdf", buffer: png }]);
  await chosen.getByText("Содержимое файла не то").waitFor();
  await page.getByRole("button", { name: "Убрать файл обман.pdf" }).click();
  await page
    .locator("input[type=file]")
    .setInputFiles([{ name: "Акт.pdf", mimeType: "application/pdf", buffer: pdf("акт") }]);
  await chosen.getByText("Акт.pdf").waitFor();
  await page.getByRole("button", { name: "Отправить обращение" }).click();
  await page.waitForURL(/appeal=apl_/);
  const appeal = new URL(page.url()).searchParams.get("appeal") ?? "";
  await page
    .getByRole("log")
    .getByRole("link", { name: /Акт\.pdf/ })
    .waitFor();

  const staff = await visit(on);
  await signIn(staff.page, on.app.url, STAFF);
  await staff.page.getByRole("heading", { level: 1, name: "Обращения" }).waitFor();
  await staff.page.goto(`${on.app.url}/staff/appeals?appeal=${appeal}`);
  const fetched = staff.page.waitForEvent("download");
  await staff.page.getByRole("link", { name: /Акт\.pdf/ }).click();
  assert.equal((await fetched).suggestedFilename(), "Акт.pdf");
  await staff.page.getByRole("button", { name: "Взять себе", exact: true }).click();
  await staff.page.getByRole("status").getByText("В работе").waitFor();
  await staff.page.getByLabel("Ваш ответ").fill("Вот как должно быть.");
  await staff.page
    .locator("input[type=file]")
    .setInputFiles([{ name: "образец.png", mimeType: "image/png", buffer: png }]);
  await staff.page.getByLabel("Состояние после ответа").selectOption({ label: "Решено" });
  await staff.page.getByRole("button", { name: "Отправить", exact: true }).click();
  await staff.page.getByRole("log").getByText("Вот как должно быть.").waitFor();

  const picture = page.getByRole("log").getByRole("link", { name: /образец\.png/ });
  await picture.waitFor();
  await eventually(async () =>
    assert.ok(await picture.locator("img").evaluate((img: HTMLImageElement) => img.naturalWidth > 0)),
  );
  assert.deepEqual(
    customer.complaints.filter((text) => !text.includes("422")),
    [],
  );
  assert.deepEqual(staff.complaints, []);
  await customer.context.close();
  await staff.context.close();
});

test("a day of the staff: the queues, a company and its people, help for who cannot sign in", async () => {
  const { page, context, complaints } = await visit(on);
  await signIn(page, on.app.url, STAFF);
  const menu = page.getByRole("navigation", { name: "Рабочее место специалиста" });
  await page.locator("main table").waitFor();
  // Taking the filter away shows what is over, too.
  await page.getByRole("button", { name: "Убрать фильтр «Чей ход: Наш»" }).click();
  await page.waitForURL(/turn=any/);
  await page.locator("main table").waitFor();
  await menu.getByRole("link", { name: "Заявки на номер" }).click();
  await page.getByRole("heading", { level: 1, name: "Заявки на номер" }).waitFor();
  await menu.getByRole("link", { name: "Заказы" }).click();
  await page.getByText("Сверяются с сетью", { exact: true }).click();
  await page.waitForURL(/need=unanswered/);
  await menu.getByRole("link", { name: "Компании" }).click();
  await page.getByRole("searchbox").fill("ромашк");
  await page
    .getByRole("link", { name: /Ромашка/ })
    .first()
    .click();
  await page.getByRole("table", { name: "Люди" }).getByText(people.smallCompany).waitFor();
  await expectAccessible(page);
  const row = page.getByRole("row").filter({ hasText: people.smallCompany });
  await row.getByRole("link", { name: "Помочь войти" }).click();
  await page.getByRole("heading", { level: 1, name: "Помощь со входом" }).waitFor();
  assert.equal(await page.getByLabel("Кому помочь").inputValue(), people.smallCompany);
  await page.getByRole("button", { name: "Отправить ссылку для пароля" }).click();
  await page.getByText("Напишите хотя бы десятью знаками, как вы убедились, кто это.").waitFor();
  await page.getByLabel("Как вы убедились, что это он").fill("Перезвонили на номер из договора");
  await page.getByRole("button", { name: "Отправить ссылку для пароля" }).click();
  await page.getByText("Ссылка для нового пароля отправлена клиенту на почту.").waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the desk of the staff fits the phone, and is no address for customers", async () => {
  const staff = await visit(on, { width: 390, scheme: "dark", locale: "be" });
  await signIn(staff.page, on.app.url, STAFF);
  for (const path of ["appeals", "number-requests", "orders", "payments", "companies", "people"]) {
    await staff.page.goto(`${on.app.url}/staff/${path}`);
    await staff.page.locator("main h1").waitFor();
    await staff.page.locator("main form, main table, main ul[aria-label], main h2").first().waitFor();
    await expectNoSidewaysScroll(staff.page);
    await expectAccessible(staff.page);
  }
  await staff.context.close();
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await page.goto(`${on.app.url}/staff/appeals`);
  await page.getByRole("heading", { name: "Не найдено" }).waitFor();
  await context.close();
});
