import assert from "node:assert/strict";
import { test } from "node:test";
import { stage } from "./stage";
import { password, sentCode, signIn, subscriberNumbers, visit } from "./web-app";

const on = stage();

test("a subscriber signs in by number and sees their own menu, with nothing of the company in it", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, subscriberNumbers(on)[0]);
  await page.getByRole("heading", { level: 1, name: "Персональная информация" }).waitFor();
  const menu = page.getByRole("navigation", { name: "Главное меню абонента" });
  // A count of what is new may stand beside a label.
  const labels = (await menu.getByRole("listitem").allInnerTexts()).map((text) =>
    text.replace(/\n[\s\S]*/, ""),
  );
  assert.deepEqual(labels, [
    "Персональная информация",
    "Операции с услугами",
    "Информация по рассрочке",
    "Смена ТП",
    "Начисления за период",
    "Просмотр детализации",
    "Обратная связь",
    "Выход",
  ]);
  await page.getByText("Тарифный план").first().waitFor();
  assert.doesNotMatch(await page.locator("body").innerText(), /Ромашка/);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("«Первый вход»: a code by SMS, a password of one's own, and next time the password suffices", async () => {
  const { page, context } = await visit(on);
  const [, number] = subscriberNumbers(on);
  await page.goto(`${on.app.url}/sign-in`);
  await page.getByRole("tab", { name: "Первый вход" }).click();
  await page.getByRole("textbox", { name: "Номер телефона" }).fill(number.replace("+375", "80"));
  await page.getByRole("button", { name: "Получить код" }).click();
  await page.getByRole("textbox", { name: "Код из SMS" }).waitFor();

  const code = await sentCode(on, /^SMS .*?(?<!\d)(\d{6})(?!\d)/m);
  await page.getByRole("textbox", { name: "Код из SMS" }).fill(code);
  await page.getByLabel("Новый пароль").fill("тихая мельница 7");
  await page.getByRole("button", { name: "Войти", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Персональная информация" }).waitFor();

  await page.getByRole("button", { name: "Выход" }).click();
  await page.waitForURL(/sign-in/);
  await signIn(page, on.app.url, number, "тихая мельница 7");
  await page.getByRole("heading", { level: 1, name: "Персональная информация" }).waitFor();
  await context.close();
});

test("a wrong password is refused in a sentence, and the focus goes to it", async () => {
  const { page, context } = await visit(on);
  await page.goto(`${on.app.url}/sign-in`);
  await page.locator("[name=login]").fill(subscriberNumbers(on)[0]);
  await page.locator("[name=password]").fill(`${password}?`);
  await page.keyboard.press("Enter");
  const refusal = page.getByRole("alert").filter({ hasText: /\S/ });
  await refusal.waitFor();
  assert.match(await refusal.innerText(), /Войти не удалось/);
  assert.equal(await refusal.evaluate((element) => element === document.activeElement), true);
  await context.close();
});
