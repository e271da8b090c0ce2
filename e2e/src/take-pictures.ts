/**
 * Takes the pictures of the documentation and of the landing page from the running program: `pnpm pictures`. The program lives on a set day
 * on seeded data, so that a picture changes only when the page does.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { startApp } from "./app";
import { startChromium } from "./chromium";
import { takeGuidePictures } from "./take-guide-pictures";
import { drawIcons, takeLandingPictures } from "./take-landing-pictures";
import { signIn, visit, waitForSubscribers } from "./web-app";

const folder = join(import.meta.dirname, "../../docs/images");
const take = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
};

const app = await startApp();
const browser = await startChromium();
try {
  mkdirSync(folder, { recursive: true });
  const { page } = await visit({ app, browser }, { width: 1440 });
  await signIn(page, app.url, "pavel@bereg.example");
  await waitForSubscribers(page);
  await take(page, "subscribers");

  await page.getByRole("searchbox").fill("29%");
  await waitForSubscribers(page);
  await page
    .locator("tbody tr[aria-rowindex]", { hasText: "Пакет 350" })
    .first()
    .getByRole("link")
    .first()
    .click();
  await page.getByRole("link", { name: "Операции с услугами" }).first().click();
  await page.getByRole("main").getByRole("link", { name: "Мобильный интернет" }).click();
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByRole("radio", { name: "Пакет 1500" }).check();
  await take(page, "packages");
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByText("Что изменится").waitFor();
  await take(page, "check");
  await takeLandingPictures({ app, browser });
  await drawIcons(
    { browser },
    readFileSync(join(import.meta.dirname, "../../client/public/favicon.svg"), "utf8"),
  );
} finally {
  await browser.close();
  await app.stop();
}
await takeGuidePictures();
