import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import { people, signIn, visit, waitForSubscribers } from "./web-app";

const on = stage();

/** Addresses of everything that the browser keeps by itself. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
    return found;
  });

test("without a connection the program opens all the same, says so in its own words, and goes on when it is back", async () => {
  const { page, context } = await visit(on, { keepsProgram: true });
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.reload();
  await waitForSubscribers(page);

  await context.setOffline(true);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Нет связи с сервером" }).waitFor();
  assert.match(await page.locator("header").innerText(), /Личный кабинет/);
  await context.setOffline(false);
  await waitForSubscribers(page);

  const files = await kept(page);
  const program = await page.locator("script[type=module]").getAttribute("src");
  assert.ok(files.includes("/index.html") && program && files.includes(program), files.join(" "));
  const others = files.filter(
    (file) =>
      !/^\/assets\/[\w.-]+\.(js|css)$/.test(file) &&
      !["/index.html", "/early.js", "/favicon.svg", "/manifest.webmanifest"].includes(file),
  );
  assert.deepEqual(others, [], "nothing is kept that is anybody's");
  await context.close();
});

test("a page that is none of the web app's, and a download, say that they are missing as they always did", async () => {
  const { page, context } = await visit(on, { keepsProgram: true });
  await page.goto(`${on.app.url}/sign-in`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  assert.equal((await page.goto(`${on.app.url}/nowhere`))?.status(), 404);
  const [status, text] = await page.evaluate(async () => {
    const answer = await fetch("/downloads/usage.csv?subscriberId=sub_1");
    return [answer.status, await answer.text()] as const;
  });
  assert.ok(status >= 400 && !text.includes("<html"), `${String(status)} ${text}`);
  await context.close();
});

test("it can be installed: name, start and icons of the size that they say, one for systems that cut their own shape", async () => {
  const { page, context } = await visit(on);
  await page.goto(`${on.app.url}/sign-in`);
  const href = await page.locator("link[rel=manifest]").getAttribute("href");
  const answer = await page.request.get(new URL(href ?? "", on.app.url).href);
  assert.match(answer.headers()["content-type"] ?? "", /^application\/manifest\+json/);
  const manifest = (await answer.json()) as {
    name: string;
    start_url: string;
    display: string;
    icons: { src: string; sizes: string; type: string; purpose?: string }[];
  };
  assert.deepEqual([manifest.start_url, manifest.display], ["/", "standalone"]);
  assert.ok(manifest.name.length > 3);
  assert.ok(manifest.icons.some(({ purpose }) => purpose === "maskable"));
  for (const { src, sizes, type } of manifest.icons.filter((icon) => icon.type === "image/png")) {
    const size = await page.evaluate(async (url) => {
      const img = new Image();
      img.src = url;
      await img.decode();
      return `${String(img.naturalWidth)}x${String(img.naturalHeight)}`;
    }, src);
    assert.equal(size, sizes, `${src} ${type}`);
  }
  await context.close();
});

test("a newer release is told of while somebody types; what they typed is there after it was opened", async () => {
  const { page, context } = await visit(on);
  await page.clock.install();
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("link", { name: "Обратная связь" }).click();
  await page.getByRole("link", { name: "Создать обращение" }).click();
  const subject = page.getByLabel("Тема");
  await subject.fill("Не работает роуминг");
  await page.route(
    (url) => url.pathname === "/",
    (route) =>
      route.fulfill({ contentType: "text/html", body: '<script type="module" src="/assets/first-new.js">' }),
  );
  // The notice's part comes seconds after the page, and looks a quarter of an hour later.
  await page.clock.runFor("00:05");
  const notice = page.getByRole("status").filter({ hasText: "Вышла новая версия кабинета" });
  for (let minutes = 0; minutes < 40 && !(await notice.isVisible()); minutes += 5)
    await page.clock.runFor("05:00");
  await notice.waitFor();
  assert.equal(await subject.inputValue(), "Не работает роуминг");
  await Promise.all([
    page.waitForEvent("domcontentloaded"),
    notice.getByRole("button", { name: "Обновить" }).click(),
  ]);
  await subject.waitFor();
  assert.equal(await subject.inputValue(), "Не работает роуминг");
  await context.close();
});
