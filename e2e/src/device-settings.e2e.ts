import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { stage } from "./stage";
import { people, signIn, visit, waitForSubscribers } from "./web-app";

const on = stage();

test("settings of a phone: a table, a profile for an iPhone, a code, and a text message as an order", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await page.goto(`${new URL(page.url()).href}?state=active`);
  await waitForSubscribers(page);
  await page.locator("main a[href^='/s/']").first().click();
  await page.getByRole("link", { name: "Операции с услугами" }).first().click();
  await page.getByRole("main").getByRole("link", { name: "Настройки" }).click();

  // The boxes of a segmented control are hidden under their labels.
  const choose = (name: string) => page.getByRole("radiogroup").getByText(name, { exact: true }).click();
  const table = page.getByRole("table", { name: "Что ввести в телефоне" });
  await table.getByText("web.kabinet.example").waitFor();
  await choose("MMS");
  await table.getByText("http://mms.kabinet.example/servlets/mms").waitFor();
  assert.match(page.url(), /service=mms/);

  await choose("Мобильный интернет");
  await choose("iPhone");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Скачать профиль" }).click();
  const file = readFileSync(await (await download).path(), "utf8");
  assert.match(file, /<key>PayloadType<\/key>\s*<string>com\.apple\.cellular<\/string>/);
  await page.getByRole("img", { name: /QR-код.*\.mobileconfig/ }).waitFor();

  await choose("Android");
  await page.getByRole("button", { name: "Отправить по SMS" }).click();
  await page.getByRole("heading", { level: 2, name: "Что изменится" }).waitFor();
  await page.getByRole("button", { name: "Отправить по SMS" }).click();
  await page.waitForURL(/\/orders\//);
  await page.getByText("Изменение действует.").waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the page behind the code needs nobody to be signed in", async () => {
  const { page, context } = await visit(on, { width: 390, locale: "be" });
  await page.goto(`${on.app.url}/device-settings?service=streaming&device=other`);
  await page.getByText("10.200.15.16").waitFor();
  await page.getByRole("heading", { level: 1, name: "Налады тэлефона" }).waitFor();
  await context.close();
});
