import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import { eventually, password, people, signIn, visit, waitForSubscribers } from "./web-app";

const on = stage();

/** The number in the row that has this in its «Мобильный интернет» column, as `+375 29 123-45-67`. */
async function numberWith(page: Page, internet: string): Promise<string> {
  const row = page.locator("tbody tr[aria-rowindex]").filter({ hasText: internet }).first();
  return await row.getByRole("link").innerText();
}

test("an administrator finds a number by a mask and changes its package, and sees it done without reloading", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  const number = await numberWith(page, "Тарифного плана");
  const digits = number.replace(/\D/g, "").slice(3);

  await page.getByRole("searchbox").fill(`${digits.slice(0, 2)}%${digits.slice(5, 8)}_`);
  await page.getByRole("status").filter({ hasText: "Найден 1 абонент" }).waitFor();
  assert.match(decodeURIComponent(page.url()), /search=\d\d%\d{3}_/);
  await page.getByRole("link", { name: number }).click();

  await page.getByRole("heading", { level: 1, name: "Персональная информация" }).waitFor();
  await page.getByRole("link", { name: "Операции с услугами" }).click();
  await page.getByRole("main").getByRole("link", { name: "Мобильный интернет" }).click();
  await page.getByText("Подключён интернет тарифного плана").waitFor();
  await page.getByRole("radio", { name: "Изменить (выбрать дополнительный пакет)" }).check();
  await page.getByRole("button", { name: "Далее" }).click();

  const packages = page.getByRole("radiogroup", { name: "Выберите дополнительный пакет:" });
  await packages.getByRole("radio").first().waitFor();
  const names = await packages
    .getByRole("radio")
    .evaluateAll((radios) =>
      radios.map((radio) => radio.closest("label")?.querySelector("span span")?.textContent ?? ""),
    );
  assert.deepEqual(names, [
    "Пакет Легкий",
    "Пакет 350",
    "Пакет 750",
    "Пакет 1000",
    "Пакет 1500",
    "Пакет 3000",
    "Пакет 3000 + voka",
    "Пакет 5000 + voka",
  ]);
  await packages.getByRole("radio", { name: "Пакет 1500" }).check();
  await page.getByRole("button", { name: "Далее" }).click();

  // The check page: what changes, what it costs from when, and a button that names the act.
  await page.getByRole("heading", { level: 2, name: "Что изменится" }).waitFor();
  await page.getByText("Цены действуют с").waitFor();
  await page.getByRole("button", { name: "Подключить пакет 1500" }).click();

  await page.waitForURL(/\/orders\//);
  const address = page.url();
  await page.getByText("Изменение действует.").waitFor();
  assert.equal(page.url(), address, "the page follows the order by itself");
  await page.reload();
  await page.getByText("Изменение действует.").waitFor();

  await page.getByRole("button", { name: "Вернуть как было" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Вернуть как было" }).click();
  await page.waitForURL((url) => url.href !== address && url.pathname.includes("/orders/"));
  await page.getByText("Изменение действует.").waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the wizard is done with the keyboard alone, and focus goes to each step's title", async () => {
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await page.getByRole("link", { name: await numberWith(page, "Пакет 1500") }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Персональная информация" }).waitFor();
  await page.getByRole("link", { name: "Операции с услугами" }).press("Enter");
  await page.getByRole("main").getByRole("link", { name: "Мобильный интернет" }).press("Enter");
  await page.getByText("Действует дополнительный пакет: Пакет 1500").waitFor();

  const focusIsOnTitle = (): Promise<void> => page.locator("h1:focus").waitFor();
  const focusedText = async (): Promise<string> =>
    await page.evaluate(() => document.activeElement?.textContent ?? "");
  /** Tab until the focus stands on this role and name. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    }
    assert.fail(`Tab does not reach ${selector}`);
  };

  await focusIsOnTitle();
  await tabTo("input[name=act]");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.getByText("Выберите дополнительный пакет:").waitFor();
  await focusIsOnTitle();
  await tabTo("input[name=package]");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: "Что изменится" }).waitFor();
  await focusIsOnTitle();
  // The act is the last thing that Tab reaches on the check page.
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press("Tab");
    if (/^Подключить пакет/.test(await focusedText())) break;
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/orders\//);
  await page.getByText("Изменение действует.").waitFor();
  await context.close();
});

test("the back button goes a step back, and the address of a step opens that step", async () => {
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await page.getByRole("link", { name: await numberWith(page, "Тарифного плана") }).click();
  await page.getByRole("heading", { level: 1, name: "Персональная информация" }).waitFor();
  await page.goto(page.url().replace(/information.*/, "operations/mobile-internet"));
  const state = page.getByText("Подключён интернет тарифного плана");
  await state.waitFor();
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByText("Выберите, что сделать.").waitFor();

  await page.getByRole("radio", { name: "Изменить (выбрать дополнительный пакет)" }).check();
  await page.getByRole("button", { name: "Далее" }).click();
  const packages = page.getByRole("radiogroup", { name: "Выберите дополнительный пакет:" });
  await packages.waitFor();
  const step = page.url();
  await page.goBack();
  await state.waitFor();
  await page.goto(step);
  await packages.waitFor();
  await context.close();
});

test("an answer that is lost on the way orders nothing twice", async () => {
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await page.getByRole("link", { name: await numberWith(page, "Пакет") }).click();
  await page.getByRole("heading", { level: 1, name: "Персональная информация" }).waitFor();
  const line = page.url().replace("/information", "");
  await page.goto(`${line}/orders`);
  const orders = page.locator("tbody tr[aria-rowindex]");
  await page.getByRole("heading", { level: 2, name: "Заказов нет" }).or(orders.first()).waitFor();
  const before = await orders.count();
  await page.goto(`${line}/operations/mobile-internet`);
  await page.getByRole("radio", { name: "Отключить" }).check();
  await page.getByRole("button", { name: "Далее" }).click();

  let lost = 0;
  await page.route("**/graphql", async (route) => {
    const isOrder = route.request().postData()?.includes("mutation PlaceOrder") ?? false;
    if (!isOrder || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await page.getByRole("button", { name: /^Отключить пакет/ }).click();
  await page.getByText("Нет связи с сервером. Проверьте подключение и повторите.").waitFor();
  await page.getByRole("button", { name: /^Отключить пакет/ }).click();
  await page.waitForURL(/\/orders\//);
  await page.getByText("Изменение действует.").waitFor();
  await page.goto(`${line}/orders`);
  await orders.first().waitFor();
  assert.equal(lost, 1);
  assert.equal(await orders.count(), before + 1);
  await context.close();
});

test("a list far down is found again where it was left", async () => {
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, "viktor@seti.example");
  await waitForSubscribers(page);
  const far = page.locator("tbody tr[aria-rowindex='90']");
  // More rows are asked for as one goes down.
  await eventually(async () => {
    await page.mouse.wheel(0, 900);
    assert.ok(await far.isVisible());
  });
  const seen = far.getByRole("link");
  const number = await seen.innerText();
  await seen.click();
  await page.getByRole("heading", { level: 1, name: "Персональная информация" }).waitFor();
  await page.goBack();
  await page.getByRole("link", { name: number }).waitFor();
  await page.waitForFunction(() => window.scrollY > 2_000);
  await context.close();
});

test("who serves two companies switches between them, and the company is in the address", async () => {
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, people.twoCompanies);
  await waitForSubscribers(page);
  const before = new URL(page.url()).pathname;
  const companies = page.getByRole("combobox", { name: "Компания" });
  const chosen = await companies.inputValue();
  const others = await companies
    .locator("option")
    .evaluateAll((options) => options.map((option) => option.getAttribute("value") ?? ""));
  await companies.selectOption(others.find((value) => value !== chosen) ?? "");
  await page.waitForURL((url) => url.pathname !== before && /^\/c\/[^/]+$/.test(url.pathname));
  await page.getByRole("heading", { level: 1, name: "Главное меню администратора" }).waitFor();
  await context.close();
});

test("an address that is asked for without a session is opened after sign-in", async () => {
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  const wanted = page.url().replace(/subscribers.*/, "information");
  await page.getByRole("button", { name: "Выход" }).click();
  await page.waitForURL(/sign-in/);
  await page.goto(wanted);
  await page.waitForURL(/sign-in\?to=/);
  await page.locator("[name=login]").fill(people.smallCompany);
  await page.locator("[name=password]").fill(password);
  await page.getByRole("button", { name: "Войти", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Персональная информация" }).waitFor();
  assert.equal(page.url(), wanted);
  await context.close();
});
