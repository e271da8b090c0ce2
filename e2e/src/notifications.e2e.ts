import assert from "node:assert/strict";
import { test } from "node:test";
import { stage } from "./stage";
import { eventually, expectAccessible, expectNoSidewaysScroll, people, signIn, visit } from "./web-app";

const on = stage();

test("somebody says which mail they want, and it holds", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("button", { name: /Вы вошли как/ }).click();
  await page.getByRole("link", { name: "Уведомления" }).click();
  await page.getByRole("heading", { level: 1, name: "Уведомления" }).waitFor();
  const payments = page.getByRole("checkbox", { name: "Письма о решениях по платежам" });
  await payments.waitFor();
  assert.equal(await payments.isChecked(), true);
  await expectAccessible(page);
  await payments.click();
  // It stands as it was until the server has kept it.
  await page.getByRole("checkbox", { name: "Письма о решениях по платежам", checked: false }).waitFor();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.reload();
  await payments.waitFor();
  assert.equal(await payments.isChecked(), false);
  assert.equal(await page.getByRole("checkbox", { name: "Письма об ответах" }).isChecked(), true);
  const language = page.getByLabel("Язык писем");
  assert.equal(await language.inputValue(), "AS_USED");
  await language.selectOption({ label: "Беларуская" });
  await eventually(async () => assert.ok(await language.isEnabled()));
  await page.reload();
  await language.waitFor();
  assert.equal(await language.inputValue(), "BE");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a link from a mail is opened without signing in, and a broken one says what to do", async () => {
  const { page, complaints, context } = await visit(on, { width: 390 });
  await page.goto(`${on.app.url}/unsubscribe`);
  await page.getByText("Ссылка неполная").waitFor();
  await page.goto(`${on.app.url}/unsubscribe?token=orderOutcomes.vwr_1.key.signature`);
  await page.getByRole("heading", { level: 1, name: "Отписаться от писем" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Отписаться" }).click();
  await page.getByText("Отписаться не получилось").waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  assert.deepEqual(complaints, []);
  await context.close();
});
