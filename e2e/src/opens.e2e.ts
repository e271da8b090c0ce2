import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { type RunningApp, startApp } from "./app";
import { startChromium } from "./chromium";

let app: RunningApp | undefined;
let browser: Browser | undefined;

before(async () => {
  [app, browser] = await Promise.all([startApp(), startChromium()]);
});

after(async () => {
  await browser?.close();
  await app?.stop();
});

test("whoever opens the address sees a page in Russian, and the browser has nothing to complain about", async () => {
  assert.ok(app && browser);
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(app.url, { waitUntil: "networkidle" });
  assert.match((await page.locator("html").getAttribute("lang")) ?? "", /^ru/);
  assert.match(await page.locator("body").innerText(), /[а-яё]{3}/i);
  assert.deepEqual(complaints, []);
});
