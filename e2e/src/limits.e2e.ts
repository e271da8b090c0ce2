import assert from "node:assert/strict";
import { test } from "node:test";
import { stage } from "./stage";
import { expectAccessible, expectNoSidewaysScroll, people, signIn, visit } from "./web-app";

const on = stage();

test("an administrator sets a limit of a line, changes it and takes it away, with the acts at hand", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("link", { name: "Лимиты и оповещения", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "Лимиты и оповещения" }).waitFor();
  const list = page.getByRole("list", { name: "Лимиты" });
  await list.getByText("Вся компания").first().waitFor();
  await expectAccessible(page);
  const before = await list.getByRole("listitem").count();

  await page.getByRole("button", { name: "Задать лимит" }).click();
  await page.getByRole("heading", { level: 1, name: "Задать лимит" }).waitFor();
  await page.getByRole("button", { name: "Задать лимит" }).click();
  await page.getByText("Выберите номер.").waitFor();
  await page.getByText("Напишите сумму, например 120,50.").waitFor();
  await expectAccessible(page);
  // The last of the five numbers has no limit of money yet.
  await page
    .getByRole("button", { name: /^\+375/ })
    .last()
    .click();
  await page.getByRole("button", { name: "Другой номер" }).waitFor();
  await page.locator("[name=amount]").fill("0,01");
  await page.getByRole("button", { name: "Задать лимит" }).click();

  await page.getByRole("heading", { level: 1, name: "Лимиты и оповещения" }).waitFor();
  const made = list.getByRole("listitem").filter({ hasText: "из 0,01 BYN" });
  await made.getByText("Исчерпан", { exact: true }).waitFor();
  assert.equal(await list.getByRole("listitem").count(), before + 1);
  await made.getByRole("button", { name: "Изменить" }).click();
  await page.getByRole("dialog").locator("[name=amount]").fill("99999");
  await page.getByRole("button", { name: "Сохранить" }).click();
  const changed = list.getByRole("listitem").filter({ hasText: "99 999,00 BYN" });
  await changed.getByText("Есть запас", { exact: true }).waitFor();

  // Of a line whose internet is nearly used up the package and the switch are one press away.
  await page.goto(`${page.url().replace(/\?.*/, "")}?state=near&kind=megabytes`);
  const urgent = list.getByRole("listitem").filter({ hasText: "+375" }).first();
  await urgent.getByRole("link", { name: "Отключить интернет" }).click();
  await page.waitForURL(/operations\/mobile-internet\?.*act=disconnect/);
  await page.goBack();
  await urgent.getByRole("link", { name: "Сменить пакет интернета" }).click();
  await page.waitForURL(/operations\/mobile-internet\?.*act=change/);
  await page.goBack();
  await urgent.getByRole("link", { name: /^\+375/ }).click();
  await page.getByRole("heading", { level: 2, name: "Лимиты на месяц" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Все лимиты" }).click();

  await changed.getByRole("button", { name: "Убрать" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Убрать" }).click();
  await changed.waitFor({ state: "detached" });
  assert.equal(await list.getByRole("listitem").count(), before);

  await page.setViewportSize({ width: 390, height: 800 });
  await list.getByText("Вся компания").first().waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("unusual days lead to their call details; who looks only sees all of it and sets nothing", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, "olga@bereg.example");
  await page.getByRole("link", { name: "Лимиты и оповещения", exact: true }).first().click();
  await page.getByText("вам открыт только просмотр", { exact: false }).first().waitFor();
  const limits = page.getByRole("list", { name: "Лимиты" });
  await limits.getByText("Центр затрат «Продажи»").waitFor();
  assert.equal(await page.getByRole("button", { name: "Изменить" }).count(), 0);
  assert.equal(await page.getByRole("button", { name: "Задать лимит" }).count(), 0);

  await page.getByText("Необычные дни", { exact: true }).first().click();
  await page.waitForURL(/view=days/);
  const days = page.getByRole("table", { name: "Необычные дни" });
  const first = days.getByRole("link").first();
  await first.waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole("list", { name: "Необычные дни" }).getByRole("link").first().waitFor();
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  const day = (await first.textContent()) ?? "";
  await first.click();
  await page.waitForURL(/\/usage\?.*from=/);
  await page.getByText(day).first().waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});
