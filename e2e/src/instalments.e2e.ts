import assert from "node:assert/strict";
import { test } from "node:test";
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

test("«Информация по рассрочке» tells what is left, the next payment and the day of payoff, and all payments", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  const lines = await page
    .locator("main a[href^='/s/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  // One of the company's five lines has equipment by instalments.
  const found = { plans: 0, none: 0 };
  await page.goto(`${on.app.url}${lines[0] ?? ""}`);
  await page.getByRole("link", { name: "Информация по рассрочке" }).click();
  await page.waitForURL(/instalments$/);
  for (const line of lines) {
    await page.goto(`${on.app.url}${line.replace(/information$/, "instalments")}`);
    const none = page.getByText("Рассрочки нет");
    const next = page.getByText("Следующий платёж");
    await none.or(next).first().waitFor();
    if (await none.isVisible()) {
      found.none += 1;
      continue;
    }
    found.plans += 1;
    await page.getByText("1 декабря 2026").first().waitFor();
    const picture = page.getByRole("img", { name: /Выплачено платежей: \d+ из 12/ });
    const [, behind] = /: (\d+) из/.exec((await picture.getAttribute("aria-label")) ?? "") ?? [];
    await page.getByText("Все платежи").click();
    const rows = page.getByRole("table", { name: /^Платежи/ }).locator("tbody tr");
    await rows.nth(11).waitFor();
    assert.equal(await rows.count(), 12);
    assert.equal(await rows.filter({ hasText: "Выплачен" }).count(), Number(behind));
    assert.match(await rows.last().innerText(), /0,00 BYN/);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  assert.deepEqual(found, { plans: 1, none: 4 });
  assert.deepEqual(complaints, []);
  await context.close();
});
