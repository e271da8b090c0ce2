import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import { expectAccessible, people, password, signIn, visit, waitForSubscribers } from "./web-app";

const start = Date.parse("2026-11-16T09:00:00Z");
const startedAt = Date.now();
const on = stage({ clock: new Date(start).toISOString() });

/** What an authenticator app with this key shows at the program's present instant (RFC 6238). */
function codeOf(key: string): string {
  const bits = Array.from(key.replace(/\s/g, ""), (letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  ).join("");
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor((start + Date.now() - startedAt) / 30_000)));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Who a program with this token is to the API; null for nobody. */
async function asProgram(token: string): Promise<unknown> {
  const answer = await fetch(`${on.app.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: "{ viewer { role } }" }),
  });
  return ((await answer.json()) as { data: { viewer: unknown } }).data.viewer;
}

async function openSecurity(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Вы вошли как/ }).click();
  await page.getByRole("dialog").getByRole("link", { name: "Безопасность" }).click();
  await page.getByRole("heading", { level: 1, name: "Безопасность" }).waitFor();
}

const confirmIn = (page: Page, act: string) =>
  page.getByRole("dialog").getByRole("button", { name: act }).click();

test("a second factor is switched on and asked for; a token is made, used and revoked; a session is ended", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await openSecurity(page);
  const factor = page.getByRole("region", { name: "Второй фактор" });
  await factor.getByRole("button", { name: "Включить второй фактор" }).click();
  const key = await factor.locator("code").first().innerText();
  await expectAccessible(page);
  await factor.locator("[name=first-code]").fill(codeOf(key));
  await factor.getByRole("button", { name: "Включить" }).click();
  await factor.getByText("Сохраните резервные коды").waitFor();
  const codes = await factor.locator("li code").allInnerTexts();
  assert.equal(codes.length, 10);
  await factor.getByRole("button", { name: "Коды сохранены" }).click();
  await factor.getByText("Осталось 10 резервных кодов из 10.").waitFor();

  const tokens = page.getByRole("region", { name: "Токены для программ" });
  await tokens.getByRole("button", { name: "Создать токен" }).click();
  await tokens.locator("[name=token-name]").fill("1С");
  await tokens.locator("[name=token-name]").press("Enter");
  const secret = await tokens.locator("[data-secret]").innerText();
  assert.deepEqual(await asProgram(secret), { role: "ADMINISTRATOR" });
  await tokens.getByRole("button", { name: "Токен сохранён" }).click();
  await tokens.locator("tr", { hasText: "1С" }).getByRole("button", { name: "Отозвать" }).click();
  await confirmIn(page, "Отозвать");
  await tokens.getByText(/^Отозван/).waitFor();
  assert.equal(await asProgram(secret), null);

  const other = await visit(on);
  await other.page.goto(`${on.app.url}/sign-in`);
  await other.page.locator("[name=login]").fill(people.smallCompany);
  await other.page.locator("[name=password]").fill(password);
  await other.page.keyboard.press("Enter");
  await other.page.locator("[name=second-factor-code]").fill(codes[0] ?? "");
  await other.page.keyboard.press("Enter");
  await other.page.getByRole("heading", { level: 1, name: "Главное меню администратора" }).waitFor();

  await page.reload();
  const sessions = page.getByRole("region", { name: "Где вы вошли" });
  await sessions.getByRole("button", { name: "Завершить", exact: true }).click();
  await confirmIn(page, "Завершить");
  await sessions.getByRole("button", { name: "Завершить", exact: true }).waitFor({ state: "detached" });
  await other.page.reload();
  await other.page.waitForURL(/\/sign-in/);
  await other.context.close();
  await expectAccessible(page);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("what is dangerous asks who one is, and then goes on by itself with all that was chosen", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.twoCompanies);
  await waitForSubscribers(page);
  await page.goto(page.url().replace(/\/subscribers.*/, "/information"));
  const form = page.getByRole("region", { name: "Что абоненты меняют сами" });
  await form.getByRole("checkbox", { name: "Можно тратить деньги компании" }).click();

  // The proof is made to look old for the first try alone; all that follows is the program's own.
  let tries = 0;
  await page.route("**/graphql", async (route) => {
    const body = route.request().postDataJSON() as { operationName?: string };
    if (body.operationName !== "SetSubscriberPermissions") return route.continue();
    tries += 1;
    if (tries > 1) return route.continue();
    const userErrors = [
      { __typename: "UserError", code: "STEP_UP_REQUIRED", message: "Подтвердите, что это вы." },
    ];
    const payload = { __typename: "SetSubscriberPermissionsPayload", client: null, userErrors };
    return route.fulfill({ json: { data: { setSubscriberPermissions: payload } } });
  });
  await form.getByRole("button", { name: "Сохранить" }).click();
  const dialog = page.getByRole("dialog", { name: "Подтвердите, что это вы" });
  await dialog.locator("[name=password]").fill("не тот пароль");
  await page.keyboard.press("Enter");
  await dialog.getByText("Неверный пароль.").first().waitFor();
  await expectAccessible(page);
  await dialog.locator("[name=password]").fill(password);
  await page.keyboard.press("Enter");
  await form.getByText("Сохранено.").waitFor();
  assert.equal(tries, 2);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a passkey is added, signs in without a password, confirms who one is, and is removed", async () => {
  const { page, complaints, context } = await visit(on);
  // A device of Chromium's own, that has asked for a finger.
  const devices = await context.newCDPSession(page);
  await devices.send("WebAuthn.enable");
  const { authenticatorId } = await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", automaticPresenceSimulation: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    },
  });
  await signIn(page, on.app.url, people.twoCompanies);
  await waitForSubscribers(page);
  await openSecurity(page);
  const section = page.getByRole("region", { name: "Ключи доступа" });
  await section.getByRole("button", { name: "Добавить ключ доступа" }).click();
  await section.locator("[name=passkey-name]").fill("Рабочий ноутбук");
  await expectAccessible(page);
  await section.getByRole("button", { name: "Создать ключ" }).click();
  const row = section.locator("tr", { hasText: "Рабочий ноутбук" });
  await row.getByText("не было").waitFor();

  await page.getByRole("button", { name: /^Вы вошли как/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Выход" }).click();
  await page.getByRole("button", { name: "Войти ключом доступа" }).click();
  await page.getByRole("heading", { level: 1, name: "Главное меню администратора" }).waitFor();
  await openSecurity(page);
  await row.waitFor();
  assert.equal(await row.getByText("не было").count(), 0, "its use is noted");

  // What wants password and code takes the passkey in their place.
  const factor = page.getByRole("region", { name: "Второй фактор" });
  await factor.getByRole("button", { name: "Включить второй фактор" }).click();
  await factor.locator("[name=first-code]").fill(codeOf(await factor.locator("code").first().innerText()));
  await factor.getByRole("button", { name: "Включить" }).click();
  await factor.getByRole("button", { name: "Коды сохранены" }).click();
  await factor.getByRole("button", { name: "Отключить второй фактор" }).click();
  await expectAccessible(page);
  await factor.getByRole("button", { name: "Подтвердить ключом доступа" }).click();
  await factor.getByRole("button", { name: "Включить второй фактор" }).waitFor();

  // The proof is made to look old once: it is given by the passkey, and what was asked for goes on.
  let tries = 0;
  await page.route("**/graphql", async (route) => {
    const body = route.request().postDataJSON() as { operationName?: string };
    if (body.operationName !== "RemovePasskey" || (tries += 1) > 1) return route.continue();
    const userErrors = [
      { __typename: "UserError", code: "STEP_UP_REQUIRED", message: "Подтвердите, что это вы." },
    ];
    const payload = { __typename: "RemovePasskeyPayload", removedPasskeyId: null, userErrors };
    return route.fulfill({ json: { data: { removePasskey: payload } } });
  });
  await row.getByRole("button", { name: "Удалить" }).click();
  await confirmIn(page, "Удалить");
  await page
    .getByRole("dialog", { name: "Подтвердите, что это вы" })
    .getByRole("button", { name: "Подтвердить ключом доступа" })
    .click();
  await row.waitFor({ state: "detached" });

  // The device has it still; here it opens nothing any more.
  const { credentials } = await devices.send("WebAuthn.getCredentials", { authenticatorId });
  assert.equal(credentials.length, 1);
  await page.getByRole("button", { name: /^Вы вошли как/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Выход" }).click();
  await page.getByRole("button", { name: "Войти ключом доступа" }).click();
  await page
    .getByText(/Ключ доступа не подошёл/)
    .first()
    .waitFor();
  await expectAccessible(page);
  assert.deepEqual(complaints, []);
  await context.close();
});
