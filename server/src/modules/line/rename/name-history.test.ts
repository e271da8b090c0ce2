import { graphql } from "../../../testing/graphql";
import { buildFact, buildSubscriber } from "../../../testing/builders";
import { OrderRequests } from "../../../testing/order-requests";
import { orderScene, workUntilIdle } from "../../../testing/order-scene";
import { statementsOf } from "../../../testing/statements";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, personOf } from "../../../testing/test-viewer";
import { OnClosedWindow } from "../../../orders/order.entity";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { plannedAt } from "./rename.policy";
import { invoiceNames, type PlannedName } from "./invoice-names.policy";

const NAMES = graphql(`
  query NameHistory($id: ID!, $first: Int = 10, $after: String) {
    subscriber(id: $id) {
      name
      nameChanges(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { name previousName changedAt order { reference createdBy { name } } }
      }
      invoiceNames { month name isFinal order { id } }
    }
  }
`);
const OF_ALL = graphql(`
  query NameHistoryOfAll {
    subscribers(first: 100) { nodes { nameChanges(first: 2) { nodes { name previousName order { id } } } invoiceNames { name order { id } } } }
  }
`);
const UNDO = graphql(`
  mutation NameHistoryUndo($id: ID!) {
    undoOrder(input: { orderId: $id }, idempotencyKey: "undo") { userErrors { code } }
  }
`);

const admin = administratorOf("cl_a");

/** The name that the line has had from the beginning on. */
async function firstName({ database }: TestApp): Promise<void> {
  const [line] = await database.read(Subscriber, "where t.id = 'sub_1'");
  await buildFact(database, line as Subscriber);
}

/** Renames the line, each time by an order of its own; answers the order's id. */
function renaming(test: TestApp): (name: string) => Promise<string> {
  const orders = new OrderRequests(test, admin, "sub_1");
  return async (name) => {
    const { order } = await orders.place("renameSubscriber", { name, hasNewUser: false });
    if (!order) throw new Error(`not renamed to ${name}`);
    await workUntilIdle(test.database, test.clock);
    return order.id;
  };
}

async function look(test: TestApp, variables: { first?: number; after?: string | null } = {}, as = admin) {
  const { subscriber } = await test.data(NAMES, { id: "sub_1", ...variables }, { as });
  if (!subscriber) throw new Error("there is no such line");
  return subscriber;
}

describe("under which name invoices will have a line", () => {
  const names = [
    { value: "Первое", validFrom: Date.parse("2026-01-01T00:00:00Z") },
    // The last instant of November in Minsk, and the first of December.
    { value: "Второе", validFrom: Date.parse("2026-11-30T20:59:59.999Z") },
    { value: "Третье", validFrom: Date.parse("2026-11-30T21:00:00Z") },
  ];
  const told = (at: string, isForming: boolean, known = names, planned: PlannedName<string>[] = []) =>
    invoiceNames(known, "Нынешнее", planned, {
      now: Date.parse(at),
      timeZone: "Europe/Minsk",
      isForming,
    }).map(({ month, name, isFinal }) => `${month} ${name}${isFinal ? "!" : ""}`);

  it("is the last one before the month's end; of the month that is over it stays", () => {
    expect(told("2026-12-02T09:00:00Z", true)).toEqual(["2026-11 Второе!", "2026-12 Третье"]);
    expect(told("2026-12-20T09:00:00Z", false)).toEqual(["2026-12 Третье"]);
    expect(told("2027-01-01T00:00:00Z", true)).toEqual(["2026-12 Третье!", "2027-01 Третье"]);
  });

  it("is the present one where none is known of then", () => {
    expect(told("2026-12-02T09:00:00Z", true, [])).toEqual(["2026-11 Нынешнее!", "2026-12 Нынешнее"]);
  });
});

describe("a renaming that is ordered", () => {
  const planned = (at: string): PlannedName<string>[] => [
    { from: "Нынешнее", name: "Заказанное", at: Date.parse(at), order: "ord_1" },
  ];
  const told = (at: string, isForming = false) =>
    invoiceNames([], "Нынешнее", planned(at), {
      ...{ now: Date.parse("2026-12-02T09:00:00Z"), timeZone: "Europe/Minsk", isForming },
    }).map(({ month, name, order }) => `${month} ${name} ${order ?? "-"}`);

  it("counts where it comes before the month's end, and never for the month that is over", () => {
    expect(told("2026-12-31T20:59:59.999Z")).toEqual(["2026-12 Заказанное ord_1"]);
    expect(told("2026-12-31T21:00:00Z")).toEqual(["2026-12 Нынешнее -"]);
    expect(told("2026-12-02T09:00:00Z", true)).toEqual(["2026-11 Нынешнее -", "2026-12 Заказанное ord_1"]);
  });

  it("is told with its order, the last one of the month, and not once its window is closed", () =>
    withTestApp(
      async (test) => {
        await orderScene(test.database);
        await firstName(test);
        const orders = new OrderRequests(test, admin, "sub_1");
        const plan = async (name: string, runAt: string, rest: object = {}): Promise<string> => {
          const { order } = await orders.place("renameSubscriber", {
            name,
            hasNewUser: false,
            runAt,
            ...rest,
          });
          if (!order) throw new Error(`not ordered: ${name}`);
          return order.id;
        };
        const first = await plan("Первый", "2026-11-20T09:00:00Z");
        // It was ordered from the present name: once the line has another, somebody is asked.
        await plan("Второй", "2026-11-21T09:00:00Z");
        await plan("Закрыто", "2026-11-29T09:00:00Z");
        await plan("Декабрь", "2026-12-05T09:00:00Z");
        expect((await look(test)).invoiceNames).toEqual([
          { month: "2026-11", name: "Первый", isFinal: false, order: { id: first } },
        ]);
        expect(
          plannedAt({ runAt: 0, onClosedWindow: OnClosedWindow.REFUSE }, test.clock.now(), "Europe/Minsk"),
        ).toBe(test.clock.now());
        const closed = Date.parse("2026-11-29T09:00:00Z");
        const waits = { runAt: closed, onClosedWindow: OnClosedWindow.QUEUE };
        expect(plannedAt(waits, 0, "Europe/Minsk")).toBe(Date.parse("2026-11-30T21:00:00Z"));
        expect(plannedAt({ ...waits, onClosedWindow: OnClosedWindow.REFUSE }, 0, "Europe/Minsk")).toBeNull();
        test.clock.set(Date.parse("2026-11-22T09:00:00Z"));
        await workUntilIdle(test.database, test.clock);
        expect((await look(test)).invoiceNames).toMatchObject([{ name: "Первый", order: null }]);
      },
      { clock: "2026-11-16T09:00:00Z" },
    ));
});

describe("the history of a line's name", () => {
  it("tells who gave it which name when, the latest first, an undo among them", () =>
    withTestApp(
      async (test) => {
        await orderScene(test.database);
        await firstName(test);
        const rename = renaming(test);
        expect((await look(test)).nameChanges).toMatchObject({ totalCount: 0, nodes: [] });
        await rename("Пост № 1");
        test.clock.advance(60_000);
        const id = await rename("Пост № 2");
        test.clock.advance(60_000);
        expect((await test.data(UNDO, { id }, { as: admin })).undoOrder.userErrors).toEqual([]);
        await workUntilIdle(test.database, test.clock);
        const seen = await look(test);
        expect(
          seen.nameChanges.nodes.map(({ name, previousName }) => `${previousName ?? ""} → ${name}`),
        ).toEqual(["Пост № 2 → Пост № 1", "Пост № 1 → Пост № 2", "Абонент 1 → Пост № 1"]);
        const [last, middle] = seen.nameChanges.nodes;
        expect(
          Date.parse(last?.changedAt ?? "") - Date.parse(middle?.changedAt ?? ""),
        ).toBeGreaterThanOrEqual(60_000);
        for (const { order } of seen.nameChanges.nodes) {
          expect(order?.reference).toMatch(/^K-/);
          expect(order?.createdBy.name).not.toBe("");
        }
        expect(new Set(seen.nameChanges.nodes.map(({ order }) => order?.reference)).size).toBe(3);
        expect(seen.invoiceNames).toEqual([
          { month: "2026-11", name: "Пост № 1", isFinal: false, order: null },
        ]);

        const first = await look(test, { first: 2 });
        const rest = await look(test, { first: 2, after: first.nameChanges.pageInfo.endCursor ?? null });
        expect(rest.nameChanges.nodes).toMatchObject([{ previousName: "Абонент 1" }]);

        // On the first days the invoice of the month that is over has what it was called then.
        test.clock.set(Date.parse("2026-12-01T09:00:00Z"));
        await rename("Декабрьский");
        expect((await look(test)).invoiceNames).toEqual([
          { month: "2026-11", name: "Пост № 1", isFinal: true, order: null },
          { month: "2026-12", name: "Декабрьский", isFinal: false, order: null },
        ]);
      },
      { clock: "2026-11-16T09:00:00Z" },
    ));

  it("is told to the line's own user without who of the company ordered it, and to nobody else", () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      await firstName(test);
      const rename = renaming(test);
      await rename("Пост № 1");
      const own = await look(test, {}, personOf("sub_1"));
      expect(own.nameChanges.nodes).toMatchObject([
        { name: "Пост № 1", order: { createdBy: { name: "Администратор компании" } } },
      ]);
      const foreign = await buildSubscriber(test.database);
      const { subscriber } = await test.data(
        NAMES,
        { id: "sub_1" },
        { as: administratorOf(foreign.clientId) },
      );
      expect(subscriber).toBeNull();
    }));

  it("takes as many statements for many lines as for two", () =>
    withTestApp(async (test) => {
      await orderScene(test.database, 2);
      const reading = () => test.data(OF_ALL, {}, { as: admin });
      await renaming(test)("Пост № 1");
      const forTwo = await statementsOf(test.database, reading);
      const [line] = await test.database.rows<{ id: string; account: string }>(
        "select account_id as account, id from subscriber where id = 'sub_1'",
      );
      for (let n = 0; n < 20; n += 1)
        await buildSubscriber(test.database, {
          account: { id: line?.account, clientId: "cl_a" } as never,
          tariffPlanId: "tp_1",
        });
      expect(await statementsOf(test.database, reading)).toBe(forTwo);
    }));
});
