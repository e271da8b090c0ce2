import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { stage } from "./stage";
import { expectAccessible, expectNoSidewaysScroll, people, signIn, visit } from "./web-app";

const on = stage();

test("an administrator finds what was done, by kind and number, and takes it as a file", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("link", { name: "История действий", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "История действий" }).waitFor();
  const list = page.getByRole("table", { name: "История действий" });
  // Coming in is the first that is known of them.
  await list.getByText("Вход", { exact: true }).first().waitFor();
  await expectAccessible(page);

  await page.goto(page.url().replace("action-history", "subscribers/cost-centres"));
  await page.getByRole("button", { name: "Новый центр затрат" }).first().click();
  await page.locator("[name=name]").fill("Экспедиция");
  await page.getByRole("button", { name: "Создать" }).click();
  await page.getByText("Экспедиция").first().waitFor();

  await page.getByRole("link", { name: "История действий", exact: true }).click();
  await list.getByText("Создан центр затрат: Экспедиция").waitFor();
  await page.getByRole("button", { name: "Фильтр" }).click();
  await page.getByRole("button", { name: "Что сделано" }).click();
  await page.getByRole("button", { name: "Компания и центры затрат" }).click();
  await page.waitForURL(/kind=company/);
  await list.getByText("Вход", { exact: true }).waitFor({ state: "detached" });
  await list.getByText("Создан центр затрат: Экспедиция").waitFor();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Скачать" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV для Excel" }).click(),
  ]);
  const text = await readFile(await file.path(), "utf8");
  assert.match(text, /Создан центр затрат: Экспедиция/);
  assert.doesNotMatch(text, /;Вход;/);

  // An invoice that is downloaded is told of, and opened from there; a name narrows the list to that person's acts.
  await page.getByRole("link", { name: "Счета", exact: true }).click();
  const invoice = page.getByRole("table", { name: "Счета" }).getByRole("row").nth(1);
  const number = await invoice.getByRole("link").first().innerText();
  await Promise.all([
    page.waitForEvent("download"),
    invoice.getByRole("link", { name: `Скачать счёт ${number}: PDF` }).click(),
  ]);
  await page.getByRole("link", { name: "История действий", exact: true }).click();
  const act = list.getByRole("row").filter({ hasText: "Счёт скачан: PDF" });
  await act.getByRole("link", { name: `Счёт № ${number}` }).waitFor();
  const [person = ""] = await act.getByRole("cell").nth(1).allInnerTexts();
  await act.getByRole("link", { name: person, exact: true }).click();
  await page.waitForURL(/who=/);
  await page
    .getByRole("button", { name: new RegExp(`Кто.*${person}`) })
    .first()
    .waitFor();
  await expectAccessible(page);
  await act.getByRole("link", { name: `Счёт № ${number}` }).click();
  await page.getByRole("heading", { level: 1, name: `Счёт № ${number}` }).waitFor();
  await page.goto(page.url().replace(/invoices\/.*/, "action-history"));

  await page.goto(page.url().replace(/$/, "?number=290000000"));
  await page.getByText("Таких действий нет").waitFor();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(page.url().replace(/\?.*/, ""));
  await page.getByText("Создан центр затрат: Экспедиция").waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("who looks only is shown what they did themselves", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, "olga@bereg.example");
  await page.getByRole("link", { name: "История действий", exact: true }).click();
  await page.getByText("Здесь только ваши действия").waitFor();
  await page.getByRole("table", { name: "История действий" }).getByText("Вход", { exact: true }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});
