import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import { eventually, expectAccessible, expectNoSidewaysScroll, people, signIn, visit } from "./web-app";

const on = stage();

const PDF = Buffer.from("%PDF-1.4\n% поручение\ntrailer<<>>\n%%EOF\n");

/** The operator's bank account, as its file says. */
const OPERATOR_ACCOUNT = "BY91DEMO30120000000000010000";

const STAFF = "staff@operator.example";

/** Opens the payment with a number in the queue of the staff, as one of them. */
async function openInQueue(page: Page, reference: string): Promise<void> {
  await page.getByRole("navigation", { name: "Рабочее место специалиста" }).getByText("Платежи").click();
  await page.getByRole("heading", { level: 1, name: "Платежи" }).waitFor();
  await page.getByRole("row").filter({ hasText: reference }).getByRole("link").first().click();
  await page.getByRole("heading", { level: 1, name: `Платёж № ${reference}` }).waitFor();
}

const balanceOn = async (page: Page): Promise<number> => {
  const shown = await page.locator("dl", { hasText: "Баланс" }).locator("dd").first().innerText();
  return Number(
    shown
      .replace("\u2212", "-")
      .replace(/[^\d,-]/g, "")
      .replace(",", "."),
  );
};

/** A day that has passed by the demo’s clock. */
const PAID_ON = "16.11.2026";

test("a payment is registered, counts nowhere, is confirmed by staff, and moves the balance", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("link", { name: "Платежи", exact: true }).click();
  await page.getByRole("table", { name: "Платежи" }).waitFor();
  const before = await balanceOn(page);

  await page.getByRole("button", { name: "Зарегистрировать платёж" }).click();
  await page.getByRole("button", { name: "Зарегистрировать", exact: true }).click();
  await page.getByText("Напишите сумму").waitFor();
  await page.getByLabel("Дата платежа").first().fill(PAID_ON);
  await page.getByLabel("Сумма").fill("0");
  await page.getByLabel("Номер платёжного поручения").fill("987654");
  await page.getByRole("button", { name: "Зарегистрировать", exact: true }).click();
  await page.getByText("Сумма платежа должна быть больше нуля.").waitFor();
  await page.getByLabel("Сумма").fill("1 234,56");
  await page
    .locator("input[type=file]")
    .setInputFiles([{ name: "Поручение.pdf", mimeType: "application/pdf", buffer: PDF }]);
  await page.getByRole("list", { name: "Приложенные файлы" }).getByText("Поручение.pdf").waitFor();
  await page.getByRole("button", { name: "Зарегистрировать", exact: true }).click();

  const row = page.getByRole("row").filter({ hasText: "987654" });
  await row.getByText("Не подтверждён").waitFor();
  assert.equal(await balanceOn(page), before);

  // The same once more: it is told, and only then registered.
  await page.getByRole("button", { name: "Зарегистрировать платёж" }).click();
  await page.getByLabel("Дата платежа").first().fill(PAID_ON);
  await page.getByLabel("Сумма").fill("1234,56");
  await page.getByLabel("Номер платёжного поручения").fill("987655");
  await page.getByRole("button", { name: "Зарегистрировать", exact: true }).click();
  await page.getByText("Похожий платёж уже есть", { exact: true }).waitFor();
  await page.getByLabel("Это другой платёж, зарегистрировать и его").check();
  await page.getByRole("button", { name: "Зарегистрировать", exact: true }).click();
  const twin = page.getByRole("row").filter({ hasText: "987655" });
  await twin.getByText("Не подтверждён").waitFor();

  // The second was a mistake.
  await twin.getByRole("link").first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Отменить платёж" }).click();
  await page.getByRole("dialog").last().getByRole("button", { name: "Отменить платёж" }).click();
  await twin.getByText("Отменён").waitFor();

  const staff = await visit(on);
  await signIn(staff.page, on.app.url, STAFF);
  await openInQueue(staff.page, "987654");
  await expectAccessible(staff.page);
  const fetched = staff.page.waitForEvent("download");
  await staff.page.getByRole("link", { name: /Поручение\.pdf/ }).click();
  assert.equal((await fetched).suggestedFilename(), "Поручение.pdf");
  await staff.page.getByRole("button", { name: "Подтвердить", exact: true }).click();
  await staff.page.getByText("Кто решил").waitFor();
  assert.equal(await staff.page.getByRole("button", { name: "Подтвердить", exact: true }).count(), 0);
  assert.deepEqual(staff.complaints, []);
  await staff.context.close();
  await page.reload();
  await row.getByText("Подтверждён", { exact: true }).waitFor();
  await eventually(async () => {
    assert.equal(Math.round((await balanceOn(page)) * 100), Math.round((before + 1234.56) * 100));
  });
  assert.deepEqual(complaints, []);
  await context.close();
});

test("staff are told of a payment like one that counts, reject with a reason, and the company reads it", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("link", { name: "Платежи", exact: true }).click();
  await page.getByRole("button", { name: "Зарегистрировать платёж" }).click();
  await page.getByLabel("Дата платежа").first().fill(PAID_ON);
  await page.getByLabel("Сумма").fill("1234,56");
  await page.getByLabel("Номер платёжного поручения").fill("987656");
  await page.getByRole("button", { name: "Зарегистрировать", exact: true }).click();
  await page.getByLabel("Это другой платёж, зарегистрировать и его").check();
  await page.getByRole("button", { name: "Зарегистрировать", exact: true }).click();
  const row = page.getByRole("row").filter({ hasText: "987656" });
  await row.getByText("Не подтверждён").waitFor();
  const before = await balanceOn(page);

  const staff = await visit(on);
  await signIn(staff.page, on.app.url, STAFF);
  await openInQueue(staff.page, "987656");
  const alike = staff.page.getByRole("table", { name: "Похожие платежи" });
  await alike.getByText("987654").waitFor();
  await staff.page.getByRole("button", { name: "Подтвердить", exact: true }).click();
  await staff.page.getByText("Выберите, тот же это платёж или другой.").waitFor();
  await staff.page.getByRole("button", { name: "Отклонить…" }).click();
  const dialog = staff.page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Отклонить платёж" }).click();
  await dialog.getByText("Напишите, почему платёж отклонён").waitFor();
  await dialog.getByLabel("Причина").fill("В выписке банка его нет");
  await dialog.getByRole("button", { name: "Отклонить платёж" }).click();
  await staff.page.getByText("Почему платёж отклонён").waitFor();
  // What was decided is found again by its state and company.
  await staff.page.getByRole("link", { name: "Все платежи" }).click();
  await staff.page.getByRole("button", { name: /^Состояние/ }).click();
  await staff.page.getByRole("button", { name: "Отклонён", exact: true }).click();
  await staff.page.getByRole("button", { name: "Фильтр", exact: true }).click();
  await staff.page.getByRole("button", { name: "Компания", exact: true }).click();
  await staff.page.getByRole("searchbox").fill("ромашк");
  await staff.page.getByRole("button", { name: /Ромашка/ }).click();
  await staff.page.waitForURL(/state=denied/);
  await staff.page.waitForURL(/company=/);
  await staff.page.getByRole("row").filter({ hasText: "987656" }).getByText("Отклонён").waitFor();
  assert.deepEqual(staff.complaints, []);
  await staff.context.close();

  await page.reload();
  await row.getByText("Отклонён").waitFor();
  await row.getByRole("link").first().click();
  await page.getByRole("dialog").getByText("В выписке банка его нет").waitFor();
  assert.equal(await balanceOn(page), before);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the queue of payments and one of them fit the phone", async () => {
  const { page, context } = await visit(on, { width: 390, scheme: "dark", locale: "en" });
  await signIn(page, on.app.url, STAFF);
  await page.goto(`${on.app.url}/staff/payments`);
  await page.locator("main ul[aria-label] li a").first().waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.goto(`${on.app.url}/staff/payments?state=any`);
  await page.locator("main ul[aria-label=Payments] li a").first().click();
  await page.locator("main dl").first().waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await context.close();
});

/** A statement of the company's bank account, as its bank writes it for Windows. */
function statement(payer: string, closing: string): Buffer {
  const paid = (number: string, amount: string, payee: string, purpose: string): string[] => [
    ...["СекцияДокумент=Платежное поручение", `Номер=${number}`, "Дата=16.11.2026", `Сумма=${amount}`],
    ...["ПлательщикСчет=BY20DEMO30120000000000020000", "ДатаСписано=16.11.2026", "Плательщик=ООО «Ромашка»"],
    ...[`ПлательщикИНН=${payer}`, `ПолучательСчет=${payee}`, "Получатель=Получатель"],
    ...[`НазначениеПлатежа=${purpose}`, "КонецДокумента"],
  ];
  const text = [
    ...["1CClientBankExchange", "ВерсияФормата=1.03", "Кодировка=Windows", "СекцияРасчСчет"],
    ...["РасчСчет=BY20DEMO30120000000000020000", "НачальныйОстаток=500.00", "ВсегоПоступило=0.00"],
    ...["ВсегоСписано=60.00", `КонечныйОстаток=${closing}`, "КонецРасчСчет"],
    ...paid("5501", "30.00", OPERATOR_ACCOUNT, "За связь"),
    ...paid("5502", "20.00", OPERATOR_ACCOUNT, "За связь"),
    ...paid("5503", "10.00", "BY77DEMO30120000000000070000", "Аренда"),
    ...["КонецФайла", ""],
  ].join("\r\n");
  const windows = new TextDecoder("windows-1251");
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [windows.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Buffer.from(Array.from(text, (letter) => bytes.get(letter) ?? 63));
}

test("a bank statement proposes payments, those that are ticked are registered, and once", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("link", { name: "Персональная информация", exact: true }).click();
  const numbers = await page.locator("dl > div", { hasText: "УНП" }).locator("dd").first().innerText();
  const [unp = ""] = /\d{9}/.exec(numbers) ?? [];
  await page.getByRole("link", { name: "Платежи", exact: true }).click();
  await page.getByRole("button", { name: "Выписка банка" }).click();
  const choose = (buffer: Buffer) =>
    page
      .locator("input[type=file]")
      .setInputFiles([{ name: "kl_to_1c.txt", mimeType: "text/plain", buffer }]);
  // Balances that do not agree propose nothing.
  await choose(statement(unp, "450.00"));
  await page.getByText("не сходятся").waitFor();
  assert.equal(await page.getByRole("table").count(), 0);
  await choose(statement(unp, "440.00"));
  const table = page.getByRole("table", { name: "Платежи из выписки" });
  await table.getByLabel("№ 5501").first().waitFor();
  await expectAccessible(page);
  assert.equal(await table.getByText("5503").count(), 0);
  // One is left out.
  await table.getByRole("checkbox", { name: "№ 5502" }).uncheck();
  await page.getByRole("button", { name: "Зарегистрировать: 1" }).click();
  const list = page.getByRole("table", { name: "Платежи", exact: true });
  await list.getByRole("row").filter({ hasText: "5501" }).getByText("Не подтверждён").waitFor();

  await page.getByRole("button", { name: "Выписка банка" }).click();
  await choose(statement(unp, "440.00"));
  const known = table.getByRole("row").filter({ hasText: "5501" });
  await known.getByText("Уже есть").waitFor();
  assert.equal(await known.getByRole("checkbox").isDisabled(), true);
  await page.getByRole("button", { name: "Зарегистрировать: 1" }).click();
  await list.getByRole("row").filter({ hasText: "5502" }).getByText("Не подтверждён").waitFor();
  assert.equal(await list.getByRole("row").filter({ hasText: "5501" }).count(), 1);

  // What is shown is saved with the same filter.
  await page.getByRole("button", { name: "Скачать" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV для Excel" }).click();
  const file = readFileSync(await (await saved).path(), "utf8");
  assert.match(file, /^\uFEFFДата платежа;Номер поручения;/);
  assert.match(file, /\r\n16\.11\.2026;5501;30,00;Не подтверждён;/);
  assert.doesNotMatch(file, /;Подтверждён;/);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the payments of a statement fit the phone", async () => {
  const { page, context } = await visit(on, { width: 390, scheme: "dark", locale: "be" });
  await signIn(page, on.app.url, people.smallCompany);
  await page.goto(page.url().replace(/\/c\/([^/]+)\/.*/, "/c/$1/payments?step=statement"));
  await page
    .locator("input[type=file]")
    .setInputFiles([{ name: "kl_to_1c.txt", mimeType: "text/plain", buffer: statement("", "440.00") }]);
  await page.locator("main table").waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await context.close();
});

test("an observer sees payments and registers none; a filter narrows the list and what it comes to", async () => {
  const { page, context } = await visit(on, { width: 390 });
  await signIn(page, on.app.url, "olga@bereg.example");
  await page.goto(page.url().replace(/\/c\/([^/]+)\/.*/, "/c/$1/payments?state=denied"));
  await page.getByText("вам открыт только просмотр").waitFor();
  assert.equal(await page.getByRole("button", { name: "Зарегистрировать платёж" }).count(), 0);
  await page.getByRole("list", { name: "Платежи" }).getByText("Отклонён").first().waitFor();
  assert.equal(await page.getByRole("list", { name: "Платежи" }).getByText("Подтверждён").count(), 0);
  await context.close();
});
