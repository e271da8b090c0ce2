import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { signedIn } from "./caller";
import { openMailBox } from "./mail-box";
import { stage } from "./stage";
import { expectAccessible, expectNoSidewaysScroll, password, people, signIn, visit } from "./web-app";
import { zipEntries } from "./zip-entries";

const mailBox = await openMailBox();
const on = stage({ env: { SMTP_URL: mailBox.url } });
after(() => mailBox.close());
const onClosedDays = stage({ clock: "2026-12-02T09:00:00Z" });

/** What a press on a link downloads. */
async function downloaded(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString("latin1") === "%PDF-";

/** An amount as it stands on the screen, as a workbook has it: "1 234,50" is 1234.5. */
const numberIn = (text: string): string => String(Number(text.replace(/[^\d,-]/g, "").replace(",", ".")));

async function openInvoices(page: Page): Promise<Locator> {
  await page.getByRole("link", { name: "Счета", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Счета" }).waitFor();
  const table = page.getByRole("table", { name: "Счета" });
  await table.waitFor();
  return table;
}

test("invoices are found, opened and downloaded, one by one and several in one archive", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, "pavel@bereg.example");
  const table = await openInvoices(page);
  // The closed days are told ahead.
  await page.getByText("С 1 декабря 2026 по 3 декабря 2026 формируются новые счета").waitFor();
  await expectAccessible(page);

  const first = table.getByRole("row").nth(1);
  const number = await first.getByRole("link").first().innerText();
  const pdf = await downloaded(page, first.getByRole("link", { name: `Скачать счёт ${number}: PDF` }));
  assert.equal(pdf.name, `Счёт ${number.replace("/", " ")}.pdf`);
  assert.ok(isPdf(pdf.bytes), "a document");

  // Three of them are one archive of three documents.
  for (const row of [1, 2, 3]) await table.getByRole("row").nth(row).getByRole("checkbox").check();
  await page.getByText(/^Выбрано: 3 из \d+$/).waitFor();
  const archive = await downloaded(page, page.getByRole("link", { name: "Скачать выбранные (ZIP)" }));
  assert.equal(archive.name, "Счета.zip");
  const documents = [...zipEntries(archive.bytes)];
  assert.equal(documents.length, 3);
  for (const [name, bytes] of documents) assert.ok(name.endsWith(".pdf") && isPdf(bytes), name);
  await page.getByRole("button", { name: "Снять выбор" }).click();
  assert.equal(await page.getByRole("link", { name: "Скачать выбранные (ZIP)" }).count(), 0);

  // One account's paid invoices of two months.
  const account = number.split("/")[0] ?? "";
  await page.getByRole("button", { name: "Фильтр", exact: true }).click();
  await page.getByRole("button", { name: "Лицевой счёт" }).click();
  await page.getByRole("button", { name: new RegExp(`^${account}`) }).click();
  await page.waitForURL(/account=/);
  await page.getByRole("button", { name: "Фильтр", exact: true }).click();
  await page.getByRole("button", { name: "Период" }).click();
  await page.getByLabel("С месяца").selectOption("август 2026");
  await page.getByLabel("По месяц").selectOption("сентябрь 2026");
  await page.getByRole("button", { name: "Показать", exact: true }).click();
  await page.getByText("Найдено: 2").waitFor();
  const months = await table.locator("tbody tr").allInnerTexts();
  assert.ok(months[0]?.includes("сентябрь 2026") && months[1]?.includes("август 2026"), months.join("; "));
  assert.ok(months.every((row) => row.includes(account)));
  await page.getByRole("button", { name: "Фильтр", exact: true }).click();
  await page.getByRole("button", { name: "Состояние" }).click();
  await page.getByRole("button", { name: "Просрочен", exact: true }).click();
  await page.getByRole("heading", { name: "Таких счетов нет" }).waitFor();
  await expectAccessible(page);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("one invoice says who owes whom what, is downloaded as it stands, and leads to why it is so much", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, "pavel@bereg.example");
  const table = await openInvoices(page);
  const number = await table.getByRole("row").nth(1).getByRole("link").first().innerText();
  await table.getByRole("link", { name: number, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: `Счёт № ${number}` }).waitFor();
  const lines = page.getByRole("table", { name: "Строки счёта" });
  const gross = await lines.locator("tbody tr td:last-child").allInnerTexts();
  const kopecks = gross.map((text) => Math.round(Number(numberIn(text)) * 100));
  assert.equal(
    kopecks.slice(0, -1).reduce((sum, one) => sum + one, 0),
    kopecks.at(-1),
    "the lines come to the total",
  );
  await page.getByText(/^Сумма прописью: .+ белорусск.+ рубл.+ копе.+\.$/).waitFor();
  await page.getByRole("region", { name: "Исполнитель" }).getByText("190000005").waitFor();
  await page.getByRole("region", { name: "Заказчик" }).getByText("ЗАО «Светлый берег»").waitFor();
  await page.getByRole("table", { name: "По номерам" }).getByRole("link", { name: /375/ }).first().waitFor();
  await expectAccessible(page);

  const pdf = await downloaded(page, page.getByRole("link", { name: "Скачать PDF" }));
  assert.ok(isPdf(pdf.bytes), "a document");
  const xlsx = await downloaded(page, page.getByRole("link", { name: "Скачать Excel (XLSX)" }));
  const sheets = zipEntries(xlsx.bytes);
  assert.match(sheets.get("xl/workbook.xml")?.toString("utf8") ?? "", /name="По номерам"/);
  const total = numberIn(gross.at(-1) ?? "");
  const summary = sheets.get("xl/worksheets/sheet1.xml")?.toString("utf8") ?? "";
  assert.ok(summary.includes(`<v>${total}</v>`), `the workbook has ${total}`);

  await page.getByRole("link", { name: "Почему столько?" }).last().click();
  await page.getByRole("heading", { level: 1, name: "Почему столько?" }).waitFor();
  await page.getByRole("table", { name: "По видам начислений" }).waitFor();
  const compared = page.getByLabel("Счёт", { exact: true }).locator("option:checked");
  assert.ok((await compared.innerText()).startsWith(number));
  await page
    .getByRole("navigation", { name: "Путь к странице" })
    .getByRole("link", { name: "Счета" })
    .click();
  await table.waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("an invoice is sent to an e-mail address: a slip is asked about, the files come, and it is told what became of it", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, "pavel@bereg.example");
  const table = await openInvoices(page);
  const number = await table.getByRole("row").nth(1).getByRole("link").first().innerText();
  await table.getByRole("link", { name: number, exact: true }).click();
  await page.getByRole("button", { name: "Отправить на e-mail" }).click();
  const dialog = page.getByRole("dialog", { name: "Отправить на e-mail" });
  const address = dialog.getByLabel("Адрес e-mail");
  // Where the company's invoices go stands there already.
  assert.equal(await address.inputValue(), "invoices@bereg.example");
  const send = dialog.getByRole("button", { name: "Отправить", exact: true });
  await address.fill("bereg.buh@gmial.com");
  await send.click();
  await dialog.getByText(/возможно, bereg\.buh@gmail\.com\?/).waitFor();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Исправить на bereg.buh@gmail.com" }).click();
  await dialog.getByRole("checkbox", { name: "Excel (XLSX)" }).check();
  await send.click();
  await dialog.getByText("Заказано. Письмо уйдёт на bereg.buh@gmail.com в ближайшие минуты.").waitFor();
  const mail = await mailBox.next("bereg.buh@gmail.com");
  assert.match(mail.subject ?? "", new RegExp(`^Счёт № ${number} за `));
  const [pdf, xlsx, ...others] = mail.attachments;
  assert.ok(pdf && isPdf(pdf.content), "a document is attached");
  assert.ok(xlsx && zipEntries(xlsx.content).has("xl/workbook.xml"), "a workbook is attached");
  assert.deepEqual(others, []);
  await page.keyboard.press("Escape");
  const sent = page.getByRole("table", { name: "Отправка на e-mail" }).getByRole("row").nth(1);
  await sent.getByText("bereg.buh@gmail.com").waitFor();
  await sent.getByText(/^Отправлен \d/).waitFor();
  await expectAccessible(page);

  // Two at once from the list are two messages.
  await page
    .getByRole("navigation", { name: "Путь к странице" })
    .getByRole("link", { name: "Счета" })
    .click();
  for (const row of [1, 2]) await table.getByRole("row").nth(row).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Отправить на e-mail" }).click();
  await dialog.getByText("Счетов: 2. Каждый уйдёт отдельным письмом.").waitFor();
  await send.click();
  await dialog.getByText("Заказано. Письмо уйдёт на invoices@bereg.example в ближайшие минуты.").waitFor();
  const both = [await mailBox.next("invoices@bereg.example"), await mailBox.next("invoices@bereg.example")];
  assert.equal(new Set(both.map(({ subject }) => subject)).size, 2);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("another company's invoice is not found, neither on the screen nor as a file", async () => {
  const other = await signedIn(on.app.url, people.smallCompany, password);
  const answer = await other.ask(
    `query { viewer { accesses { client { invoices(first: 1) { nodes { id } } } } } }`,
  );
  const id = /"nodes":\[\{"id":"([^"]+)"/.exec(JSON.stringify(answer))?.[1];
  assert.ok(id, JSON.stringify(answer));
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, "pavel@bereg.example");
  const company = new URL(page.url()).pathname.replace(/\/subscribers$/, "");
  await page.goto(`${on.app.url}${company}/invoices/${id}`);
  await page.getByRole("heading", { name: "Не найдено" }).waitFor();
  for (const file of ["invoice.pdf?id=", "invoice.xlsx?id=", "invoices.zip?ids="])
    assert.equal((await page.request.get(`${on.app.url}/downloads/${file}${id}`)).status(), 404, file);
  await context.close();
});

test("on the phone an invoice is a card with its files; delivery is a step of the page", async () => {
  const { page, complaints, context } = await visit(on, { width: 390 });
  await signIn(page, on.app.url, "olga@bereg.example");
  await page.goto(page.url().replace(/\/c\/([^/]+)\/.*/, "/c/$1/invoices"));
  const cards = page.getByRole("list", { name: "Счета" });
  await cards.getByRole("listitem").first().waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  const xlsx = await downloaded(page, cards.getByRole("link", { name: /XLSX/ }).first());
  assert.ok(zipEntries(xlsx.bytes).has("xl/workbook.xml"));
  await page.getByRole("button", { name: "Доставка счетов" }).click();
  await page.getByText("Доставку меняет администратор всей компании.").waitFor();
  await page.getByRole("button", { name: "Назад" }).click();
  await cards
    .getByRole("link", { name: /^[\d\s]+,\d\d/ })
    .first()
    .click();
  await page.getByRole("table", { name: "Строки счёта" }).waitFor();
  await page.getByRole("list", { name: "По номерам" }).waitFor();
  // Who looks only sends nothing.
  assert.equal(await page.getByRole("button", { name: "Отправить на e-mail" }).count(), 0);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("while invoices are formed none is downloaded; it is said when that opens, and all can be read", async () => {
  const { page, complaints, context } = await visit(onClosedDays);
  await signIn(page, onClosedDays.app.url, "pavel@bereg.example");
  const table = await openInvoices(page);
  await page.getByText("Загрузка откроется 4 декабря 2026.").waitFor();
  await table.getByRole("row").nth(1).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Отправить на e-mail" }).waitFor();
  assert.equal(await page.getByRole("link", { name: "Скачать выбранные (ZIP)" }).count(), 0);
  assert.equal(await table.getByRole("link", { name: /PDF/ }).count(), 0);
  await expectAccessible(page);
  await table.getByRole("row").nth(1).getByRole("link").first().click();
  await page.getByRole("table", { name: "Строки счёта" }).waitFor();
  await page.getByText("Загрузка откроется 4 декабря 2026.").waitFor();
  assert.equal(await page.getByRole("link", { name: "Скачать PDF" }).count(), 0);
  // What is ordered all the same waits for the day that opens.
  await page.getByRole("button", { name: "Отправить на e-mail" }).click();
  const dialog = page.getByRole("dialog", { name: "Отправить на e-mail" });
  await dialog.getByText("письмо уйдёт 4 декабря 2026").waitFor();
  await dialog.getByRole("button", { name: "Отправить", exact: true }).click();
  await dialog.getByText("Письмо уйдёт на invoices@bereg.example 4 декабря 2026.").waitFor();
  await page.keyboard.press("Escape");
  const waiting = page.getByRole("table", { name: "Отправка на e-mail" }).getByRole("row").nth(1);
  await waiting.getByText("Ждёт отправки").waitFor();
  await waiting.getByText("4 декабря 2026", { exact: true }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});
