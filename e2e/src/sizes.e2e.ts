import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page, Request } from "playwright-core";
import { stage } from "./stage";
import { people, signIn, visit, waitForSubscribers } from "./web-app";

const on = stage();

/** What the first page may take to load, and each one after it besides; kilobytes as they are sent. */
const FIRST = 230;
const NEXT = 50;

/** Programs and styles that the page has loaded, with the bytes in which they came. */
async function loaded(page: Page): Promise<Map<string, number>> {
  await page.waitForLoadState("networkidle");
  const found = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => /\.(js|css)$/.test(new URL(name).pathname))
      .map(({ name, encodedBodySize }): [string, number] => [name, encodedBodySize]),
  );
  return new Map(found);
}

const kilobytes = (sizes: Iterable<number>): number =>
  [...sizes].reduce((sum, size) => sum + size, 0) / 1_024;

test("no page is heavier than it may be", async () => {
  const { page, context } = await visit(on);
  await page.goto(`${on.app.url}/sign-in`);
  await page.locator("[name=login]").waitFor();
  const first = await loaded(page);
  const sizes: Record<string, number> = { first: kilobytes(first.values()) };
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  const company = new URL(page.url()).pathname;
  const line = ((await page.locator("main a[href^='/s/']").first().getAttribute("href")) ?? "").replace(
    /\/information.*$/,
    "",
  );

  await page.goto(`${on.app.url}${line}/information`);
  await page.locator("nav").first().waitFor();
  const links = await page
    .locator(`a[href^='${line}/']`)
    .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  await page.goto(`${on.app.url}${line}/operations`);
  await page.locator("main a").first().waitFor();
  const more = await page
    .locator(`a[href^='${line}/']`)
    .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  const paths = [company, ...new Set([...links, ...more])].filter((path) => path !== null);
  assert.ok(paths.length >= 12, `only ${String(paths.length)} pages were found`);
  for (const path of paths) {
    await page.goto(`${on.app.url}${path}`);
    const besides = [...(await loaded(page))].filter(([name]) => !first.has(name)).map(([, size]) => size);
    sizes[path.replace(line, "")] = kilobytes(besides);
  }
  const heavy = Object.entries(sizes).filter(([name, size]) => size > (name === "first" ? FIRST : NEXT));
  assert.deepEqual(heavy, [], JSON.stringify(sizes));
  assert.ok((sizes["first"] ?? 0) > 100, "something was measured");
  if (process.env["SHOW_SIZES"]) console.log(sizes);
  await context.close();
});

const isQuestion = (request: Request): boolean => new URL(request.url()).pathname === "/graphql";

test("who is signed in is asked for once, while the program is still on its way", async () => {
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!isQuestion(request)) return;
    const { operationName } = request.postDataJSON() as { readonly operationName: string };
    asked.push(operationName);
  });
  let held = false;
  // The program is held back until the question has been asked.
  const question = page.waitForRequest(isQuestion);
  const program = (await page.locator("script[type=module]").getAttribute("src")) ?? "";
  await page.route(
    (url) => url.pathname === program,
    async (route) => {
      held = true;
      await question;
      await route.continue();
    },
  );
  await page.reload();
  await waitForSubscribers(page);
  assert.ok(held, program);
  assert.deepEqual(
    asked.filter((name) => name === "CurrentViewer"),
    ["CurrentViewer"],
  );
  await context.close();
});
