import assert from "node:assert/strict";
import { test } from "node:test";
import { stage } from "./stage";

const on = stage();

test("who reads Russian and opens the address sees a page in Russian, and the browser has nothing to complain about", async () => {
  const page = await on.browser.newPage({ locale: "ru-RU" });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(on.app.url, { waitUntil: "networkidle" });
  assert.match((await page.locator("html").getAttribute("lang")) ?? "", /^ru/);
  assert.match(await page.locator("body").innerText(), /[а-яё]{3}/i);
  assert.deepEqual(complaints, []);
});
