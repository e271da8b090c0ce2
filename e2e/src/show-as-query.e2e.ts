import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { at, signedIn } from "./caller";
import { stage } from "./stage";
import { password, people, signIn, visit, waitForSubscribers } from "./web-app";

const on = stage();

const createToken = `mutation CreateToken($input: CreateApiTokenInput!) {
  createApiToken(input: $input) { secret userErrors { message } }
}`;

/** A token of the administrator's, as the playground makes it. */
async function newToken(): Promise<string> {
  const administrator = await signedIn(on.app.url, people.smallCompany, password);
  const expiresAt = "2026-12-01T00:00:00Z";
  const input = { name: "copied", scopes: ["READ", "ORDER"], expiresAt };
  const made = await administrator.ask(createToken, { input });
  return String(at(made, "data", "createApiToken", "secret"));
}

/** Takes one of the page's operations along, in one of its forms. */
async function copied(page: Page, title: string, form: "GraphQL" | "curl" | "Python"): Promise<string> {
  const card = page.locator("section", {
    has: page.getByRole("heading", { level: 2, name: title, exact: true }),
  });
  const panel = page.getByRole("dialog", { name: "Эта страница как запрос" });
  await panel.locator(card).getByRole("tab", { name: form, exact: true }).click();
  return panel.locator(card).locator("pre").innerText();
}

/** Runs what was copied, as somebody would who has put the token where the text expects it. */
function runCopied(program: string, parameters: readonly string[], token: string): unknown {
  const { stdout, stderr, status } = spawnSync(program, parameters, {
    encoding: "utf8",
    env: { ...process.env, KABINET_TOKEN: token, PYTHONIOENCODING: "utf-8" },
    timeout: 20_000,
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** Whether this machine has a program; what is copied for it is run where it has. */
const has = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

/** Everything that can be run of one operation, by name. */
async function answers(page: Page, title: string, token: string): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  const curl = await copied(page, title, "curl");
  const python = await copied(page, title, "Python");
  for (const text of [curl, python, await copied(page, title, "GraphQL")]) {
    const secrets = [password, token, ...(await page.context().cookies()).map(({ value }) => value)];
    for (const secret of secrets.filter((value) => value.length > 8))
      assert.ok(!text.includes(secret), `what is copied of «${title}» holds a secret`);
  }
  if (has("curl")) found.set("curl", runCopied("sh", ["-c", curl], token));
  if (has("python3")) found.set("python", runCopied("python3", ["-c", python], token));
  return found;
}

const open = (page: Page) => page.getByRole("button", { name: "Показать как запрос" }).click();

test("what is copied of a list answers a program what the page shows", async () => {
  const token = await newToken();
  const { page, context, complaints } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await open(page);
  for (const [form, answer] of await answers(page, "Список абонентов", token)) {
    assert.equal(at(answer, "errors"), undefined, `${form}: ${JSON.stringify(answer)}`);
    assert.equal(at(answer, "data", "subscribers", "totalCount"), 5, form);
  }
  assert.deepEqual(complaints, []);
  await context.close();
});

test("what is copied of a change orders it, once however often it is run", async () => {
  const token = await newToken();
  const { page, context, complaints } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  const line = await page.locator("a[href^='/s/']").first().getAttribute("href");
  const lineId = line?.split("/")[2] ?? "";
  const revertAt = "2026-11-25T09:00:00.000Z";
  await page.goto(`${on.app.url}/s/${lineId}/operations/pause?act=pause&revertAt=${revertAt}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("button", { name: "Показать как запрос" }).waitFor();
  await open(page);
  const preview = await answers(page, "Что изменится и сколько стоит", token);
  for (const [form, answer] of preview) assert.equal(at(answer, "errors"), undefined, form);
  const act = "Поставить номер на паузу";
  const made = new Set<unknown>();
  for (const [form, answer] of await answers(page, act, token)) {
    assert.deepEqual(
      at(answer, "data", "placeOrder", "userErrors"),
      [],
      `${form}: ${JSON.stringify(answer)}`,
    );
    made.add(at(answer, "data", "placeOrder", "order", "id"));
  }
  assert.ok(made.size <= 1, "one copy is one order");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a refusal of the token is told in words, by Python too", async () => {
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await open(page);
  for (const [form, answer] of await answers(page, "Список абонентов", "kab_wrong")) {
    assert.equal(at(answer, "errors", 0, "extensions", "code"), "UNAUTHENTICATED", form);
  }
  await context.close();
});
