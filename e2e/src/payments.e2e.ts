import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { signedIn } from "./caller";
import { stage } from "./stage";
import { eventually, password, people, signIn, visit } from "./web-app";

const on = stage();

const QUEUE = `query { paymentsToConfirm(first: 100) { nodes { id version reference } } }`;
const CONFIRM = `mutation ($input: ConfirmPaymentInput!, $key: String!) {
  confirmPayment(input: $input, idempotencyKey: $key) { payment { state } userErrors { message } }
}`;

/** Confirms the payment with a number, as one of the operator's staff. */
async function confirm(reference: string): Promise<void> {
  const staff = await signedIn(on.app.url, "staff@operator.example", password);
  const queue = (await staff.ask(QUEUE)) as {
    data: { paymentsToConfirm: { nodes: { id: string; version: number; reference: string }[] } };
  };
  const payment = queue.data.paymentsToConfirm.nodes.find((one) => one.reference === reference);
  assert.ok(payment, `nothing with number ${reference} waits`);
  const input = { paymentId: payment.id, version: payment.version };
  const answer = await staff.ask(CONFIRM, { input, key: `confirm ${reference}` });
  assert.match(JSON.stringify(answer), /"state":"DONE"/);
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

  await confirm("987654");
  await page.reload();
  await row.getByText("Подтверждён", { exact: true }).waitFor();
  await eventually(async () => {
    assert.equal(Math.round((await balanceOn(page)) * 100), Math.round((before + 1234.56) * 100));
  });
  assert.deepEqual(complaints, []);
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
