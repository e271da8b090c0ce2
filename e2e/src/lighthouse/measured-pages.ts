import type { RunningApp } from "../app";
import { signIn, waitForSubscribers } from "../web-app";
import type { MeasuredBrowser } from "./open-window";

/** A page that is measured. */
export interface MeasuredPage {
  readonly name: string;
  readonly url: string;
}

/** The pages that people meet before they have signed in; they send away who has. */
export const pagesBeforeSignIn = (app: RunningApp): MeasuredPage[] => [
  { name: "landing", url: app.url },
  { name: "sign-in", url: `${app.url}/sign-in` },
];

/** Signs in for good, and finds the addresses of the pages behind sign-in. */
export const pagesBehindSignIn = (app: RunningApp, browser: MeasuredBrowser): Promise<MeasuredPage[]> =>
  browser.act(async (page) => {
    await signIn(page, app.url, "pavel@bereg.example");
    await waitForSubscribers(page);
    const company = new URL(page.url()).pathname.replace(/\/subscribers$/, "");
    await page.goto(`${app.url}${company}/subscribers?state=active`);
    const first = await page.locator("main a[href^='/s/']").first().getAttribute("href");
    const line = (first ?? "").replace(/\/information.*$/, "");
    await page.goto(`${app.url}${line}/operations/device-settings?service=mms&device=android&step=check`);
    await page.getByRole("button", { name: "Отправить по SMS" }).click();
    await page.getByText("Изменение действует.").waitFor();
    const order = new URL(page.url()).pathname;
    return Object.entries({
      subscribers: `${company}/subscribers`,
      "Персональная информация": `${line}/information`,
      "mobile internet": `${line}/operations/mobile-internet`,
      "Начисления за период": `${line}/charges`,
      "Просмотр детализации": `${line}/usage`,
      "an order": order,
    }).map(([name, path]) => ({ name, url: `${app.url}${path}` }));
  });
