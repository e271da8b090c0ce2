import { graphql, type AnswerTo } from "../../../testing/graphql";
import type { RenameSubscriberInput } from "../../../testing/generated/graphql";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { OrderRequests } from "../../../testing/order-requests";
import { orderScene, workUntilIdle } from "../../../testing/order-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, personOf } from "../../../testing/test-viewer";
import { SubscriberFact } from "../../company/subscriber/subscriber.entity";
import { renameWindow } from "./rename.policy";

const RENAME = graphql(`
  mutation RenameSubscriberRename($input: RenameSubscriberInput!, $key: String!) {
    renameSubscriber(input: $input, idempotencyKey: $key) {
      order { id state runAt willRunAt stateReason { code message } warnings { code } }
      userErrors { code field message opensAt }
    }
  }
`);

type Renamed = AnswerTo<typeof RENAME>["renameSubscriber"];

const admin = administratorOf("cl_a");

async function rename(
  test: TestApp,
  name: string,
  key: string,
  input: Partial<RenameSubscriberInput> = {},
  as = admin,
): Promise<Renamed> {
  const variables = { input: { subscriberId: "sub_1", name, hasNewUser: false, ...input }, key };
  return (await test.data(RENAME, variables, { as })).renameSubscriber;
}

async function nameOf(test: TestApp): Promise<string | undefined> {
  const data = await test.data(
    graphql(`query RenameSubscriberSubscriber { subscriber(id: "sub_1") { id name } }`),
    {},
    { as: admin },
  );
  return data.subscriber?.name;
}

function scene(name: string, clock: string, work: (test: TestApp) => Promise<void>): void {
  it(name, () =>
    withTestApp(
      async (test) => {
        await orderScene(test.database);
        await work(test);
      },
      { clock },
    ),
  );
}

describe("the window of renaming", () => {
  const opens = (at: string, timeZone = "Europe/Minsk"): string | null => {
    const window = renameWindow(Date.parse(at), timeZone);
    return window && new Date(window.opensAt).toISOString();
  };

  it.each([
    ["2026-11-28T23:59:59.999+03:00", null],
    ["2026-11-29T00:00:00+03:00", "2026-11-30T21:00:00.000Z"],
    ["2026-11-30T23:59:59.999+03:00", "2026-11-30T21:00:00.000Z"],
    ["2026-12-01T00:00:00+03:00", null],
    ["2026-12-29T23:59:59+03:00", null],
    ["2026-12-30T00:00:00+03:00", "2026-12-31T21:00:00.000Z"],
    ["2027-02-26T23:59:59+03:00", null],
    ["2027-02-27T00:00:00+03:00", "2027-02-28T21:00:00.000Z"],
    ["2028-02-27T23:59:59+03:00", null],
    ["2028-02-28T00:00:00+03:00", "2028-02-29T21:00:00.000Z"],
    ["2028-02-29T23:59:59+03:00", "2028-02-29T21:00:00.000Z"],
  ])("at %s in Minsk opens at %s", (at, expected) => {
    expect(opens(at)).toBe(expected);
  });

  it.each([
    // 25 October 2026 and 28 March 2027 change the clocks in Berlin; New York is hours behind the server's UTC.
    ["2026-10-30T00:00:00+01:00", "Europe/Berlin", "2026-10-31T23:00:00.000Z"],
    ["2026-10-29T23:59:59+01:00", "Europe/Berlin", null],
    ["2027-03-30T00:00:00+02:00", "Europe/Berlin", "2027-03-31T22:00:00.000Z"],
    ["2027-03-29T23:59:59+02:00", "Europe/Berlin", null],
    ["2026-12-01T04:59:59Z", "America/New_York", "2026-12-01T05:00:00.000Z"],
    ["2026-12-01T05:00:00Z", "America/New_York", null],
  ])("at %s in %s opens at %s", (at, timeZone, expected) => {
    expect(opens(at, timeZone)).toBe(expected);
  });
});

describe("the closed days of renaming", () => {
  it.each([
    ["2026-11-28T20:59:59Z", "2026-11-29", "2026-11-30", "2026-12-01", false],
    ["2026-11-28T21:00:00Z", "2026-11-29", "2026-11-30", "2026-12-01", true],
    ["2028-02-10T09:00:00Z", "2028-02-28", "2028-02-29", "2028-03-01", false],
  ])("at %s are %s to %s", (clock, closedFrom, closedThrough, opensOn, isClosed) =>
    withTestApp(
      async (test) => {
        const asked = graphql(`
            query RenameSubscriberRenameWindow {
              renameWindow { closedFrom closedThrough opensOn isClosed } operator { timeZone currency }
            }
          `);
        const told = await test.data(asked, {}, { as: administratorOf() });
        expect(told).toEqual({
          renameWindow: { closedFrom, closedThrough, opensOn, isClosed },
          operator: { timeZone: "Europe/Minsk", currency: "BYN" },
        });
      },
      { clock },
    ),
  );
});

describe("renaming a subscriber", () => {
  scene(
    "gives the new name, keeps the old one with its dates, and can be undone",
    "2026-11-16T09:00:00Z",
    async (test) => {
      const { order } = await rename(test, "  Иванова   Анна ", "k1");
      expect(order?.warnings).toEqual([{ code: "withinADay" }]);
      await workUntilIdle(test.database, test.clock);
      expect(await nameOf(test)).toBe("Иванова Анна");
      const [found] = await test.database.rows<{ n: number }>(
        "select count(*) as n from subscriber where name_folded = 'иванова анна'",
      );
      expect(found?.n).toBe(1);
      const facts = await test.database.read(SubscriberFact, "where t.subscriber_id = 'sub_1'");
      expect(facts).toMatchObject([{ aspect: "name", value: "Иванова Анна", validTo: null }]);
      const undo = graphql(`
        mutation RenameSubscriberUndo($id: ID!) {
          undoOrder(input: { orderId: $id }, idempotencyKey: "u") { userErrors { code } }
        }
      `);
      await test.data(undo, { id: order?.id }, { as: admin });
      await workUntilIdle(test.database, test.clock);
      expect(await nameOf(test)).toBe("Абонент 1");
      expect((await test.database.read(AuditRecord, "where t.action = 'order.completed'")).length).toBe(2);
    },
  );

  scene(
    "says at the second renaming of a month that the invoice shows the last name",
    "2026-11-16T09:00:00Z",
    async (test) => {
      await test.database.write((unit) =>
        unit.insert(SubscriberFact, [
          {
            id: "f1",
            subscriberId: "sub_1",
            aspect: "name" as never,
            value: "Старое",
            validFrom: 0,
            validTo: test.clock.now() - 1000,
          },
          {
            id: "f2",
            subscriberId: "sub_1",
            aspect: "name" as never,
            value: "Абонент 1",
            validFrom: test.clock.now() - 1000,
            validTo: null,
          },
        ]),
      );
      expect((await rename(test, "Новое", "k1")).order?.warnings).toEqual([
        { code: "withinADay" },
        { code: "lastOneShown" },
      ]);
    },
  );

  scene(
    "is queued in the last two days past the month's end, with the written application offered",
    "2026-11-29T09:00:00Z",
    async (test) => {
      const { order } = await rename(test, "Новое имя", "k1");
      expect(order).toMatchObject({
        state: "HELD",
        willRunAt: "2026-11-30T21:00:00.000Z",
        stateReason: { code: "renameClosed" },
      });
      expect(order?.stateReason?.message).toMatch(/прежнее имя.*заявление/);
      test.clock.set(Date.parse("2026-11-30T20:59:59Z"));
      await workUntilIdle(test.database, test.clock);
      expect(await nameOf(test)).toBe("Абонент 1");
      test.clock.set(Date.parse("2026-11-30T21:00:00Z"));
      await workUntilIdle(test.database, test.clock);
      expect(await nameOf(test)).toBe("Новое имя");
    },
  );

  scene(
    "is refused in the last two days when it was asked to be, with the time of opening",
    "2026-11-29T09:00:00Z",
    async (test) => {
      const { order, userErrors } = await rename(test, "Новое имя", "k1", { onClosedWindow: "REFUSE" });
      expect(order).toBeNull();
      expect(userErrors).toMatchObject([{ code: "WINDOW_CLOSED", opensAt: "2026-11-30T21:00:00.000Z" }]);
    },
  );

  scene(
    "goes from one window to another where it is moved, and out of them",
    "2026-11-29T09:00:00Z",
    async (test) => {
      const orders = new OrderRequests(test, admin);
      const { order } = await rename(test, "Новое имя", "k1");
      const id = order?.id ?? "";
      const states = async (runAt: string): Promise<unknown[]> => {
        const { codes, order: moved } = await orders.reschedule(id, runAt);
        return [...codes, moved?.state, moved?.stateReason?.code];
      };
      expect(await states("2026-12-29T20:59:59Z")).toEqual(["PENDING", undefined]);
      expect(await states("2026-12-30T09:00:00Z")).toEqual(["HELD", "renameClosed"]);
      expect(await states("2026-11-30T21:00:00Z")).toEqual(["PENDING", undefined]);
      const strict = await rename(test, "Другое имя", "k2", {
        ...{ runAt: "2026-12-10T09:00:00Z", onClosedWindow: "REFUSE" },
      });
      expect((await orders.reschedule(strict.order?.id ?? "", "2026-12-30T09:00:00Z")).codes).toEqual([
        "WINDOW_CLOSED",
      ]);
      test.clock.set(Date.parse("2026-11-30T21:00:00Z"));
      await workUntilIdle(test.database, test.clock);
      expect(await nameOf(test)).toBe("Новое имя");
    },
  );

  scene(
    "is held when it was planned for an open day but its turn came in a closed one",
    "2026-11-28T09:00:00Z",
    async (test) => {
      const { order } = await rename(test, "Новое имя", "k1", { runAt: "2026-11-28T20:59:00Z" });
      expect(order?.state).toBe("PENDING");
      test.clock.set(Date.parse("2026-11-28T21:00:00Z"));
      await workUntilIdle(test.database, test.clock);
      expect(await nameOf(test)).toBe("Абонент 1");
      test.clock.set(Date.parse("2026-11-30T21:00:00Z"));
      await workUntilIdle(test.database, test.clock);
      expect(await nameOf(test)).toBe("Новое имя");
    },
  );

  scene(
    "is refused, not held, when its turn comes in a closed day and it was asked to be refused then",
    "2026-11-28T09:00:00Z",
    async (test) => {
      const asked = { runAt: "2026-11-28T20:59:00Z", onClosedWindow: "REFUSE" } as const;
      expect((await rename(test, "Новое имя", "k1", asked)).order?.state).toBe("PENDING");
      test.clock.set(Date.parse("2026-11-28T21:00:00Z"));
      await workUntilIdle(test.database, test.clock);
      const orders = await test.database.rows("select state, reason_code as reason from orders");
      expect(orders).toEqual([{ state: "rejected", reason: "WINDOW_CLOSED" }]);
      test.clock.set(Date.parse("2026-11-30T21:00:00Z"));
      await workUntilIdle(test.database, test.clock);
      expect(await nameOf(test)).toBe("Абонент 1");
    },
  );

  scene("refuses what is no name, the same name, and who may not", "2026-11-16T09:00:00Z", async (test) => {
    const refused = async (name: string): Promise<string | undefined> =>
      (await rename(test, name, name)).userErrors[0]?.code;
    expect(await refused("   ")).toBe("INVALID_INPUT");
    expect(await refused("я".repeat(101))).toBe("INVALID_INPUT");
    expect(await refused("<script>")).toBe("INVALID_INPUT");
    expect(await refused("Абонент  1")).toBe("NAME_UNCHANGED");
    const answer = await test.ask(
      RENAME,
      { input: { subscriberId: "sub_1", name: "Я" }, key: "k" },
      { as: personOf("sub_1") },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(await test.database.rows("select id from orders")).toEqual([]);
  });
});
