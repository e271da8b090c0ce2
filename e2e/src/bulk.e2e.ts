import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import {
  eventually,
  expectAccessible,
  expectNoSidewaysScroll,
  signIn,
  visit,
  waitForSubscribers,
} from "./web-app";

const on = stage();

/** The change of many lines on the screen has ended. */
const ended = (page: Page) => page.getByText(/^Закончилось/).waitFor({ timeout: 60_000 });

/** The figure of this name. */
const figure = (page: Page, name: string) =>
  page
    .locator("dl div")
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator("dd")
    .first();

test("all lines of a filter get a package: seen first, ordered, watched to the end, taken back", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, "pavel@bereg.example");
  await waitForSubscribers(page);
  await page.getByRole("button", { name: "Фильтр" }).click();
  await page.getByRole("list", { name: "Фильтры" }).getByRole("button", { name: "Статус" }).click();
  await page.getByRole("button", { name: "Активен", exact: true }).click();
  await page.waitForURL(/state=active/);
  await page.getByRole("link", { name: "Изменить всех по этому фильтру" }).click();

  // Whom: the filter has come along.
  await page.getByRole("heading", { level: 1, name: "Действия с услугами по списку абонентов" }).waitFor();
  await page.waitForURL(/\/bulk\?state=active/);
  const fitting = figure(page, "Подходит по фильтру");
  await eventually(async () => assert.match(await fitting.innerText(), /^\d+ абонент/));
  const lines = Number(/^\d+/.exec(await fitting.innerText())?.[0]);
  assert.ok(lines > 20, `${String(lines)} lines fit`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Далее" }).click();

  // What: nothing is sent on while an answer is missing; a reload keeps those that are given.
  await page.getByRole("button", { name: "Проверить" }).click();
  await page.getByText("Выберите, что сделать.").waitFor();
  await page.getByText("Подключить или сменить пакет интернета").click();
  await page.getByRole("button", { name: "Проверить" }).click();
  await page.getByText("Выберите, что именно.").waitFor();
  await page.locator("[name=what]").selectOption({ index: 3 });
  await page.waitForURL(/what=/);
  await page.reload();
  await page.getByRole("radio", { name: "Подключить или сменить пакет интернета" }).waitFor();
  assert.notEqual(await page.locator("[name=what]").inputValue(), "");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Проверить" }).click();

  // The check has an address of its own, and has changed nothing.
  await page.waitForURL(/\/bulk\/blk_/);
  const order = page.getByRole("button", { name: /^Заказать: \d+ измен/ });
  await order.waitFor({ timeout: 60_000 });
  const plan = page.url();
  const changes = Number(await figure(page, "Изменится").innerText());
  assert.ok(changes > 0, "some lines change");
  assert.match(await order.innerText(), new RegExp(`: ${String(changes)} `));
  const groups = page.getByRole("list", { name: "Итоги проверки" });
  const counts = await groups
    .locator("li")
    .evaluateAll((items) => items.map((item) => Number(/\d+$/.exec(item.textContent)?.[0])));
  assert.equal(counts[0], lines);
  assert.equal(
    counts.slice(1).reduce((sum, count) => sum + count, 0),
    lines,
    "the groups add up to all rows",
  );
  await expectAccessible(page);
  await groups.getByRole("button", { name: /^Изменится/ }).click();
  await page.waitForURL(/rows=changes/);
  const rows = page.getByRole("table", { name: "Строки" });
  await eventually(async () => assert.equal(await rows.getAttribute("aria-rowcount"), String(changes + 1)));

  await order.click();
  await ended(page);
  assert.equal(await figure(page, "Выполнено").innerText(), String(changes));
  await rows.getByText("Выполнен", { exact: true }).first().waitFor();
  await expectAccessible(page);

  // Back as it was: a plan of its own, which is ordered likewise.
  await page.getByRole("button", { name: "Вернуть как было" }).click();
  await page.waitForURL(
    (address) => /\/bulk\/blk_/.test(address.href) && !plan.startsWith(address.href.split("?")[0] ?? ""),
  );
  await order.waitFor({ timeout: 60_000 });
  assert.equal(Number(await figure(page, "Изменится").innerText()), changes);
  await page.getByText("Возвращает как было").waitFor();
  await order.click();
  await ended(page);
  assert.equal(await figure(page, "Выполнено").innerText(), String(changes));

  // «Операции»: the newest first.
  await page.getByRole("link", { name: "Операции", exact: true }).first().click();
  const list = page.getByRole("table", { name: "Операции" });
  await list
    .getByText(`выполнено ${String(changes)} из ${String(changes)}`)
    .nth(1)
    .waitFor();
  await expectAccessible(page);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("names of a pasted list are checked row by row, on the phone too; a plan can be given up", async () => {
  const { page, complaints, context } = await visit(on, { width: 390, scheme: "dark" });
  await signIn(page, on.app.url, "pavel@bereg.example");
  await waitForSubscribers(page);
  const numbers = await page
    .getByRole("link", { name: /^\+375/ })
    .evaluateAll((links) =>
      links.slice(0, 2).map((link) => /\+375[\d -]+\d/.exec(link.textContent)?.[0] ?? ""),
    );
  const base = page.url().replace(/\/subscribers.*/, "");
  await page.goto(`${base}/rename`);
  await page.getByRole("link", { name: "Переименовать по списку" }).click();
  const box = page.getByRole("textbox", { name: "Номера и новые имена" });
  await box.fill("Номер\tИмя\n291111111");
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByText(/Строки без номера или без имени: 2/).waitFor();
  await box.fill(
    `Номер\tИмя\n${numbers.map((number, i) => `${number}\tСклад ${String(i + 1)}`).join("\n")}\nне номер 5\tКасса`,
  );
  await page.getByText("Прочитано 3 строки").waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByText("Те же люди: исправлены имена").waitFor();
  await page.reload();
  await page.getByText("Номера и имена, строк: 3").waitFor();
  assert.doesNotMatch(page.url(), /%D0|375/, "numbers and names stay out of the address");
  await page.getByRole("button", { name: "Проверить" }).click();

  const order = page.getByRole("button", { name: "Заказать: 2 изменения" });
  await order.waitFor({ timeout: 60_000 });
  assert.equal(await figure(page, "Нельзя").innerText(), "1");
  await page
    .getByRole("list", { name: "Итоги проверки" })
    .getByText("Это не номер мобильной связи", { exact: false })
    .waitFor();
  await page.getByRole("list", { name: "Строки" }).getByText("Склад 2").waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  await page.getByRole("link", { name: "Назад" }).click();
  await page.getByText("Номера и имена, строк: 3").waitFor();
  await page.goBack();
  await order.waitFor();
  await page.getByRole("button", { name: "Отказаться" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Отказаться" }).click();
  await page.getByText("От этого действия отказались").waitFor();
  assert.equal(await order.count(), 0);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("who looks only sees the operations and begins none", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, "olga@bereg.example");
  await waitForSubscribers(page);
  assert.equal(await page.getByRole("link", { name: "Изменить всех по этому фильтру" }).count(), 0);
  await page.getByRole("link", { name: "Действия с услугами по списку абонентов" }).first().click();
  await page.getByText("вам открыт только список операций", { exact: false }).waitFor();
  await page.getByRole("table", { name: "Операции" }).getByRole("link").first().click();
  await page.waitForURL(/\/bulk\/blk_/);
  await page.getByRole("heading", { level: 2, name: "Об операции" }).waitFor();
  assert.equal(await page.getByRole("button", { name: /Заказать|Вернуть|Отказаться/ }).count(), 0);
  await expectAccessible(page);
  assert.deepEqual(complaints, []);
  await context.close();
});
