import { graphql, type AnswerTo } from "../../../testing/graphql";
import type { SubscriberListListQueryVariables } from "../../../testing/generated/graphql";
import {
  buildAccount,
  buildClient,
  buildInternet,
  buildService,
  buildSubscriber,
  buildTariffPlan,
} from "../../../testing/builders";
import { withTestApp, type Asking, type TestApp } from "../../../testing/test-app";
import { administratorOf, oneOfStaff, personOf, withAccess } from "../../../testing/test-viewer";
import { ServiceState } from "../../company/service/service.entity";
import { SubscriberState } from "../../company/subscriber/subscriber.entity";

const LIST = graphql(`
  query SubscriberListList($clientId: ID, $filter: SubscriberFilter, $sort: SubscriberSort, $first: Int!, $after: String) {
    subscribers(clientId: $clientId, filter: $filter, sort: $sort, first: $first, after: $after) {
      nodes { id name number } totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
      edges { cursor node { id } }
    }
  }
`);

type List = AnswerTo<typeof LIST>;
type Line = List["subscribers"]["nodes"][number];

const names = async (
  test: TestApp,
  variables: Partial<SubscriberListListQueryVariables>,
  asking: Asking,
): Promise<string[]> => {
  const { subscribers } = await test.data(LIST, { first: 100, ...variables }, asking);
  expect(subscribers.totalCount).toBe(subscribers.nodes.length);
  return subscribers.nodes.map(({ name }) => name);
};

describe("Query.subscribers", () => {
  it("finds numbers by mask and in any writing, and names by a part in any case", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const account = await buildAccount(database);
      const as = administratorOf(account.clientId);
      await buildSubscriber(database, { account, name: "Фёдор Ёлкин", number: "+375291112233" });
      await buildSubscriber(database, { account, name: "Иванова 100%", number: "+375292223344" });
      await buildSubscriber(database, { account, name: "ИВАНОВ Пётр", number: "+375331112233" });
      await buildSubscriber(database, { name: "Иванов Чужой", number: "+375291112299" });
      const search = (text: string): Promise<string[]> => names(test, { filter: { search: text } }, { as });

      expect(await search("29%")).toEqual(["Фёдор Ёлкин", "Иванова 100%"]);
      expect(await search("__1112233")).toEqual(["Фёдор Ёлкин", "ИВАНОВ Пётр"]);
      expect(await search("+375 33 111-22-33")).toEqual(["ИВАНОВ Пётр"]);
      expect(await search("12233")).toEqual(["Фёдор Ёлкин", "ИВАНОВ Пётр"]);
      expect(await search("%")).toHaveLength(3);
      expect(await search("иванов")).toEqual(["Иванова 100%", "ИВАНОВ Пётр"]);
      expect(await search("ЁЛК")).toEqual(["Фёдор Ёлкин"]);
      expect(await search("елкин")).toEqual(["Фёдор Ёлкин"]);
      // In a name the signs of masks stand for themselves.
      expect(await search("100%")).toEqual([]);
      expect(await search("а 100%")).toEqual(["Иванова 100%"]);
      expect(await search("Иванов_")).toEqual([]);
      expect(await search("\\")).toEqual([]);
      expect(await search("   ")).toHaveLength(3);
    });
  });

  it("is not moved by SQL in a mask or name, and tells what to type instead of a bad mask", async () => {
    await withTestApp(async (test) => {
      const account = await buildAccount(test.database);
      await buildSubscriber(test.database, { account });
      const as = administratorOf(account.clientId);
      for (const search of [
        "' or 1=1 --",
        "%' or '1'='1",
        "29%'; drop table subscriber; --",
        "' union select * from client --",
        "\\' or 1=1 --",
        "$1",
        "among($1)",
        "\u0000",
        "29\u0000%",
        "имя\u0000",
        "%' escape '",
        '{"a":1}',
      ]) {
        const { data, errors } = await test.ask(LIST, { first: 10, filter: { search } }, { as });
        expect([search, errors]).toEqual([search, undefined]);
        expect(data?.subscribers).toMatchObject({ nodes: [], totalCount: 0 });
      }
      for (const [search, hint] of [
        ["1234567890123", "9 digits"],
        ["+7 999 123-45-67", "no such number in the country"],
        ["3,75291E+11", "has shortened the number"],
        ["я".repeat(61), "At most 60"],
      ] as const) {
        const { errors } = await test.ask(LIST, { first: 10, filter: { search } }, { as, locale: "en" });
        expect(errors?.[0]).toMatchObject({ extensions: { code: "INVALID_SEARCH" } });
        expect(errors?.[0]?.message).toContain(hint);
      }
    });
  });

  it("finds words in any order, in the name, the account, the tariff plan and the services", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const { packages } = await buildInternet(database);
      const [light] = packages;
      if (!light) throw new Error("no packages");
      const client = await buildClient(database);
      const office = await buildAccount(database, { client, name: "Бухгалтерия", number: "363543004" });
      const shop = await buildAccount(database, { client, name: "Магазин № 5", number: "363543005" });
      const plan = await buildTariffPlan(database, { nameRu: "Бизнес 2026", nameBe: "Бізнес 2026" });
      await buildSubscriber(database, { account: office, name: "Гончар Ксения", number: "+375291112233" });
      const till = await buildSubscriber(database, {
        ...{ account: shop, name: "Касса 301", number: "+375291112234", tariffPlan: plan },
      });
      await buildSubscriber(database, {
        account: shop,
        name: "Ігар Дзям\u2019янаў",
        number: "+375293015678",
      });
      await buildService(database, till, { specification: light });
      const foreign = await buildAccount(database, { name: "Бухгалтерия чужая" });
      await buildSubscriber(database, { account: foreign, name: "Ксения Чужая", number: "+375291112235" });
      const as = administratorOf(client.id);
      const search = (text: string): Promise<string[]> => names(test, { filter: { search: text } }, { as });

      expect(await search("Ксения Гончар")).toEqual(["Гончар Ксения"]);
      expect(await search("301")).toEqual(["Касса 301", "Ігар Дзям’янаў"]);
      expect(await search("касса 301")).toEqual(["Касса 301"]);
      for (const apostrophe of ["'", "\u2019", "\u02bc", "`", ""])
        expect(await search(`дзям${apostrophe}янаў`)).toEqual(["Ігар Дзям’янаў"]);
      expect(await search("363543004")).toEqual(["Гончар Ксения"]);
      expect(await search("бухгалтерия")).toEqual(["Гончар Ксения"]);
      expect(await search("магазин касса")).toEqual(["Касса 301"]);
      expect(await search("бизнес")).toEqual(["Касса 301"]);
      expect(await search("бізнес 301")).toEqual(["Касса 301"]);
      expect(await search(light.nameRu)).toEqual(["Касса 301"]);
      expect(await search("чужая")).toEqual([]);
      // Who looks after some accounts finds nothing by the name of another.
      const ofShop = withAccess({ clientId: client.id, role: "administrator", accountIds: [shop.id] });
      const bySome = (text: string): Promise<string[]> =>
        names(test, { filter: { search: text } }, { as: ofShop });
      expect([await bySome("бухгалтерия"), await bySome("магазин касса")]).toEqual([[], ["Касса 301"]]);
    });
  });

  it("finds a pasted list of numbers, tells what was not found and why, and nothing of foreign lines", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const account = await buildAccount(database);
      await buildSubscriber(database, { account, name: "Первый", number: "+375291112233" });
      await buildSubscriber(database, { account, name: "Второй", number: "+375331112233" });
      await buildSubscriber(database, { name: "Чужой", number: "+375441112233" });
      const query = graphql(`
        query Find($search: String!) {
          subscribers(filter: { search: $search }, first: 1) {
            nodes { name } totalCount
            search { kind explanation given found misses { text reason explanation } }
          }
        }
      `);
      const find = async (search: string, locale: "ru" | "en" = "en"): Promise<unknown> =>
        (await test.data(query, { search }, { as: administratorOf(account.clientId), locale })).subscribers;
      const pasted = "Номер\n8 029 111-22-33\n331112233;\n+375 44 111-22-33\n3,75291E+11\n+375291112233\n";
      expect(await find(pasted)).toEqual({
        nodes: [{ name: "Первый" }],
        totalCount: 2,
        search: {
          ...{ kind: "LIST", explanation: "6 numbers in the list, 2 found.", given: 6, found: 2 },
          misses: [
            ["Номер", "NOT_A_NUMBER", "This is no mobile number of the country."],
            ["+375 44 111-22-33", "UNKNOWN", "None of your subscribers has this number."],
            [
              "3,75291E+11",
              "SHORTENED",
              "The spreadsheet has shortened the number, its last digits are lost.",
            ],
            ["+375291112233", "REPEATED", "The number stands in the list already."],
          ].map(([text, reason, explanation]) => ({ text, reason, explanation })),
        },
      });
      expect(await find("29*33", "ru")).toMatchObject({
        totalCount: 1,
        search: {
          ...{ kind: "MASK", given: null, found: null, misses: [] },
          explanation: "Ищем номера вида 29%33 — девять цифр вместе с кодом, «%» — любые, «_» — одна.",
        },
      });
      expect(await find("  ")).toMatchObject({ totalCount: 2, search: null });
      expect(await find("291112233")).toMatchObject({
        search: { kind: "NUMBER", explanation: "Looking for the number +375 29 111-22-33." },
      });
      expect(await find("иван 12")).toMatchObject({ totalCount: 0, search: { kind: "WORDS" } });
    });
  });

  it("walks through all pages in both orders, without loss or repetition while lines come", async () => {
    await withTestApp(async ({ data, database }) => {
      const account = await buildAccount(database);
      const as = administratorOf(account.clientId);
      await database.write(async (unit) => {
        for (let i = 0; i < 25; i++) await buildSubscriber(unit, { account, name: `Имя ${String(i % 5)}` });
      });
      for (const sort of ["NUMBER", "NAME"] as const) {
        const seen: Line[] = [];
        let after: string | null = null;
        do {
          const { subscribers }: List = await data(LIST, { first: 7, after, sort }, { as });
          seen.push(...subscribers.nodes);
          after = subscribers.pageInfo.hasNextPage ? subscribers.pageInfo.endCursor : null;
        } while (after !== null);
        const key = sort === "NAME" ? "name" : "number";
        expect(new Set(seen.map(({ id }) => id)).size).toBe(25);
        expect(seen.map((line) => line[key])).toEqual(seen.map((line) => line[key]).sort());
      }
    });
  });

  it("narrows by account, plan, package and state", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const { packages } = await buildInternet(database);
      const client = await buildClient(database);
      const account = await buildAccount(database, { client });
      const other = await buildAccount(database, { client });
      const first = await buildSubscriber(database, { account, name: "А" });
      const second = await buildSubscriber(database, {
        account,
        name: "Б",
        state: SubscriberState.SUSPENDED,
      });
      const third = await buildSubscriber(database, { account: other, name: "В" });
      const [light, big] = packages;
      if (!light || !big) throw new Error("no packages");
      await buildService(database, first, { specification: light });
      await buildService(database, second, { specification: light, state: ServiceState.TERMINATED });
      await buildService(database, third, { specification: big });
      const as = administratorOf(client.id);
      const by = (filter: object): Promise<string[]> => names(test, { filter }, { as });

      expect(await by({ accountId: account.id })).toEqual(["А", "Б"]);
      expect(await by({ tariffPlanId: third.tariffPlanId })).toEqual(["В"]);
      expect(await by({ packageId: light.id })).toEqual(["А"]);
      expect(await by({ state: "SUSPENDED" })).toEqual(["Б"]);
      expect(await by({ accountId: account.id, packageId: big.id })).toEqual([]);
      expect(await by({ accountId: "" })).toEqual([]);
      expect(await by({ accountId: null })).toHaveLength(3);
    });
  });

  it("holds only what the viewer serves, whatever company or account is named", async () => {
    await withTestApp(async (test) => {
      const { database, ask } = test;
      const own = await buildSubscriber(database, { name: "Свой" });
      const foreign = await buildSubscriber(database, { name: "Чужой" });
      const second = await buildSubscriber(database, { name: "Второй" });
      const as = administratorOf(own.clientId);
      expect(await names(test, { clientId: foreign.clientId }, { as })).toEqual([]);
      expect(await names(test, { filter: { accountId: foreign.accountId } }, { as })).toEqual([]);
      expect(await names(test, {}, { as })).toEqual(["Свой"]);
      const both = administratorOf(own.clientId, second.clientId);
      expect(await names(test, {}, { as: both })).toEqual(["Свой", "Второй"]);
      expect(await names(test, { clientId: second.clientId }, { as: both })).toEqual(["Второй"]);
      expect(await names(test, {}, { as: oneOfStaff() })).toHaveLength(3);
      expect((await ask(LIST, { first: 1 }, { as: personOf(own.id) })).errors?.[0]?.extensions.code).toBe(
        "FORBIDDEN",
      );
    });
  });

  it("refuses pages out of bounds and cursors of its own invention", async () => {
    await withTestApp(async ({ ask, database }) => {
      const as = administratorOf((await buildSubscriber(database)).clientId);
      const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
      const wrong = [cursor([1, "x"]), cursor(["a"]), cursor([{}, []]), cursor(null), "%%%", ""];
      for (const variables of [
        { first: 0 },
        { first: 101 },
        { first: -1 },
        ...wrong.map((after) => ({ first: 1, after })),
      ]) {
        const { errors } = await ask(LIST, variables, { as });
        expect([variables, errors?.[0]?.extensions.code]).toEqual([variables, "BAD_USER_INPUT"]);
      }
    });
  });
});
