import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { measure, type Category } from "./lighthouse/measure";
import { type MeasuredPage, pagesBeforeSignIn, pagesBehindSignIn } from "./lighthouse/measured-pages";
import { openMeasuredBrowser, type MeasuredBrowser } from "./lighthouse/open-window";
import { stage } from "./stage";

const on = stage();
let browser: MeasuredBrowser | undefined;
before(async () => {
  browser = await openMeasuredBrowser();
});
after(() => browser?.close());

/** Speed is no part of it: that depends on the machine, and on what else it has to do (`pnpm lighthouse`). */
const CHECKED: readonly Category[] = ["accessibility", "best-practices", "seo"];

/** One of each make: a list, a page with charts, an order; axe looks at all the others in every-page.e2e.ts. */
const PAGES = ["subscribers", "Просмотр детализации", "an order"];

test("Lighthouse finds nothing but what depends on the machine", async () => {
  assert.ok(browser);
  const found: Record<string, unknown> = {};
  const judge = async (page: MeasuredPage): Promise<void> => {
    assert.ok(browser);
    const { scores, complaints } = await measure(page, browser.port, "mobile", CHECKED);
    if (CHECKED.some((category) => scores[category] !== 100)) found[page.name] = { scores, complaints };
  };
  for (const page of pagesBeforeSignIn(on.app)) await judge(page);
  const pages = (await pagesBehindSignIn(on.app, browser)).filter(({ name }) => PAGES.includes(name));
  assert.equal(pages.length, PAGES.length);
  for (const page of pages) await judge(page);
  assert.deepEqual(found, {});
});
