import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { startApp } from "./app";
import { startChromium } from "./chromium";
import { signIn, visit, waitForSubscribers } from "./web-app";

const docs = join(import.meta.dirname, "../../docs");
const guide = join(docs, "guide");

/** Where a picture is taken: below the company's address, or below that of the chosen line. */
interface Place {
  readonly of: "company" | "line";
  readonly path: string;
  /** What is done before it is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** The picture of each page of the guide, by its name. */
const places: Readonly<Record<string, Place>> = {
  subscribers: { of: "company", path: "subscribers" },
  "subscriber-permissions": {
    of: "company",
    path: "information",
    // To the top, below the window's own bar.
    prepare: (page) =>
      page
        .getByRole("heading", { name: "Что абоненты меняют сами" })
        .evaluate((heading) => scrollTo(0, scrollY + heading.getBoundingClientRect().top - 96)),
  },
  invoices: { of: "company", path: "invoices" },
  rename: { of: "company", path: "rename" },
  orders: {
    of: "line",
    path: "operations/device-settings?service=mms&device=android&step=check",
    prepare: async (page) => {
      await page.getByRole("button", { name: "Отправить по SMS" }).click();
      await page.getByText("Изменение действует.").waitFor();
    },
  },
  information: { of: "line", path: "information" },
  services: { of: "line", path: "operations/services" },
  "number-change": { of: "line", path: "operations/number-change" },
  "mobile-internet": { of: "line", path: "operations/mobile-internet" },
  "device-settings": { of: "line", path: "operations/device-settings?device=iphone" },
  pause: { of: "line", path: "operations/pause" },
  "call-forwarding": { of: "line", path: "operations/call-forwarding" },
  voicemail: { of: "line", path: "operations/voicemail" },
  instalments: { of: "line", path: "instalments" },
  "tariff-plan": { of: "line", path: "tariff-plan" },
  charges: { of: "line", path: "charges" },
  usage: { of: "line", path: "usage" },
  appeals: { of: "company", path: "appeals" },
};

/** Takes the pictures that the pages of docs/guide/ show, from the running program on seeded data. */
export async function takeGuidePictures(): Promise<void> {
  mkdirSync(join(docs, "images/guide"), { recursive: true });
  const app = await startApp();
  const browser = await startChromium();
  try {
    const { page } = await visit({ app, browser }, { width: 1280 });
    // The smallest company has one line with a package, which also has equipment by instalments.
    await signIn(page, app.url, "anna@romashka.example");
    await waitForSubscribers(page);
    const company = new URL(page.url()).pathname.replace(/\/subscribers$/, "");
    const row = page.locator("tbody tr[aria-rowindex]", { hasText: "Пакет 1500" });
    const link = row.locator("a[href^='/s/']").first();
    const line = ((await link.getAttribute("href")) ?? "").replace(/\/information.*$/, "");
    for (const name of wanted()) {
      const place = places[name];
      if (!place) throw new Error(`docs/guide shows ${name}.png, and nobody says where it is taken`);
      await page.goto(`${app.url}${place.of === "company" ? company : line}/${place.path}`);
      await page.waitForLoadState("networkidle");
      await place.prepare?.(page);
      await page.screenshot({ path: join(docs, "images/guide", `${name}.png`), animations: "disabled" });
    }
  } finally {
    await browser.close();
    await app.stop();
  }
}

/** The pictures that the guide's pages show. */
function wanted(): string[] {
  const texts = readdirSync(guide).map((file) => readFileSync(join(guide, file), "utf8"));
  const names = texts.flatMap((text) =>
    [...text.matchAll(/images\/guide\/([a-z-]+)\.png/g)].map(([, name = ""]) => name),
  );
  return [...new Set(names)].sort();
}
