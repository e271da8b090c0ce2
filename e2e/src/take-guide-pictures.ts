import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { startApp } from "./app";
import { startChromium } from "./chromium";
import { signIn, visit, waitForSubscribers } from "./web-app";

const docs = join(import.meta.dirname, "../../docs");
const guide = join(docs, "guide");

/** Where a picture is taken: below the address of a small company or a larger one, or below that of the chosen line. */
interface Place {
  readonly of: "company" | "larger" | "line";
  readonly path: string;
  /** What is done before it is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Brings a heading to the top, below the window's own bar. */
function toHeading(name: string): (page: Page) => Promise<void> {
  return (page) =>
    page
      .getByRole("heading", { name, exact: true })
      .evaluate((heading) => scrollTo(0, scrollY + heading.getBoundingClientRect().top - 96));
}

/** The picture of each page of the guide, by its name. */
const places: Readonly<Record<string, Place>> = {
  subscribers: { of: "company", path: "subscribers" },
  "subscriber-permissions": {
    of: "company",
    path: "information",
    prepare: toHeading("Что абоненты меняют сами"),
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
  payments: { of: "larger", path: "payments" },
  "invoice-comparison": { of: "larger", path: "invoices/comparison" },
  "invoice-forecast": { of: "larger", path: "invoices/forecast" },
  "cost-centres": { of: "larger", path: "subscribers/cost-centres" },
  limits: { of: "larger", path: "limits?view=days" },
  access: { of: "larger", path: "access" },
  programs: { of: "larger", path: "access", prepare: toHeading("Программы") },
  "action-history": { of: "larger", path: "action-history" },
  bulk: {
    of: "larger",
    path: "bulk?state=active",
    prepare: async (page) => {
      await page.getByRole("button", { name: "Далее" }).click();
      await page.getByText("Подключить или сменить пакет интернета").click();
      await page.locator("[name=what]").selectOption({ index: 3 });
      await page.getByRole("button", { name: "Проверить" }).click();
      await page.getByRole("button", { name: /^Заказать/ }).waitFor();
    },
  },
};

/** Takes the pictures that the pages of docs/guide/ show, from the running program on seeded data. */
export async function takeGuidePictures(): Promise<void> {
  mkdirSync(join(docs, "images/guide"), { recursive: true });
  const app = await startApp();
  const browser = await startChromium();
  try {
    const large = await visit({ app, browser }, { width: 1280 });
    await signIn(large.page, app.url, "pavel@bereg.example");
    await waitForSubscribers(large.page);
    const larger = new URL(large.page.url()).pathname.replace(/\/subscribers$/, "");
    const small = await visit({ app, browser }, { width: 1280 });
    const { page } = small;
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
      const shown = place.of === "larger" ? large.page : page;
      await shown.goto(`${app.url}${{ company, larger, line }[place.of]}/${place.path}`);
      await shown.waitForLoadState("networkidle");
      await place.prepare?.(shown);
      await shown.screenshot({ path: join(docs, "images/guide", `${name}.png`), animations: "disabled" });
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
