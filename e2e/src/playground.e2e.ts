import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { type RunningApp, startApp } from "./app";
import { startChromium } from "./chromium";

const administrator = { login: "anna@romashka.example", password: "kabinet-demo" };

const orderPackage = `mutation OrderPackage($subscriberId: ID!, $packageId: ID!, $idempotencyKey: String!, $previewDigest: String!) {
  changeMobileInternetPackage(
    input: { subscriberId: $subscriberId, packageId: $packageId }
    idempotencyKey: $idempotencyKey
    previewDigest: $previewDigest
  ) {
    order { id }
    userErrors { code message }
  }
}`;
const createToken = `mutation CreateToken($input: CreateApiTokenInput!) {
  createApiToken(input: $input) { secret userErrors { message } }
}`;
const followOrder = "subscription Follow($orderId: ID!) { orderUpdated(id: $orderId) { id state } }";

let app: RunningApp;
let browser: Browser;

before(async () => {
  [app, browser] = await Promise.all([startApp(), startChromium()]);
});

after(async () => {
  await browser.close();
  await app.stop();
});

/** A browser without internet: whatever is asked of another address is refused, and written down. */
async function offline(): Promise<{ context: BrowserContext; complaints: string[] }> {
  const context = await browser.newContext({ locale: "ru-RU", viewport: { width: 1440, height: 900 } });
  const complaints: string[] = [];
  await context.route("**/*", async (route) => {
    if (new URL(route.request().url()).origin === app.url) return route.continue();
    complaints.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  context.on("page", (page) => {
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      // What the content-security policy refuses is told here too. A refused operation is an answer, not a fault.
      const isFault = message.type() === "error" && !message.text().includes("status of 40");
      if (isFault) complaints.push(message.text());
    });
    page.on("websocket", (socket) => {
      if (new URL(socket.url()).host !== new URL(app.url).host)
        complaints.push(`connected to ${socket.url()}`);
    });
  });
  return { context, complaints };
}

/** Asks the API beside the page, with the browser's cookies. */
async function ask(context: BrowserContext, query: string, variables: object): Promise<unknown> {
  const response = await context.request.post(`${app.url}/graphql`, { data: { query, variables } });
  return response.json();
}

async function signIn(context: BrowserContext): Promise<void> {
  const query = "mutation SignIn($input: SignInInput!) { signIn(input: $input) { userErrors { message } } }";
  const answer = await ask(context, query, { input: administrator });
  assert.deepEqual(at(answer, "data", "signIn", "userErrors"), []);
}

/** The playground as an administrator of the demo sees it. */
async function openSignedIn(context: BrowserContext): Promise<Page> {
  await signIn(context);
  const page = await context.newPage();
  await page.goto(`${app.url}/playground`);
  await waitForEditor(page);
  return page;
}

/** Before its text is there, the editor takes no orders. */
const waitForEditor = (page: Page) => page.locator(".graphiql-query-editor .view-line").first().waitFor();

/** Runs the active tab; the operation is known by its name. */
async function run(page: Page, operationName: string): Promise<{ variables: object; answer: unknown }> {
  const [response] = await Promise.all([
    page.waitForResponse(
      (candidate) =>
        new URL(candidate.url()).pathname === "/graphql" &&
        at(candidate.request().postDataJSON(), "operationName") === operationName,
    ),
    page.locator(".graphiql-execute-button").click(),
  ]);
  const variables = at(response.request().postDataJSON(), "variables");
  return { variables: { ...(variables ?? {}) }, answer: await response.json() };
}

/** Opens an operation as the web app's pages do. */
async function openLink(page: Page, query: string, variables: object): Promise<void> {
  await page.goto(`${app.url}/playground#${encodeURIComponent(JSON.stringify({ query, variables }))}`);
  await page.waitForFunction(() => location.hash === "");
}

/** States of an order, as they come over the socket. */
function hearStates(page: Page): string[] {
  const states: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      const state = at(JSON.parse(payload.toString()), "payload", "data", "orderUpdated", "state");
      if (typeof state === "string") states.push(state);
    }),
  );
  return states;
}

/** Resolves when the gateway lets a socket in. */
function hearWelcome(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.on("websocket", (socket) =>
      socket.on("framereceived", ({ payload }) => {
        if (payload.toString().includes("connection_ack")) resolve();
      }),
    );
  });
}

/** A value inside an answer, by its path. */
function at(answer: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    answer,
  );
}

test("whoever is not signed in is told so, and where to sign in", async () => {
  const { context, complaints } = await offline();
  const page = await context.newPage();
  await page.goto(`${app.url}/playground`);
  await page.getByRole("heading", { name: "Войдите" }).waitFor();
  assert.equal(await page.title(), "Kabinet — playground");
  assert.equal(await page.getByRole("link", { name: "Войти", exact: true }).getAttribute("href"), "/");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("an administrator previews a change, orders it and follows the order, without the internet", async () => {
  const { context, complaints } = await offline();
  const page = await openSignedIn(context);
  const response = page.locator(".graphiql-response");

  const { answer: me } = await run(page, "WhoAmI");
  assert.equal(at(me, "data", "viewer", "login"), administrator.login);
  await response.getByText(`"${administrator.login}"`).waitFor();

  await page.getByRole("tab", { name: "PreviewPackageChange" }).click();
  const { answer: preview } = await run(page, "PreviewPackageChange");
  assert.deepEqual(at(preview, "data", "previewOrder", "userErrors"), []);

  // The ready mutation has everything but the digest, so that a slip of the finger orders nothing.
  await page.getByRole("tab", { name: "ChangePackage" }).last().click();
  const { answer: refused, variables } = await run(page, "ChangePackage");
  assert.match(String(at(refused, "errors", "0", "message")), /previewDigest/);

  const previewDigest = at(preview, "data", "previewOrder", "digest");
  await openLink(page, orderPackage, { ...variables, previewDigest });
  const { answer: ordered } = await run(page, "OrderPackage");
  assert.deepEqual(at(ordered, "data", "changeMobileInternetPackage", "userErrors"), []);

  const states = hearStates(page);
  await openLink(page, followOrder, {
    orderId: at(ordered, "data", "changeMobileInternetPackage", "order", "id"),
  });
  await page.locator(".graphiql-execute-button").click();
  await response.getByText('"COMPLETED"').waitFor();
  assert.equal(states.at(-1), "COMPLETED");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the editor completes what is typed, from the schema that the gateway gives", async () => {
  const { context, complaints } = await offline();
  const page = await openSignedIn(context);
  await openLink(page, "{ vie }", {});
  const editor = page.locator(".graphiql-query-editor");
  // The mistake is marked by the background program that also completes: it is at work now.
  await editor.locator(".squiggly-error").first().waitFor();
  for (const key of ["Control+Home", ...Array<string>(5).fill("ArrowRight"), "Control+Space"]) {
    await page.keyboard.press(key);
  }
  await editor.locator(".suggest-widget").getByText("viewer").first().waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test("a token is enough, without a session", { timeout: 60_000 }, async () => {
  const { context: session } = await offline();
  await signIn(session);
  const input = { name: administrator.login, scopes: ["READ"], expiresAt: "2026-11-17T09:00:00Z" };
  const made = await ask(session, createToken, { input });
  await session.close();

  const { context, complaints } = await offline();
  const page = await context.newPage();
  await page.goto(`${app.url}/playground`);
  await page.getByLabel("Токен").fill(String(at(made, "data", "createApiToken", "secret")));
  await page.getByRole("button", { name: "Применить" }).click();
  await waitForEditor(page);
  const { answer } = await run(page, "WhatTokenSees");
  assert.equal(typeof at(answer, "data", "client", "unp"), "string");

  // The socket is for those who are known; that there is no such order comes later.
  const welcomed = hearWelcome(page);
  await openLink(page, followOrder, { orderId: "ord_0" });
  await page.locator(".graphiql-execute-button").click();
  await welcomed;
  assert.deepEqual(await context.cookies(), []);
  assert.deepEqual(complaints, []);
  await context.close();
});
