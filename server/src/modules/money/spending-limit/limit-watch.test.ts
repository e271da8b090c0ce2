import { buildAccount, buildClient, buildSubscriber } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { sendMail } from "../../../testing/mail-scene";
import { buildCharge, usageIsRated } from "../../../testing/money-builders";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { startMailServer, type TestMailServer } from "../../../testing/test-mail-server";
import { administratorOf, observerOf, type TestViewer } from "../../../testing/test-viewer";
import { usageWasRated } from "../../usage/rating/rating-progress.store";
import { buildCallDetails, type UsageOf } from "../../../testing/usage-builders";
import { watchLimits } from "./limit-watch.task";
import { limitsAfter, limitWasTold } from "./spending-limit.store";
import { watchUnusualDays } from "./unusual-watch.task";

const SET = graphql(`
  mutation LimitWatchSet($input: SetSpendingLimitInput!, $key: String!) {
    setSpendingLimit(input: $input, idempotencyKey: $key) { spendingLimit { id } userErrors { code } }
  }
`);
const HERE = graphql(`query LimitWatchSignedIn { viewer { id } }`);
const STOP = graphql(`
  mutation LimitWatchStop($key: String!) {
    setMailNotices(input: { limitAlerts: false }, idempotencyKey: $key) { viewer { mailNotices { limitAlerts } } }
  }
`);
const UNSUBSCRIBE = graphql(`
  mutation LimitWatchUnsubscribe($token: String!) { unsubscribeFromMail(token: $token) { kind } }
`);
const DAYS = graphql(`
  query UnusualDayList($id: ID!, $filter: UnusualDayFilter) {
    unusualDays(clientId: $id, filter: $filter, first: 10) {
      totalCount
      nodes { day kind cost { amount } usualCost { amount } megabytes usualMegabytes subscriber { id } }
    }
  }
`);

const ROUBLE = 1_000_000;
const MB = 1_000_000;
let keys = 0;
const key = (): string => `watch-${String((keys += 1))}`;

/** A company with a line, whom the company has told of it, and a mail server. */
function scene(
  name: string,
  work: (all: {
    readonly test: TestApp;
    readonly server: TestMailServer;
    readonly clientId: string;
    readonly line: Awaited<ReturnType<typeof buildSubscriber>>;
    readonly as: TestViewer;
    readonly set: (wish: { amount?: string; megabytes?: number }) => Promise<void>;
    readonly watch: () => Promise<void>;
    readonly sent: () => Promise<number>;
  }) => Promise<void>,
  clock = "2026-11-16T09:00:00Z",
): void {
  it(name, () =>
    withTestApp(
      async (test) => {
        const server = await startMailServer();
        const { database } = test;
        try {
          const client = await buildClient(database);
          const account = await buildAccount(database, { client, number: "1001" });
          const line = await buildSubscriber(database, { account });
          const as = administratorOf(client.id);
          await test.data(HERE, {}, { as });
          await work({
            ...{ test, server, clientId: client.id, line, as },
            set: async (wish) => {
              const input = { clientId: client.id, subscriberId: line.id, ...wish };
              expect(
                (await test.data(SET, { input, key: key() }, { as })).setSpendingLimit.userErrors,
              ).toEqual([]);
            },
            watch: () => watchLimits({ database, clock: test.clock, timeZone: "Europe/Minsk" }),
            sent: () => {
              test.clock.advance(10 * 60_000);
              return sendMail(database, test.clock, server.url);
            },
          });
        } finally {
          await server.close();
        }
      },
      { clock },
    ),
  );
}

describe("a limit", () => {
  scene("is told of at 80 % and at 100 %, each once, without sums", async (all) => {
    const { test, server, clientId, line, as, set, watch, sent } = all;
    await set({ amount: "20" });
    await buildCharge(test.database, line, { gross: 15_990_000 });
    await watch();
    expect(await sent()).toBe(0);
    await buildCharge(test.database, line, { gross: 10_000 });
    await test.database.write((unit) => unit.run("update viewer set locale = 'ru' where id = $1", [as.id]));
    // Several gateways look at once, and again.
    await Promise.all([watch(), watch(), watch()]);
    await watch();
    expect(await sent()).toBe(1);
    const [mail] = server.mails;
    expect(mail?.subject).toBe("Использовано 80 % лимита");
    expect(mail?.text).toContain("лимит денег за 11.2026 использован на 80 % или больше");
    expect(mail?.text).toContain(`https://kabinet.example/c/${clientId}/limits`);
    for (const sum of ["16,00", "16.00", "20,00"]) expect(mail?.text).not.toContain(sum);
    await watch();
    expect(await sent()).toBe(0);
    await buildCharge(test.database, line, { gross: 4 * ROUBLE });
    await watch();
    expect(await sent()).toBe(1);
    expect(server.mails[1]?.subject).toBe("Лимит исчерпан");
    await watch();
    expect(await sent()).toBe(0);
  });

  scene(
    "that is raised above what is used is told of anew, one that is still exceeded is not",
    async (all) => {
      const { test, line, set, watch, sent } = all;
      await set({ amount: "20" });
      await buildCharge(test.database, line, { gross: 21 * ROUBLE });
      await watch();
      expect(await sent()).toBe(1);
      await set({ amount: "20.50" });
      await watch();
      expect(await sent()).toBe(0);
      await set({ amount: "40" });
      await watch();
      expect(await sent()).toBe(0);
      await buildCharge(test.database, line, { gross: 12 * ROUBLE });
      await watch();
      expect(await sent()).toBe(1);
    },
  );

  scene(
    "is of the month of the operator's clock, and the last usage of a month is told of after its end",
    async (all) => {
      const { test, server, line, set, watch, sent } = all;
      const { database, clock } = test;
      await set({ amount: "20" });
      await database.write((unit) => usageWasRated(unit, "import", "2026-11-29"));
      // 23:59 in Minsk: December's fee is not there yet for this month.
      await buildCharge(database, line, { month: "2026-12", gross: 30 * ROUBLE, chargedOn: "2026-12-01" });
      await watch();
      expect(await sent()).toBe(0);
      // Minsk is in December, and November's last day comes now.
      clock.set(Date.parse("2026-11-30T21:05:00Z"));
      await watch();
      expect(await sent()).toBe(0);
      await buildCharge(database, line, { gross: 16 * ROUBLE });
      await watch();
      expect(await sent()).toBe(1);
      expect(server.mails[0]?.text).toContain("11.2026");
      await database.write((unit) => usageWasRated(unit, "import", "2026-11-30"));
      await watch();
      expect(await sent()).toBe(1);
      expect(server.mails[1]?.text).toContain("12.2026");
      await watch();
      expect(await sent()).toBe(0);
    },
    "2026-11-30T20:59:00Z",
  );

  scene("is told of to those only who may set it and want to be", async (all) => {
    const { test, server, clientId, line, as, set, watch, sent } = all;
    await test.data(HERE, {}, { as: observerOf(clientId) });
    await test.data(HERE, {}, { as: administratorOf("cl_other") });
    const second = administratorOf(clientId);
    await test.data(STOP, { key: key() }, { as: second });
    await set({ amount: "10" });
    await buildCharge(test.database, line, { gross: 9 * ROUBLE });
    await watch();
    expect(await sent()).toBe(1);
    const [mail] = server.mails;
    expect(mail?.to).toMatchObject({ text: `${as.id.toLowerCase()}@test.example` });
    // One press stops it.
    const token = new URL(/https:\S+unsubscribe\S+/.exec(mail?.text ?? "")?.[0] ?? "").searchParams.get(
      "token",
    );
    const stopped = await test.data(UNSUBSCRIBE, { token: token ?? "" });
    expect(stopped.unsubscribeFromMail.kind).toBe("LIMIT_ALERTS");
    await buildCharge(test.database, line, { gross: 9 * ROUBLE });
    await watch();
    expect(await sent()).toBe(0);
  });

  scene("is written down as told by one gateway only, whichever comes first", async ({ test, set }) => {
    const { database } = test;
    await set({ amount: "20" });
    const [limit] = await limitsAfter(database, "", 1);
    if (!limit) throw new Error("no limit");
    const told = await Promise.all(
      [80, 80, 80].map(() => database.write((unit) => limitWasTold(unit, limit, "2026-11", 80))),
    );
    expect(told.filter(Boolean)).toEqual([true]);
    const unfinished = database.write(async (unit) => {
      await limitWasTold(unit, limit, "2026-11", 100);
      throw new Error("killed");
    });
    await expect(unfinished).rejects.toThrow("killed");
    expect(await database.write((unit) => limitWasTold(unit, limit, "2026-11", 100))).toBe(true);
  });

  scene("of a company whose cost centre was removed goes with it", async ({ test, clientId, as, watch }) => {
    const { database } = test;
    await database.write((unit) =>
      unit.run(
        `insert into spending_limit (id, client_id, scope, subject_id, kind, limited_to, set_at, set_by_id, set_by_name, told_level)
          values ('lim_gone', $1, 'costCentre', 'cst_gone', 'money', 1000000, 1, $2, 'Кто-то', 0)`,
        [clientId, as.id],
      ),
    );
    await watch();
    expect(await database.rows("select t.id from spending_limit t")).toEqual([]);
  });
});

/** A session of so many megabytes at noon of each of some days. */
function sessions(days: readonly (readonly [day: string, megabytes: number])[]): UsageOf[] {
  return days.map(([day, megabytes]) => ({
    at: `${day}T12:00:00+03:00`,
    kind: "data",
    otherParty: "internet",
    quantity: megabytes * MB,
    gross: 0,
  }));
}

/** Days of October and November up to the 14th, in their order. */
const HABIT = [
  ...Array.from({ length: 31 }, (_, i) => `2026-10-${String(i + 1).padStart(2, "0")}`),
  ...Array.from({ length: 14 }, (_, i) => `2026-11-${String(i + 1).padStart(2, "0")}`),
];

describe("an unusual day", () => {
  scene("is found beside the habit of its line, once, and told of in a mail of the day", async (all) => {
    const { test, server, clientId, line, as, sent } = all;
    const { database, clock } = test;
    const watch = (): Promise<void> => watchUnusualDays({ database, clock, timeZone: "Europe/Minsk" });
    await buildCallDetails(
      database,
      line,
      ...sessions([["2026-09-15", 50], ...HABIT.map((day) => [day, 50] as const)]),
      ...sessions([
        ["2026-10-30", 700],
        ["2026-11-15", 900],
      ]).map((one) => ({ ...one, at: one.at.replace("12:", "13:") })),
    );
    await usageIsRated(database);
    await database.write((unit) => unit.run("update viewer set locale = 'ru' where id = $1", [as.id]));
    await Promise.all([watch(), watch()]);
    const { unusualDays } = await test.data(DAYS, { id: clientId, filter: { kind: "MEGABYTES" } }, { as });
    expect(unusualDays).toEqual({
      totalCount: 2,
      nodes: [
        { day: "2026-11-15", megabytes: 900, usualMegabytes: 50 },
        { day: "2026-10-30", megabytes: 750, usualMegabytes: 50 },
      ].map((day) => ({
        ...day,
        kind: "MEGABYTES",
        cost: null,
        usualCost: null,
        subscriber: { id: line.id },
      })),
    });
    expect(await sent()).toBe(1);
    const [mail] = server.mails;
    expect(mail?.subject).toBe("Необычный расход: 1 день");
    // The older one stands in the list only.
    expect(mail?.text).toContain("15 ноября 2026");
    expect(mail?.text).not.toContain("30 октября");
    expect(mail?.text).toContain(`https://kabinet.example/c/${clientId}/limits?view=days`);
    await watch();
    clock.advance(24 * 3_600_000);
    await watch();
    expect(await sent()).toBe(0);
    expect((await test.data(DAYS, { id: clientId }, { as })).unusualDays.totalCount).toBe(2);
    const stranger = await test.data(DAYS, { id: clientId }, { as: administratorOf("cl_other") });
    expect(stranger.unusualDays.totalCount).toBe(0);
  });

  scene(
    "of a heavy month is found by its tallies, and by what the calls cost",
    async ({ test, clientId, line, as }) => {
      const { database, clock } = test;
      const calls = Array.from({ length: 1_200 }, (_, i) => ({
        at: `2026-11-${String(1 + (i % 14)).padStart(2, "0")}T${String(8 + (i % 12)).padStart(2, "0")}:00:00+03:00`,
        gross: 10_000,
      }));
      await buildCallDetails(database, line, { at: "2026-09-15T12:00:00+03:00" }, ...calls, {
        at: "2026-11-15T12:00:00+03:00",
        gross: 40 * ROUBLE,
      });
      await usageIsRated(database);
      await watchUnusualDays({ database, clock, timeZone: "Europe/Minsk" });
      const { unusualDays } = await test.data(DAYS, { id: clientId }, { as });
      expect(unusualDays.nodes).toMatchObject([
        { day: "2026-11-15", kind: "MONEY", cost: { amount: "40.00" }, megabytes: null },
      ]);
    },
  );
});
