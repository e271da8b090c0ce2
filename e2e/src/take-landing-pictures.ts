import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Stage } from "./stage";
import { signIn, waitForSubscribers } from "./web-app";

const client = join(import.meta.dirname, "../../client");
const folder = join(client, "src/pages/landing/pictures");

/** WebP's quality from which on letters have no shadows. */
const QUALITY = 82;

/** How large a picture is shown at most, and how wide the window is in which it is taken; CSS pixels. */
interface Shot {
  readonly shown: readonly [width: number, height: number];
  readonly window: number;
}

const shots = {
  subscribers: { shown: [1120, 640], window: 1280 },
  check: { shown: [640, 480], window: 860 },
  charges: { shown: [640, 480], window: 860 },
} satisfies Record<string, Shot>;

/**
 * The pictures of the landing page: the product in each language, light and dark, as large as the page shows them and
 * with twice as many pixels.
 */
export async function takeLandingPictures(on: Stage): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const locale of ["ru", "be", "en"] as const) {
    const context = await on.browser.newContext({
      deviceScaleFactor: 2,
      locale: { ru: "ru-RU", be: "be-BY", en: "en-GB" }[locale],
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const look = async (name: keyof typeof shots): Promise<void> => {
      for (const scheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        // Words fade from one scheme into the other.
        await page.waitForTimeout(1_000);
        await take(page, shots[name], join(folder, `${name}-${locale}-${scheme}.webp`));
      }
    };
    // A window's own bar has no place in a picture.
    await page.addInitScript(() => {
      addEventListener("DOMContentLoaded", () => {
        document.documentElement.style.scrollbarGutter = "auto";
        document.documentElement.style.scrollbarWidth = "none";
      });
    });
    const room = ({ shown: [width, height], window }: Shot) =>
      page.setViewportSize({ width: window, height: Math.round((window * height) / width) });

    await room(shots.subscribers);
    await signIn(page, on.app.url, "pavel@bereg.example");
    await waitForSubscribers(page);
    await look("subscribers");

    await page.getByRole("searchbox").fill("29%");
    await waitForSubscribers(page);
    const row = page.locator("tbody tr[aria-rowindex]", { hasText: " 350" }).first();
    const line = (await row.locator("a[href^='/s/']").first().getAttribute("href"))?.replace(
      /\/information.*/,
      "",
    );
    await room(shots.check);
    await page.goto(`${on.app.url}${String(line)}/operations/mobile-internet`);
    await page.locator("input[name=act][value=change]").check();
    await page.locator("input[name=act][value=change]").press("Enter");
    // In the manual's order the fifth is «Пакет 1500».
    await page.locator("input[name=package]").nth(4).check();
    await page.locator("input[name=package]").nth(4).press("Enter");
    await page.waitForURL(/step=check/);
    await page.locator("main dl").nth(1).waitFor();
    await look("check");
    await room(shots.charges);
    await page.goto(`${on.app.url}${String(line)}/charges`);
    await page.locator("main table").first().waitFor();
    await look("charges");
    await context.close();
  }
}

/** The top of the page. */
async function take(page: Page, { shown: [width], window }: Shot, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const size = page.viewportSize();
  if (!size) throw new Error("The window has no size.");
  const { data } = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality: QUALITY,
    clip: { x: 0, y: 0, ...size, scale: (2 * width) / window },
  });
  writeFileSync(path, Buffer.from(data, "base64"));
  await session.detach();
}

/** Draws the icons of the installed program from its sign. */
export async function drawIcons({ browser }: Pick<Stage, "browser">, svg: string): Promise<void> {
  const page = await browser.newPage();
  const draw = async (name: string, size: number, isWhole: boolean): Promise<void> => {
    await page.setViewportSize({ width: size, height: size });
    // Where the system cuts the icon to a shape of its own, its colour reaches the edges and the sign keeps to the middle.
    const sign = isWhole
      ? svg.replace(/ rx="\d+"/, "").replace(/(<path)/, '$1 transform="translate(3.2 3.2) scale(.8)"')
      : svg;
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${sign}`);
    await page.screenshot({ path: join(client, "public/icons", `${name}.png`), omitBackground: true });
  };
  await draw("192", 192, false);
  await draw("512", 512, false);
  await draw("maskable-512", 512, true);
  await draw("apple-touch", 180, true);
  await page.close();
}
