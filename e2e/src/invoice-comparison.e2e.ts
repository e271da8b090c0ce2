import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import { eventually, expectAccessible, expectNoSidewaysScroll, signIn, visit } from "./web-app";

const on = stage();

/** An amount as it stands on the screen, in millionths. */
function amountIn(text: string): number {
  const [found = ""] = /[-−+]?[\d\s\u00a0\u202f]+,\d+/.exec(text) ?? [];
  assert.notEqual(found, "", `no amount in «${text}»`);
  return Math.round(
    Number(
      found
        .replace(/[\s\u00a0\u202f+]/g, "")
        .replace("−", "-")
        .replace(",", "."),
    ) * 1e6,
  );
}

/** The amounts of a column of a table, by row; the last row is what they come to. */
async function amounts(page: Page, table: string, column: number): Promise<number[]> {
  const rows = await page.getByRole("table", { name: table }).locator("tbody tr").all();
  return Promise.all(rows.map(async (row) => amountIn(await row.locator("td").nth(column).innerText())));
}

function expectTiesOut(figures: readonly number[], what: string): void {
  const sum = figures.slice(0, -1).reduce((all, one) => all + one, 0);
  assert.equal(sum, figures.at(-1), what);
}

test("two invoices tie out to the last kopeck, and lead from a charge over its numbers to one number's calls", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, "pavel@bereg.example");
  await page.getByRole("link", { name: "Счета", exact: true }).click();
  await page.getByRole("navigation").getByRole("link", { name: "Почему столько?", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Почему столько?" }).waitFor();
  await page.getByRole("table", { name: "По видам начислений" }).waitFor();
  for (const column of [1, 2, 3])
    expectTiesOut(await amounts(page, "По видам начислений", column), `column ${String(column)}`);
  expectTiesOut(await amounts(page, "Как складывается разница", 1), "what the difference is made of");
  await expectAccessible(page);

  await page.getByLabel("Показать", { exact: true }).selectOption("по начислениям");
  await page.waitForURL(/by=thing/);
  const list = page.getByRole("table", { name: "Чем отличаются счета" });
  await list.getByRole("button").first().click();
  await page.waitForURL(/kind=/);
  await list.getByRole("button", { name: /375/ }).first().waitFor();
  await expectAccessible(page);
  const number = await list.getByRole("button", { name: /375/ }).first().innerText();
  await page.getByLabel("Номер содержит").fill(number);
  await page.waitForURL(/number=/);
  await eventually(async () => {
    const shown = await list.getByRole("button", { name: /375/ }).allInnerTexts();
    assert.ok(shown.length > 0 && shown.every((one) => one === number), shown.join(", "));
  });
  await list.getByRole("button", { name: number }).first().click();
  const dialog = page.getByRole("dialog", { name: number });
  await dialog.getByRole("table", { name: "Что изменилось и почему" }).waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSidewaysScroll(page);
  await dialog.getByRole("link", { name: /^Начисления за/ }).click();
  await page.getByRole("heading", { level: 1, name: "Начисления за период" }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the first invoice of an account has nothing to be compared with, and says so", async () => {
  const { page, complaints, context } = await visit(on, { width: 390 });
  await signIn(page, on.app.url, "pavel@bereg.example");
  await page.goto(
    `${new URL(page.url()).origin}${new URL(page.url()).pathname.replace(/\/[^/]+$/, "")}/invoices/comparison`,
  );
  const invoices = page.getByLabel("Счёт", { exact: true });
  await invoices.waitFor();
  const oldest = await invoices.locator("option").last().getAttribute("value");
  await invoices.selectOption(oldest);
  await page.getByText("Это первый счёт").waitFor();
  await page.getByRole("table", { name: "По видам начислений" }).waitFor();
  expectTiesOut(await amounts(page, "По видам начислений", 2), "all of it is new");
  await expectNoSidewaysScroll(page);
  await page.getByLabel("Номер содержит").fill("0000000000");
  await page.getByRole("heading", { name: "Отличий нет" }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});
