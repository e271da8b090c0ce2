import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { stage } from "./stage";
import {
  eventually,
  password,
  people,
  signIn,
  subscriberNumbers,
  visit,
  waitForSubscribers,
} from "./web-app";

const on = stage();

/** Asks the API as one of the operator's staff, as a program of theirs would. */
async function staffAsk(): Promise<(query: string, variables: object) => Promise<Record<string, unknown>>> {
  let cookie = "";
  const ask = async (query: string, variables: object): Promise<Record<string, unknown>> => {
    const response = await fetch(`${on.app.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query, variables }),
    });
    cookie ||= response.headers.get("set-cookie")?.split(";")[0] ?? "";
    const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
    if (!data || errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  await ask(
    `mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { userErrors { code } } }`,
    { login: "staff@operator.example", password },
  );
  return ask;
}

const REPLY = `mutation ($input: ReplyToAppealInput!, $key: String!) {
  replyToAppeal(input: $input, idempotencyKey: $key) { appeal { version } userErrors { code } }
}`;

/** The operator's answer to the appeal on the page. */
async function answer(page: Page, text: string, state?: string): Promise<void> {
  const ask = await staffAsk();
  const appealId = new URL(page.url()).searchParams.get("appeal");
  const { appeal } = (await ask(`query ($id: ID!) { appeal(id: $id) { version } }`, { id: appealId })) as {
    appeal: { version: number };
  };
  const input = { appealId, version: appeal.version, text, ...(state && { state }) };
  const { replyToAppeal } = (await ask(REPLY, { input, key: text })) as {
    replyToAppeal: { userErrors: unknown[] };
  };
  assert.deepEqual(replyToAppeal.userErrors, []);
}

const facts = (page: Page, text: string): Promise<void> =>
  page.getByRole("main").getByRole("status").getByText(text).waitFor();

test("an administrator asks, the answer appears by itself, and the conversation goes on to its end", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("link", { name: "Обратная связь" }).click();
  await page.getByRole("link", { name: "Создать обращение" }).click();

  await page.getByRole("button", { name: "Отправить обращение" }).click();
  await page.getByText("Выберите, о чём обращение.").waitFor();
  await page.getByLabel("О чём обращение").selectOption({ label: "Счета, начисления и платежи" });
  await page.getByLabel("Тема").fill("Счёт за октябрь");
  await page.getByLabel("Сообщение").fill("Откуда в счёте роуминг?\n<b>Никто не ездил.</b>");
  // What is typed outlives a reload.
  await page.reload();
  assert.equal(await page.getByLabel("Тема").inputValue(), "Счёт за октябрь");
  await page.getByRole("button", { name: "Отправить обращение" }).click();

  await page.waitForURL(/appeal=apl_/);
  await page.getByRole("heading", { level: 1, name: "Счёт за октябрь" }).waitFor();
  await page.getByText("<b>Никто не ездил.</b>").waitFor();
  await facts(page, "Отвечает оператор");

  const typed = page.getByLabel("Ваш ответ");
  await typed.fill("Спасибо, нашли.");
  await answer(page, "Два номера были у границы.");
  await page.getByRole("log").getByText("Два номера были у границы.").waitFor();
  await facts(page, "Ждут вашего ответа");
  assert.equal(await typed.inputValue(), "Спасибо, нашли.", "what is being typed stays");

  await typed.press("Control+Enter");
  await page.getByRole("log").getByText("Спасибо, нашли.").waitFor();
  await facts(page, "Отвечает оператор");
  await eventually(async () => assert.equal(await typed.inputValue(), ""));

  await answer(page, "Роуминг отключён.", "RESOLVED");
  await facts(page, "Решено");
  await page.getByRole("button", { name: "Вопрос решён, закрыть" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Вопрос решён, закрыть" }).click();
  await page.getByText("Обращение завершено.").waitFor();
  assert.equal(await page.getByLabel("Ваш ответ").count(), 0);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("an answer that comes while one is away is counted in the menu until it is read", async () => {
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("link", { name: "Обратная связь" }).click();
  const unread = page.locator("tbody tr", { has: page.getByRole("img", { name: "Новый ответ" }) });
  await unread.first().waitFor();
  const before = await unread.count();
  const count = page
    .getByRole("navigation", { name: "Главное меню администратора" })
    .getByText(/нов(ый|ых) ответ/)
    .locator("..");
  await eventually(async () => assert.match(await count.innerText(), new RegExp(`^${String(before)}\\b`)));
  await unread.first().getByRole("link").click();
  await page.getByRole("log").waitFor();
  await page.getByRole("link", { name: "Все обращения" }).click();
  await page.waitForFunction(
    (left) => document.querySelectorAll("tbody tr [role=img]").length === left,
    before - 1,
  );
  await context.close();
});

test("a message that is lost on the way is sent once, and stays in the box until then", async () => {
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("link", { name: "Обратная связь" }).click();
  await page.getByText("Открытые", { exact: true }).click();
  await page.waitForURL(/show=open/);
  await page.locator("tbody tr[aria-rowindex]").first().getByRole("link").click();
  const entries = page.getByRole("log").getByRole("listitem");
  await entries.first().waitFor();
  const before = await entries.count();
  let lost = 0;
  await page.route("**/graphql", async (route) => {
    const isReply = route.request().postData()?.includes("mutation ReplyToAppeal") ?? false;
    if (!isReply || lost > 0) return route.continue();
    lost += 1;
    return route.abort();
  });
  await page.getByLabel("Ваш ответ").fill("Есть ли новости?");
  await page.getByRole("button", { name: "Отправить" }).click();
  await page.getByText("Нет связи с сервером. Проверьте подключение и повторите.").waitFor();
  assert.equal(await page.getByLabel("Ваш ответ").inputValue(), "Есть ли новости?");
  await page.getByRole("button", { name: "Отправить" }).click();
  await page.getByRole("log").getByText("Есть ли новости?").waitFor();
  assert.equal(await entries.count(), before + 1);
  await context.close();
});

const subscriberNumber = (): string => subscriberNumbers(on)[0];

test("an administrator reads what the subscriber writes, and leaves the menu of the number on every way", async () => {
  const { page, context } = await visit(on, { width: 390 });
  await signIn(page, on.app.url, people.smallCompany);
  await waitForSubscribers(page);
  const digits = subscriberNumber().slice(-7);
  await page
    .locator("main a[href^='/s/']", { hasText: digits.slice(-2) })
    .first()
    .waitFor();
  await page.getByRole("searchbox").fill(subscriberNumber());
  await page.getByRole("status").filter({ hasText: "Найден 1 абонент" }).waitFor();
  await page.locator("main a[href^='/s/']").first().click();
  await page.getByRole("heading", { level: 1, name: "Персональная информация" }).waitFor();
  const line = new URL(page.url()).pathname.replace("/information", "");

  const menu = page.getByRole("navigation", { name: "Главное меню абонента" });
  const open = async (): Promise<void> => {
    await page.getByRole("button", { name: "Меню", exact: true }).press("Enter");
    await menu.getByRole("link", { name: "Обратная связь" }).waitFor();
  };
  await open();
  await menu.getByRole("link", { name: "Обратная связь" }).press("Enter");
  await page.getByRole("link", { name: /Медленный интернет/ }).click();
  await page.getByText("Это обращение абонента: вы его читаете, а пишет в нём он сам.").waitFor();
  assert.equal(await page.getByLabel("Ваш ответ").count(), 0);

  // From every page of the number's menu, by keyboard.
  for (const path of ["appeals", "operations/mobile-internet", "orders"]) {
    await page.goto(`${on.app.url}${line}/${path}`);
    await open();
    await menu.getByRole("link", { name: "Выбор абонента" }).press("Enter");
    await page.waitForURL(/\/c\/.*\/subscribers/);
    await page.goto(`${on.app.url}${line}/${path}`);
    await open();
    await menu.getByRole("link", { name: "Меню администратора" }).press("Enter");
    await page.getByRole("heading", { level: 1, name: "Главное меню администратора" }).waitFor();
    assert.match(page.url(), /\/c\/[^/]+$/);
  }
  await page.goto(`${on.app.url}${line}/appeals`);
  await open();
  await menu.getByRole("button", { name: "Выход" }).press("Enter");
  await page.waitForURL(/sign-in/);
  await context.close();
});

test("a subscriber sees every page of their menu and nothing of the company on any of them", async () => {
  const { page, context } = await visit(on);
  const foreign = await secretsOfCompany();
  const answers: string[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith("/graphql"))
      void response.text().then(
        (text) => answers.push(text),
        () => undefined,
      );
  });
  await signIn(page, on.app.url, subscriberNumber());
  await page.getByRole("heading", { level: 1, name: "Персональная информация" }).waitFor();
  const line = new URL(page.url()).pathname.replace("/information", "");
  const menu = page.getByRole("navigation", { name: "Главное меню абонента" });
  for (const action of ["Выбор абонента", "Меню администратора"])
    assert.equal(await menu.getByRole("link", { name: action }).count(), 0);

  const seen = new Set<string>();
  const waiting = [`${line}/information`, `${line}/operations`, `${line}/appeals`, `${line}/orders`];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    await page.goto(`${on.app.url}${path}`);
    await page.locator("main h1").waitFor();
    await page.waitForLoadState("networkidle");
    const text = await page.locator("body").innerText();
    for (const [what, word] of foreign)
      assert.ok(isOwnCall(path, what) || !text.includes(word), `${path} shows ${what}: ${word}`);
    const further = await page
      .locator(`a[href^="${line}/"]`)
      .evaluateAll((links) => links.map((link) => (link.getAttribute("href") ?? "").replace(/\?.*/, "")));
    waiting.push(...further.filter((href) => !seen.has(href)));
    const outside = await page.locator("a[href^='/c/']").count();
    assert.equal(outside, 0, `${path} leads to nothing of the company`);
  }
  assert.ok(seen.size >= 6, [...seen].join(", "));
  for (const [what, word] of foreign)
    for (const text of answers)
      assert.ok(
        isOwnCall(text, what) || !text.includes(word),
        `an answer tells ${what}: ${word} in ${text.slice(0, 300)}`,
      );

  // The company's own addresses are not found.
  const companyId = foreign.find(([what]) => what === "the company's id")?.[1] ?? "";
  await page.goto(`${on.app.url}/c/${companyId}/appeals`);
  await page.getByRole("heading", { name: "Не найдено" }).waitFor();
  await context.close();
});

/** Whom one has called is one's own to know, a colleague's number too. */
const isOwnCall = (where: string, what: string): boolean => what === "another number" && /usage/.test(where);

/** What the administrator of the small company sees, and no subscriber may: names, other numbers, money. */
async function secretsOfCompany(): Promise<[what: string, word: string][]> {
  const { page, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  const { data } = await page.evaluate(async () => {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        query: `{ viewer { name login } client { id name unp contractNumber invoiceDeliveryAddress
          accounts(first: 20) { nodes { id number name } } bankAccounts { iban } }
          subscribers(first: 20) { nodes { id number name } } }`,
      }),
    });
    return (await response.json()) as { data: Company };
  });
  await context.close();
  const { viewer, client, subscribers } = data;
  const others = subscribers.nodes.filter(({ number }) => number !== subscriberNumber());
  return [
    ["the administrator's name", viewer.name],
    ["the administrator's login", viewer.login],
    ["the company's id", client.id],
    ["the company's name", client.name],
    ["the УНП", client.unp],
    ["the contract", client.contractNumber],
    ["where invoices go", client.invoiceDeliveryAddress],
    ...client.accounts.nodes.flatMap(({ id, number }): [string, string][] => [
      ["an account's id", id],
      ["an account", number],
    ]),
    ...client.bankAccounts.map(({ iban }): [string, string] => ["a bank account", iban]),
    ...others.flatMap(({ id, number, name }): [string, string][] => [
      ["another line's id", id],
      ["another number", number],
      ["another line's name", name],
    ]),
  ];
}

interface Company {
  viewer: { name: string; login: string };
  client: {
    id: string;
    name: string;
    unp: string;
    contractNumber: string;
    invoiceDeliveryAddress: string;
    accounts: { nodes: { id: string; number: string; name: string }[] };
    bankAccounts: { iban: string }[];
  };
  subscribers: { nodes: { id: string; number: string; name: string }[] };
}
