import assert from "node:assert/strict";
import { test } from "node:test";
import { planTariffChange } from "./planned-order";
import { stage } from "./stage";
import { people, signIn, visit } from "./web-app";

const on = stage();

test("a planned order is moved from its page and from the list, as it was shown, and refused at the field", async () => {
  const { page, complaints, context } = await visit(on);
  await planTariffChange(on, page);
  const dialog = page.getByRole("dialog");
  const main = page.getByRole("main");
  const day = page.locator("[name=new-run-at]");

  await page.getByRole("button", { name: "Перенести", exact: true }).click();
  await dialog.getByText("Сейчас назначен на 1 декабря 2026.").waitFor();
  // The time that it has is no news: nothing is refused, and nothing can be moved.
  assert.equal(await dialog.getByRole("button", { name: "Перенести", exact: true }).isDisabled(), true);
  await day.fill("2025-12-01");
  await dialog.getByText("Указанное время уже прошло. Выберите время в будущем.").waitFor();
  assert.equal(await day.getAttribute("aria-invalid"), "true");
  await day.fill("15.12.2026");
  const act = dialog.getByRole("button", { name: "Перенести на 15 декабря" });
  await act.waitFor();
  assert.match(await dialog.innerText(), /Бизнес Оптимум[\s\S]*Только звонки/);
  assert.match(await dialog.innerText(), /декабрь 2026|15\.12\.2026|15 декабря/);
  await day.press("Enter");
  await dialog.waitFor({ state: "detached" }).catch(() => undefined);
  await main.getByText("Перенесён с 1 декабря 2026 на 15 декабря 2026.").waitFor();
  await main.getByText("15 декабря 2026").first().waitFor();

  // Esc leaves everything as it was, and gives the focus back.
  const open = page.getByRole("button", { name: "Перенести", exact: true });
  await open.click();
  await day.waitFor();
  await page.keyboard.press("Escape");
  await day.waitFor({ state: "detached" });
  assert.equal(await open.evaluate((button) => button === document.activeElement), true);

  // The same in the list of what is planned, where the better date is offered.
  const orders = new URL(page.url());
  orders.pathname = orders.pathname.replace(/\/orders\/.*/, "/orders");
  orders.search = "?state=PLANNED";
  await page.goto(orders.href);
  await page.getByRole("button", { name: /^Перенести\s?: K-/ }).click();
  await day.waitFor();
  await day.fill("10.01.2027");
  await dialog.getByRole("button", { name: "Перенести на 10 января" }).click();
  await day.waitFor({ state: "detached" });
  await main.getByText("10 января 2027").first().waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("on a phone a planned order is moved from its card", async () => {
  const { page, complaints, context } = await visit(on, { width: 390, scheme: "dark" });
  await signIn(page, on.app.url, people.smallCompany);
  await page.goto(`${page.url().replace(/\/subscribers.*/, "")}/orders?state=PLANNED`);
  await page
    .getByRole("button", { name: /^Перенести\s?: K-/ })
    .first()
    .click();
  const day = page.locator("[name=new-run-at]");
  await day.fill("20.01.2027");
  const act = page.getByRole("dialog").getByRole("button", { name: "Перенести на 20 января" });
  await act.waitFor();
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  assert.equal(isWide, false, "nothing is wider than the phone");
  await act.click();
  await day.waitFor({ state: "detached" });
  await page
    .getByRole("main")
    .getByText(/20 января 2027/)
    .first()
    .waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});
