import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { openMailBox } from "./mail-box";
import { stage } from "./stage";
import { people, signIn, visit, waitForSubscribers } from "./web-app";

const mailBox = await openMailBox();
const on = stage({ env: { SMTP_URL: mailBox.url } });
after(() => mailBox.close());

async function openVoicemail(page: Page): Promise<string> {
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  const row = page.locator("tbody tr[aria-rowindex]", { hasText: "Бизнес Оптимум" }).first();
  await row.getByRole("link").first().click();
  await page.getByRole("link", { name: "Операции с услугами" }).first().click();
  await page.getByRole("main").getByRole("link", { name: "Голосовая почта (пакет «Плюс»)" }).click();
  await page.getByRole("heading", { level: 2, name: "Сейчас" }).waitFor();
  return page.url();
}

/** Orders what the check page shows, and comes back to voicemail when it is done. */
async function orderIt(page: Page, act: string, address: string): Promise<void> {
  await page.getByRole("heading", { level: 2, name: "Что изменится" }).waitFor();
  await page.getByRole("button", { name: act }).click();
  await page.waitForURL(/\/orders\//);
  await page.getByText("Изменение действует.").waitFor();
  await page.goto(address);
  await page.getByRole("heading", { level: 2, name: "Сейчас" }).waitFor();
}

test("voicemail is connected, the address for copies confirmed by the mailed link, and all of it taken away", async () => {
  const { page, complaints, context } = await visit(on);
  const address = await openVoicemail(page);

  await page.getByRole("main").getByRole("button", { name: "Подключить" }).click();
  await page.getByRole("checkbox", { name: "Если нет ответа" }).waitFor();
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByText("2,00").first().waitFor();
  await orderIt(page, "Подключить голосовую почту", address);
  await page.getByText("Голосовая почта подключена").waitFor();

  await page.getByRole("button", { name: "Указать адрес" }).click();
  const box = page.getByRole("textbox", { name: "E-mail для копий голосовых сообщений" });
  await box.fill("office@romashka");
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByText("Проверьте адрес").waitFor();
  await box.fill("office@romashka.example");
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByText("На адрес придёт письмо со ссылкой").waitFor();
  assert.doesNotMatch(page.url(), /romashka/, "the address stays out of the page's own");
  await orderIt(page, "Указать e-mail для копий", address);
  await page.getByText("Ждёт подтверждения").waitFor();

  const mail = await mailBox.next("office@romashka.example");
  const link = /http\S+voicemail-email#\S+/.exec(mail.text ?? "")?.[0] ?? "";
  assert.ok(link.startsWith(on.app.url), "the link leads to the program's own address");

  // The owner of the address, who is signed in nowhere.
  const owner = await visit(on, { width: 390 });
  await owner.page.goto(link);
  await owner.page.getByRole("button", { name: "Подтвердить адрес" }).waitFor();
  await page.reload();
  await page.getByText("Ждёт подтверждения").waitFor();
  await owner.page.getByRole("button", { name: "Подтвердить адрес" }).click();
  await owner.page.getByText("Адрес подтверждён").waitFor();
  await page.reload();
  await page.getByText(/Подтверждён .*: копии приходят/).waitFor();

  await page.getByRole("button", { name: "Отключить" }).click();
  await page.getByText("Переадресации на голосовую почту будут отменены").waitFor();
  await page.getByText("Копии сообщений перестанут приходить").waitFor();
  await orderIt(page, "Отключить голосовую почту", address);
  await page.getByText("Голосовая почта отключена").waitFor();
  assert.deepEqual([...complaints, ...owner.complaints], []);
  await owner.context.close();
  await context.close();
});
