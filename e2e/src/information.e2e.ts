import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  password,
  people,
  sentCode,
  signIn,
  subscriberNumbers,
  visit,
  waitForSubscribers,
} from "./web-app";

const on = stage();

/** The codes of the card on the screen: PIN1, PUK1, PIN2, PUK2. */
const codesOn = (page: Page): Promise<string[]> => page.getByText(/^\d{4}(\d{4})?$/).allInnerTexts();

/** «Показать коды» with a reason and a password. */
async function ask(page: Page, secret: string): Promise<void> {
  await page.getByRole("radio", { name: "SIM-карта заблокирована, просит PUK" }).check();
  await page.getByLabel("Ваш пароль ещё раз").fill(secret);
  await page.getByRole("button", { name: "Показать коды" }).click();
}

test("an administrator sees PIN and PUK after the password and for a reason, until they are hidden; the look is listed", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await page.locator("main a[href^='/s/']").first().click();
  await page.getByRole("heading", { level: 2, name: "PIN и PUK SIM-карты" }).waitFor();
  assert.deepEqual(await codesOn(page), []);
  await page.getByText("Коды этого номера ещё никто не смотрел.").waitFor();

  await page.getByRole("button", { name: "Показать коды" }).click();
  await ask(page, `${password}?`);
  const refusal = page.getByRole("region", { name: "PIN и PUK SIM-карты" }).getByRole("alert");
  await refusal.waitFor();
  assert.match(await refusal.innerText(), /Неверный пароль/);
  assert.equal(
    await page.getByLabel("Ваш пароль ещё раз").inputValue(),
    "",
    "a password does not stay in the field",
  );

  await ask(page, password);
  await page.getByText(/Скроются через \d+ секунд/).waitFor();
  const codes = await codesOn(page);
  assert.deepEqual(
    codes.map(({ length }) => length),
    [4, 8, 4, 8],
  );
  await page.getByRole("cell", { name: "SIM-карта заблокирована, просит PUK" }).waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  // Neither the program's copy of what it has read nor the browser keeps them.
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]),
  );
  assert.ok(!kept.includes(codes[1] ?? "?"));

  await page.getByRole("button", { name: "Скрыть сейчас" }).click();
  await page.getByText("Коды скрыты").waitFor();
  assert.deepEqual(await codesOn(page), []);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the codes hide by themselves after a minute, and at once when the tab is left", async () => {
  const { page, context } = await visit(on);
  await page.clock.install();
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await page.locator("main a[href^='/s/']").nth(1).click();
  const show = page.getByRole("button", { name: "Показать коды" });
  await show.click();
  await ask(page, password);
  await page.getByText(/Скроются через/).waitFor();
  // The clock goes on by itself too, so neither moment is near the end of the minute.
  await page.clock.fastForward(30_000);
  assert.equal((await codesOn(page)).length, 4);
  await page.clock.fastForward(31_000);
  await page.getByText("Коды скрыты").waitFor();
  assert.deepEqual(await codesOn(page), []);

  await show.click();
  await ask(page, password);
  await page.getByText(/Скроются через/).waitFor();
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await page.getByText("Коды скрыты").waitFor();
  await context.close();
});

test("a subscriber sees their own codes, and the look in the list", async () => {
  const [number] = subscriberNumbers(on);
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, number);
  await page.getByRole("button", { name: "Показать коды" }).click();
  await page.getByRole("radio", { name: "Другое" }).check();
  await page.getByLabel("Что случилось").fill("Записать на всякий случай");
  await page.getByLabel("Ваш пароль ещё раз").fill(password);
  await page.getByRole("button", { name: "Показать коды" }).click();
  await page.getByText(/Скроются через/).waitFor();
  await page.getByRole("cell", { name: "Записать на всякий случай" }).waitFor();
  assert.equal((await codesOn(page)).length, 4);
  await context.close();
});

test("a subscriber without a password confirms by a code that comes to the number", async () => {
  const [, number] = subscriberNumbers(on);
  const { page, context } = await visit(on);
  await page.goto(`${on.app.url}/sign-in`);
  const call = (query: string, variables: object): Promise<void> =>
    page.evaluate(async (body) => {
      await fetch("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body });
    }, JSON.stringify({ query, variables }));
  await call(`mutation($number: String!) { requestSignInCode(input: { number: $number }) { expiresAt } }`, {
    number,
  });
  const code = await sentCode(on, /Код для входа: (\d{6})/);
  await call(`mutation($input: SignInWithCodeInput!) { signInWithCode(input: $input) { viewer { id } } }`, {
    input: { number, code },
  });
  await page.goto(on.app.url);
  await page.getByRole("button", { name: "Показать коды" }).click();
  await page.getByRole("radio", { name: "Забыли PIN или меняем его" }).check();
  await page.getByRole("button", { name: "Получить код по SMS" }).click();
  await page.getByText("Код отправлен на ваш номер.").waitFor();
  await page
    .getByRole("textbox", { name: "Код из SMS" })
    .fill(await sentCode(on, /Код подтверждения: (\d{6})/));
  await page.getByRole("button", { name: "Показать коды" }).click();
  await page.getByText(/Скроются через/).waitFor();
  assert.equal((await codesOn(page)).length, 4);
  await context.close();
});

test("the company's information has all requisites, and is printed without menu and buttons", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("link", { name: "Персональная информация" }).click();
  await page.getByText(/^\d{9} \/ \d{8}(\d{4})?$/).waitFor();
  for (const text of ["Баланс", "Статус", "Форма оплаты", "Договор", "Счёт (IBAN)", "Доставка счетов"])
    await page.getByText(text, { exact: true }).first().waitFor();
  await expectAccessible(page);
  const print = page.getByRole("button", { name: "Печать" });
  await print.waitFor();
  await page.emulateMedia({ media: "print" });
  await print.waitFor({ state: "hidden" });
  await page.getByRole("navigation", { name: "Главное меню администратора" }).waitFor({ state: "hidden" });
  assert.equal(await page.getByText("Что абоненты меняют сами").first().isVisible(), false);
  // The width of an A4 sheet between its margins, as a browser prints it.
  await page.setViewportSize({ width: 718, height: 1_000 });
  await expectNoSidewaysScroll(page);
  assert.equal(await page.getByText(/^\d{9} \/ \d{8}(\d{4})?$/).isVisible(), true);
  assert.deepEqual(complaints, []);
  await context.close();
});
