import { graphql } from "../../../testing/graphql";
import { say } from "../../../platform/texts/fill";
import { OrderRecord, OrderState } from "../../../orders/order.entity";
import { buildSubscriber } from "../../../testing/builders";
import { buildPoolNumber } from "../../../testing/number-builders";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, oneOfStaff, personOf } from "../../../testing/test-viewer";
import { NUMBER_CATEGORY_CODES } from "../../catalogue/operator/number-category.policy";
import { heldUntil, holdsRefusal, nextHold, standingOf } from "./number-pool.policy";
import { PoolNumberState } from "./pool-number.entity";

const LIST = graphql(`
  query NumberPoolList($id: ID!, $filter: AvailableNumberFilter, $first: Int!, $after: String) {
    availableNumbers(subscriberId: $id, filter: $filter, first: $first, after: $after) {
      nodes { number category categoryName fee { amount currency } heldUntil } totalCount
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const NOW = Date.parse("2026-11-16T09:00:00Z");
const MINUTE = 60_000;

/** One number of each category. */
const SAMPLES = [
  "+375297777701",
  "+375291235555",
  "+375293121212",
  "+375291235566",
  "+375293338444",
  "+375291234567",
];

async function list(test: TestApp, id: string, filter: object | null = null, as = oneOf(id), first = 20) {
  const data = await test.data(LIST, { id, filter, first }, { as });
  return data.availableNumbers?.nodes.map(({ number }) => number) ?? null;
}

const viewers = new Map<string, ReturnType<typeof personOf>>();
/** The same person each time. */
function oneOf(id: string): ReturnType<typeof personOf> {
  const known = viewers.get(id) ?? personOf(id);
  viewers.set(id, known);
  return known;
}

describe("what a number of the pool is", () => {
  const row = (state: PoolNumberState, stateUntil: number | null = null, orderId: string | null = null) => ({
    state,
    stateUntil,
    orderId,
  });
  const { AVAILABLE, RESERVED, STANDBY, SUSPENDED } = PoolNumberState;

  it.each([
    ["available", row(AVAILABLE), false, "free"],
    ["held until the next instant", row(RESERVED, NOW + 1), false, "held"],
    ["held until now", row(RESERVED, NOW), false, "free"],
    ["of an open order", row(RESERVED, null, "ord_1"), true, "ordered"],
    ["of an order that has ended", row(RESERVED, null, "ord_1"), false, "free"],
    ["kept by the operator without an end", row(RESERVED), false, "held"],
    ["at rest until the next instant", row(STANDBY, NOW + 1), false, "resting"],
    ["at rest until now", row(STANDBY, NOW), false, "free"],
    ["at rest without an end", row(STANDBY), false, "resting"],
    ["withdrawn", row(SUSPENDED, NOW - 1), false, "withdrawn"],
  ] as const)("%s", (_, placed, isOpen, expected) => {
    expect(standingOf(placed, isOpen, NOW)).toBe(expected);
  });

  it("is held for the subscriber only while somebody chooses", () => {
    expect(heldUntil(row(RESERVED, NOW + 1), NOW)).toBe(NOW + 1);
    expect(heldUntil(row(RESERVED, NOW), NOW)).toBeNull();
    expect(heldUntil(row(RESERVED, null, "ord_1"), NOW)).toBeNull();
    expect(heldUntil(row(STANDBY, NOW + 1), NOW)).toBeNull();
  });
});

describe("a hold", () => {
  it("lasts 15 minutes, is made longer by holding again, and ends after an hour whatever is done", () => {
    const first = nextHold(null, NOW);
    expect(first).toEqual({ since: NOW, until: NOW + 15 * MINUTE });
    expect(nextHold(first, NOW + 10 * MINUTE)).toEqual({ since: NOW, until: NOW + 25 * MINUTE });
    expect(nextHold(first, NOW + 50 * MINUTE)).toEqual({ since: NOW, until: NOW + 60 * MINUTE });
    expect(nextHold({ since: NOW, until: NOW + 60 * MINUTE }, NOW + 59 * MINUTE).until).toBe(
      NOW + 60 * MINUTE,
    );
  });

  it("is refused as the fourth of a subscriber and the twenty-first of a viewer", () => {
    expect(holdsRefusal(2, 19)).toBeNull();
    expect(say(holdsRefusal(3, 0) ?? "", "en")).toContain("At most 3");
    expect(say(holdsRefusal(0, 20) ?? "", "en")).toContain("You hold 20");
  });
});

describe("Query.availableNumbers", () => {
  it("offers categories by turns with their fees, page by page, and each number once", () =>
    withTestApp(async (test) => {
      const { id } = await buildSubscriber(test.database);
      for (const round of [0, 1])
        for (const [turn, number] of SAMPLES.entries())
          await buildPoolNumber(test.database, number.replace("+37529", round === 0 ? "+37529" : "+37533"), {
            offerPlace: round * 6 + turn,
          });
      const first = await test.data(LIST, { id, first: 6 }, { as: oneOf(id) });
      expect(first.availableNumbers?.nodes.map(({ category }) => category)).toEqual(
        NUMBER_CATEGORY_CODES.map((code) => code.toUpperCase()),
      );
      expect(first.availableNumbers?.nodes[0]).toEqual({
        number: "+375297777701",
        category: "PLATINUM",
        categoryName: "Платиновый",
        fee: { amount: "207.29", currency: "BYN" },
        heldUntil: null,
      });
      expect(first.availableNumbers).toMatchObject({ totalCount: 12, pageInfo: { hasNextPage: true } });
      // What is taken meanwhile neither doubles nor hides another.
      await test.database.write((unit) => unit.run("delete from pool_number where number = '+375297777701'"));
      const after = first.availableNumbers?.pageInfo.endCursor;
      const second = await test.data(LIST, { id, first: 6, after }, { as: oneOf(id) });
      expect(second.availableNumbers?.nodes.map(({ number }) => number.slice(0, 6))).toEqual(
        Array.from({ length: 6 }, () => "+37533"),
      );
    }));

  it("shows nobody what rests, is reserved or withdrawn, and to its own line what is held for it", () =>
    withTestApp(async (test) => {
      const { database } = test;
      const line = await buildSubscriber(database);
      const other = await buildSubscriber(database);
      const until = NOW + 15 * MINUTE;
      const { RESERVED, STANDBY, SUSPENDED } = PoolNumberState;
      const order = (id: string, state: OrderState) =>
        database.write((unit) =>
          unit.run(
            `insert into orders (id, client_id, subject_id, kind, slice, input, state, created_at, actor_id, actor_name,
               actor_role, run_at, on_closed_window, before, after, changes, warnings, price_once, monthly_before,
               monthly_after, fees, price_from, digest, fence, attempts, needs_reconciliation)
             values ($1, 'cl', 'sub', 'changeNumber', 'number', '{}', $2, 0, 'v', 'В', 'administrator', 0, 'queue',
               '{}', '{}', '[]', '[]', 0, 0, 0, '[]', '2026-11-16', '', 0, 0, false)`,
            [id, state],
          ),
        );
      await order("ord_open", OrderState.PENDING);
      await order("ord_over", OrderState.CANCELLED);
      const rows = [
        ["+375291000001", {}],
        ["+375291000002", { state: RESERVED, stateUntil: until, heldFor: line.id }],
        ["+375291000003", { state: RESERVED, stateUntil: NOW, heldFor: line.id }],
        ["+375291000004", { state: STANDBY, stateUntil: until }],
        ["+375291000005", { state: STANDBY, stateUntil: NOW }],
        ["+375291000006", { state: SUSPENDED }],
        ["+375291000007", { state: RESERVED, heldFor: line.id, orderId: "ord_open" }],
        ["+375291000008", { state: RESERVED, heldFor: line.id, orderId: "ord_over" }],
      ] as const;
      for (const [number, overrides] of rows) await buildPoolNumber(database, number, overrides);
      const shown = async (id: string) => (await list(test, id))?.map((number) => number.slice(-1)).sort();
      expect(await shown(line.id)).toEqual(["1", "2", "3", "5", "8"]);
      expect(await shown(other.id)).toEqual(["1", "3", "5", "8"]);
      const held = graphql(`
        query NumberPoolHeld($id: ID!) { subscriber(id: $id) { heldNumbers { number heldUntil } } }
      `);
      expect(await test.data(held, { id: line.id }, { as: oneOf(line.id) })).toEqual({
        subscriber: { heldNumbers: [{ number: "+375291000002", heldUntil: "2026-11-16T09:15:00.000Z" }] },
      });
      // The rule in words and the database's condition agree row by row.
      const open = await database.read(OrderRecord, "where t.state = 'pending'");
      for (const [number, overrides] of rows) {
        const placed = { state: PoolNumberState.AVAILABLE, stateUntil: null, orderId: null, ...overrides };
        const standing = standingOf(
          placed,
          open.some(({ id }) => id === placed.orderId),
          NOW,
        );
        expect([number, standing === "free"]).toEqual([
          number,
          (await shown(other.id))?.includes(number.slice(-1)),
        ]);
      }
    }));

  it("finds by mask in any writing, by category, and by both; says what is no mask", () =>
    withTestApp(async (test) => {
      const { id } = await buildSubscriber(test.database);
      for (const number of SAMPLES) await buildPoolNumber(test.database, number);
      await buildPoolNumber(test.database, "+375447777702");
      expect(await list(test, id, { mask: "29%55" })).toEqual(["+375291235555"]);
      expect(await list(test, id, { mask: "8029 123-55-__" })).toEqual(["+375291235555", "+375291235566"]);
      expect(await list(test, id, { mask: "77777" })).toEqual(["+375297777701", "+375447777702"]);
      expect(await list(test, id, { mask: "77777", category: "PLATINUM" })).toHaveLength(2);
      expect(await list(test, id, { mask: "77777", category: "GOLD" })).toEqual([]);
      expect(await list(test, id, { category: "GOLD" })).toEqual(["+375293121212"]);
      expect(await list(test, id, { mask: "8 029 123-45-67" })).toEqual(["+375291234567"]);
      expect(await list(test, id, { mask: " " })).toHaveLength(7);
      for (const mask of ["Иванов", "29'; drop table pool_number", "+7 29%", "1234567890%"]) {
        const answer = await test.ask(LIST, { id, filter: { mask }, first: 5 }, { as: oneOf(id) });
        expect(answer.errors?.[0]).toMatchObject({ extensions: { code: "INVALID_SEARCH" } });
      }
      const forName = await test.ask(LIST, { id, filter: { mask: "Иванов" }, first: 5 }, { as: oneOf(id) });
      expect(forName.errors?.[0]?.message).toContain("% — несколько цифр");
      const tooMany = await test.ask(LIST, { id, first: 101 }, { as: oneOf(id) });
      expect(tooMany.errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    }));

  it("answers null alike for a foreign and an unknown subscriber, and staff who offer numbers see them", () =>
    withTestApp(async (test) => {
      const { id } = await buildSubscriber(test.database);
      const stranger = administratorOf((await buildSubscriber(test.database)).clientId);
      expect(await list(test, id, null, stranger)).toBeNull();
      expect(await list(test, "sub_unknown", null, stranger)).toBeNull();
      expect(await list(test, id, null, oneOfStaff())).toEqual([]);
    }));

  it("names the categories with fees and patterns in the viewer's language", () =>
    withTestApp(async (test) => {
      const asked = graphql(`
        query NumberPoolNumberCategories { numberCategories { category name fee { amount } patterns } }
      `);
      const { numberCategories } = await test.data(asked, {}, { as: oneOfStaff(), locale: "be" });
      expect(numberCategories).toHaveLength(6);
      expect(numberCategories[5]).toEqual({
        category: "ORDINARY",
        name: "Звычайны",
        fee: { amount: "8.87" },
        patterns: ["___-__-__"],
      });
    }));
});
