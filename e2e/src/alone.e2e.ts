import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { startApp } from "./app";
import { startChromium } from "./chromium";
import { signIn, visit } from "./web-app";

const root = join(import.meta.dirname, "../..");
const PASSWORD = "тихая гавань под липами";

/** Runs a built program of the server as an engineer would, and gives what it said. */
async function ran(
  script: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [join(root, "server/dist", script), ...words], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said };
}

/** Sets a password by a link that was shown once. */
async function setPassword(page: Page, link: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(link);
  await page.locator("[name=newPassword]").fill(PASSWORD);
  await page.getByRole("button", { name: "Задать пароль" }).click();
  await page.getByText("Пароль изменён").waitFor();
}

test("without the demonstration: from nothing to a company that somebody looks after", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kabinet-alone-"));
  const env = { DATABASE_URL: `sqlite:${join(folder, "kabinet.sqlite")}`, DEMO: "false" };
  try {
    const refused = await ran("main.js", [], { ...env, PORT: "80x" });
    assert.equal(refused.code, 1);
    assert.match(refused.said, /PORT=80x: expected a whole number/);
    assert.match(refused.said, /NETWORK is not set, and there is no demonstration/);

    const settings = { ...env, NETWORK: "simulator" };
    const kabinet = async (...words: string[]): Promise<string> => {
      const { code, said } = await ran("kabinet.js", words, settings);
      assert.equal(code, 0, said);
      return said;
    };
    const linkIn = (said: string): string => /\/reset-password#\S+/.exec(said)?.[0] ?? "";
    assert.match(await kabinet("migrate"), /FirstRelease +\d+ ms/);
    const staff = linkIn(await kabinet("staff", "add", "olga@operator.example", "--name", "Ольга Первая"));
    await kabinet(
      ...["company", "add", "191192339", "--name", "ООО «Новая»"],
      ...["--contract", "К-1", "--email", "buh@novaya.example"],
    );
    const person = ["person", "add", "anna@novaya.example", "--client", "191192339", "--name", "Анна Новая"];
    const administrator = linkIn(await kabinet(...person));
    assert.match(await kabinet("doctor"), /^ok +staff +1 can sign in/m);

    const app = await startApp({ env: settings });
    const browser = await startChromium();
    try {
      assert.doesNotMatch(app.printed(), /demo|демо/i);
      const { page, context, complaints } = await visit({ app, browser });
      await page.goto(`${app.url}/sign-in`);
      await page.locator("[name=login]").waitFor();
      assert.doesNotMatch(await page.locator("body").innerText(), /demo|демо/i);
      await setPassword(page, `${app.url}${administrator}`);
      await signIn(page, app.url, "anna@novaya.example", PASSWORD);
      await page.getByText("ООО «Новая»").first().waitFor();
      assert.deepEqual(complaints, []);
      await context.close();
      const second = await visit({ app, browser });
      await setPassword(second.page, `${app.url}${staff}`);
      await signIn(second.page, app.url, "olga@operator.example", PASSWORD);
      await second.page.getByRole("main").first().waitFor();
      assert.doesNotMatch(await second.page.locator("body").innerText(), /demo|демо/i);
      assert.deepEqual(second.complaints, []);
      await second.context.close();
    } finally {
      await browser.close();
      await app.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
});
