import assert from "node:assert/strict";
import { test } from "node:test";
import { stage } from "./stage";
import { people, signIn, visit, waitForSubscribers } from "./web-app";

const on = stage();

test("without a connection a page says so, and comes by itself when it is back", async () => {
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await page.locator("tbody tr[aria-rowindex]").first().getByRole("link").click();
  await page.getByRole("link", { name: "Начисления за период" }).waitFor();
  await context.setOffline(true);
  await page.getByRole("link", { name: "Начисления за период" }).click();
  await page.getByRole("heading", { level: 1, name: "Нет связи с сервером" }).waitFor();
  assert.doesNotMatch(await page.getByRole("main").innerText(), /preload|CSS|http/);
  await context.setOffline(false);
  await page.getByRole("heading", { level: 1, name: "Начисления за период" }).waitFor();
  await page.getByText("По видам").waitFor();
  await context.close();
});

test("after a release an open tab is loaded anew once, at the page that was asked for", async () => {
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await page.locator("tbody tr[aria-rowindex]").first().getByRole("link").click();
  const link = page.getByRole("link", { name: "Начисления за период" });
  await link.waitFor();
  // What a newer release looks like from this tab: the page names another program, and the old files are gone.
  await page.route("**/assets/charges-page-*", (route) => route.fulfill({ status: 404, body: "" }));
  await page.route(
    (url) => url.pathname === "/",
    (route) =>
      route.fulfill({ contentType: "text/html", body: '<script type="module" src="/assets/first-new.js">' }),
  );
  let loads = 0;
  page.on("domcontentloaded", () => {
    loads += 1;
  });
  await link.click();
  // The same files are missing after it: now it is told, and not loaded anew in a circle.
  await page.getByRole("heading", { level: 1, name: "Вышла новая версия кабинета" }).waitFor();
  assert.equal(loads, 1);
  await page.unroute("**/assets/charges-page-*");
  await page.getByRole("button", { name: "Обновить страницу" }).click();
  await page.getByRole("heading", { level: 1, name: "Начисления за период" }).waitFor();
  await context.close();
});

test("what one person was writing when the session ended, another in that tab does not see, and the first goes on with", async () => {
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("link", { name: "Обратная связь" }).click();
  await page.getByRole("link", { name: "Создать обращение" }).click();
  const subject = page.getByLabel("Тема");
  await subject.fill("Секрет Анны");
  const address = page.url();

  // Both serve this company.
  await context.clearCookies();
  await signIn(page, on.app.url, people.twoCompanies);
  await page.goto(address);
  await subject.waitFor();
  assert.equal(await subject.inputValue(), "");

  await context.clearCookies();
  await signIn(page, on.app.url, people.smallCompany);
  await page.goto(address);
  await subject.waitFor();
  assert.equal(await subject.inputValue(), "Секрет Анны");
  await context.close();
});
