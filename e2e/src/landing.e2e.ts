import assert from "node:assert/strict";
import { test } from "node:test";
import { stage } from "./stage";
import { people, signIn, visit, waitForSubscribers } from "./web-app";

const on = stage();

test("who is not signed in is told what this is, sees it as it looks, and goes on to sign-in or the playground", async () => {
  for (const [locale, scheme, claim] of [
    ["ru", "light", "Все номера компании в одном кабинете"],
    ["be", "dark", "Усе нумары кампаніі ў адным кабінеце"],
    ["en", "light", "All your company’s numbers in one place"],
  ] as const) {
    const { page, context, complaints } = await visit(on, { locale, scheme });
    await page.goto(on.app.url);
    await page.getByRole("heading", { level: 1, name: claim }).waitFor();
    const pictures = page.locator("main img");
    assert.equal(await pictures.count(), 3);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      const { src, width } = await picture.evaluate(async (img: HTMLImageElement) => {
        await img.decode();
        return { src: img.currentSrc, width: img.naturalWidth };
      });
      assert.match(src, new RegExp(`-${locale}-${scheme}`));
      assert.ok(width >= 1_280, `${src} is ${String(width)} pixels wide`);
    }
    for (const href of await page
      .locator("main a[href^='/']")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""))) {
      const answer = await page.request.get(new URL(href, on.app.url).href, {
        headers: { accept: "text/html" },
      });
      assert.equal(answer.status(), 200, href);
    }
    assert.deepEqual(complaints, []);
    await context.close();
  }
});

test("who is signed in goes on to where they begin; a deeper address still asks to sign in, and comes back", async () => {
  const { page, context } = await visit(on);
  await page.goto(on.app.url);
  await page.getByRole("link", { name: "Войти в кабинет" }).first().click();
  await page.locator("[name=login]").waitFor();
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  const own = page.url();
  await page.goto(on.app.url);
  await page.getByRole("heading", { level: 1, name: "Главное меню администратора" }).waitFor();
  assert.equal(page.url(), own.replace(/\/subscribers$/, ""));

  await context.clearCookies();
  await page.goto(own);
  await page.waitForURL(/\/sign-in\?to=/);
  await context.close();
});
