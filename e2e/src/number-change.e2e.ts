import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  people,
  signIn,
  visit,
  waitForSubscribers,
} from "./web-app";

const on = stage();

/** Gives every number back that is held for the line in the address, as another window of the same person would. */
function releaseElsewhere(page: Page, number: string): Promise<unknown> {
  return page.evaluate(async (shown) => {
    const subscriberId = location.pathname.split("/")[2];
    const query = `mutation ($input: ReleaseNumberInput!) {
      releaseNumber(input: $input, idempotencyKey: "elsewhere") { releasedNumber userErrors { code } } }`;
    const answer = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables: { input: { subscriberId, number: shown } } }),
    });
    return (await answer.json()) as unknown;
  }, number);
}

test("a number is found by mask and category, held, lost, held again, checked, ordered, and is the line's", async () => {
  const { page, complaints, context } = await visit(on, { width: 390 });
  await signIn(page, on.app.url, people.smallCompany);
  await page.goto(`${page.url()}?state=active`);
  await waitForSubscribers(page);
  const line = await page.locator("main a[href^='/s/']").first().getAttribute("href");
  await page.goto(`${on.app.url}${line?.replace("/information", "/operations/number-change") ?? ""}`);

  // All categories stand at the beginning of the list when nothing is asked.
  const rows = page.locator("main li", { has: page.getByRole("button", { name: /^Выбрать/ }) });
  await rows.first().waitFor();
  const offered = await rows.allInnerTexts();
  for (const name of ["Платиновый", "Бриллиантовый", "Золотой", "Серебряный", "Бронзовый", "Обычный"])
    assert.ok(
      offered.some((text) => text.includes(name)),
      `${name} is offered`,
    );
  await page.getByRole("button", { name: "Показать ещё" }).click();
  await rows.nth(12).waitFor();

  // Where nothing fits, the operator's specialists are asked.
  await page.getByRole("button", { name: "Оставить заявку на смену номера" }).click();
  await page.getByRole("button", { name: "Оставить заявку", exact: true }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Назад" }).click();

  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByText("Сначала выберите номер").waitFor();
  await page.getByRole("searchbox").fill("абв");
  await page.getByText("Введите номер или маску").waitFor();
  await page.getByRole("searchbox").fill("29%");
  await page.getByRole("radio", { name: "Обычный · 8,87 BYN" }).check();
  await page.waitForURL(/mask=29%25&category=ordinary/);
  await page.locator("main [data-category=PLATINUM]").first().waitFor({ state: "detached" });
  await expectNoSidewaysScroll(page);

  const button = rows.first().getByRole("button");
  const shown = ((await button.textContent()) ?? "").replace(/^Выбрать\s*/, "");
  assert.match(shown, /^\+375 29 \d{3}-\d\d-\d\d$/);
  await button.click();
  await page.getByRole("radio", { name: shown, checked: true }).waitFor();
  await page
    .getByText(/Осталось 1[45]:\d\d/)
    .last()
    .waitFor();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Далее" }).click();
  await page.waitForURL(/step=check/);
  await page.getByText("8,87 BYN, абонентская плата не изменится").waitFor();
  await page.getByText("Вернуть прежний номер нельзя").waitFor();
  await page.getByText("Абонент входит в этот кабинет по номеру").waitFor();

  // The hold has gone while one was reading: one press holds the number again.
  await releaseElsewhere(page, shown);
  await page.reload();
  await page.getByText("мы больше не держим для вас").waitFor();
  await page.getByRole("button", { name: "Занять ещё раз" }).click();
  const order = page.getByRole("button", { name: `Сменить номер на ${shown}` });
  await order.click();
  await page.waitForURL(/\/orders\//);
  await page.locator("main [data-tone=good]").first().waitFor();
  assert.equal(await page.getByRole("button", { name: "Вернуть как было" }).count(), 0);
  await page.locator("header").getByText(shown).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});
