import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openMailBox } from "./mail-box";
import { stage } from "./stage";
import { people, signIn, visit } from "./web-app";

const mailBox = await openMailBox();
const on = stage({ env: { SMTP_URL: mailBox.url } });
after(() => mailBox.close());

const NEW_PASSWORD = "тихая гавань под липами";

test("a forgotten password is set anew by the mailed link, once, and the old one is over", async () => {
  const { page, complaints, context } = await visit(on);
  await page.goto(`${on.app.url}/sign-in`);
  await page.getByRole("link", { name: "Забыли пароль?" }).click();
  await page.waitForURL(/\/reset-password/);
  await page.locator("[name=login]").fill(people.smallCompany);
  await page.keyboard.press("Enter");
  await page.getByText("Проверьте почту").waitFor();

  const mail = await mailBox.next(people.smallCompany);
  const link = /http\S+reset-password#\S+/.exec(mail.text ?? "")?.[0] ?? "";
  assert.ok(link.startsWith(on.app.url), "the link leads to the program's own address");
  await page.goto("about:blank");
  await page.goto(link);
  const password = page.locator("[name=newPassword]");
  await password.fill("Password1234");
  await page.getByRole("button", { name: "Задать пароль" }).click();
  await page.getByText("Это один из самых частых паролей").first().waitFor();
  await password.fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Задать пароль" }).click();
  await page.getByText("Пароль изменён").waitFor();

  await page.goto("about:blank");
  await page.goto(link);
  await password.fill(`${NEW_PASSWORD} снова`);
  await page.getByRole("button", { name: "Задать пароль" }).click();
  await page.getByText("Пароль не изменён").waitFor();

  await page.goto(`${on.app.url}/sign-in`);
  await page.locator("[name=login]").fill(people.smallCompany);
  await page.locator("[name=password]").fill("kabinet-demo");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: /\S/ }).waitFor();
  await signIn(page, on.app.url, people.smallCompany, NEW_PASSWORD);
  assert.deepEqual(complaints, []);
  await context.close();
});
