import assert from "node:assert/strict";
import { test } from "node:test";
import { stage } from "./stage";
import { people, signIn, visit, waitForSubscribers } from "./web-app";

/** Slow enough that a page asks about its order while the order is under way. */
const on = stage({
  env: { NETWORK_SIMULATOR_LATENCY_MIN_MS: "3000", NETWORK_SIMULATOR_LATENCY_MAX_MS: "3500" },
});

test("an answer about an order that the live connection has overtaken does not stay", async () => {
  const { page, context } = await visit(on);
  let tellDone: () => void = () => undefined;
  const isDone = new Promise<void>((resolve) => (tellDone = resolve));
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      if (/"orderUpdated".*"state":"COMPLETED"/.test(String(payload))) tellDone();
    }),
  );
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  await page.locator("tbody tr", { hasText: "Тарифного плана" }).getByRole("link").first().click();
  await page.getByRole("heading", { level: 1, name: "Персональная информация" }).waitFor();
  await page.goto(page.url().replace(/information.*/, "operations/mobile-internet"));
  await page.getByRole("radio", { name: "Отключить" }).check();
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByRole("heading", { level: 2, name: "Что изменится" }).waitFor();

  // The server's first answer about the order is read before the order is done, and comes after that has been told.
  const states: string[] = [];
  await page.route("**/graphql", async (route) => {
    if (states.length > 0 || !route.request().postData()?.includes("query Order(")) return route.continue();
    states.push("asked");
    const response = await route.fetch();
    const text = await response.text();
    states.push(/"state":"(\w+)"/.exec(text)?.[1] ?? "");
    await isDone;
    // By then the page may no longer want it.
    return route.fulfill({ response, body: text }).catch(() => undefined);
  });
  await page.getByRole("button", { name: "Отключить мобильный интернет" }).click();
  await page.waitForURL(/\/orders\//);
  // Sooner than the page asks again by itself beside the live connection.
  await page.getByText("Изменение действует.").waitFor({ timeout: 20_000 });
  assert.notEqual(states[1], "COMPLETED", "the answer was read while the order was under way");
  await context.close();
});
