import { addDays, dateIn, firstDay, offsetMinutes, startOfDay } from "@kabinet/shared";
import fc from "fast-check";
import type { Database } from "../../../platform/database/database";
import type { Context } from "../../../platform/graphql/context";
import { newId } from "../../../platform/new-id";
import { administratorOf, oneOfStaff, personOf } from "../../../testing/test-viewer";
import { withTestDatabase } from "../../../testing/test-database";
import { findUntallied } from "../../../testing/tie-out";
import type { SubscriberUsage } from "../usage-query/usage-conditions.store";
import { UsageSort } from "../usage-query/usage-filter.type";
import { readUsageFilter } from "../usage-query/usage-query.policy";
import { USAGE_DIRECTIONS, USAGE_KINDS, USAGE_ZONES } from "../../catalogue/tariff-plan/usage-kind.type";
import { type UsageRow } from "../usage-record/usage-record.entity";
import { listUsage } from "../usage-list/usage-record.store";
import { usageSpans } from "../usage-query/usage-span.policy";
import { usageSums } from "./usage-sums.store";
import { countUsage, spansOf, topOtherParties, usageSummary } from "./usage-summary.task";
import { HEAVY_MONTH } from "./usage-tally.policy";
import { addUsage, talliedMonths, tallyUsageAnew } from "./usage-tally.store";
import { addUpSums } from "../rating/usage.policy";

const CLIENT = "cl_tally";
const OTHER_CLIENT = "cl_before";
const NOW = Date.parse("2026-11-22T09:00:00Z");
// Clocks were put back in Warsaw on 25 October; Minsk has no such days.
const ZONES = ["Europe/Minsk", "Europe/Warsaw"] as const;
const FIRST = "2026-09-28";
const DAYS = 54;
const PARTIES = [
  "+375291234567",
  "+375291234568",
  "+37517222",
  "5050",
  "DEMOBANK",
  "internet.example",
  "a_b%",
];

const some = <T>(values: readonly T[]) =>
  fc.oneof(fc.constant<T[]>([]), fc.subarray([...values], { minLength: 1 }));

const filters = fc.record({
  days: fc.tuple(fc.nat(DAYS - 1), fc.nat(DAYS - 1)),
  kinds: some(USAGE_KINDS),
  directions: some(USAGE_DIRECTIONS),
  zones: some(USAGE_ZONES),
  otherParty: fc.option(
    fc.constantFrom(...PARTIES, "8 029 123-45-67", "29%6_", "bank", "50", "%", "_b", "nobody"),
    { nil: null },
  ),
  paidOnly: fc.boolean(),
  /** What is cut off at both ends, minutes: ranges need not be whole days. */
  cut: fc.oneof(fc.constant([0, 0] as const), fc.tuple(fc.nat(3_000), fc.nat(3_000))),
});
type Filter = typeof filters extends fc.Arbitrary<infer T> ? T : never;

/** Records as bunches: most months are heavy, some are light, and some bunches come after days. */
const bunches = fc.array(
  fc.record({ seed: fc.nat(), size: fc.constantFrom(1, 40, 700, HEAVY_MONTH + 200) }),
  { minLength: 1, maxLength: 5 },
);

function recordsOf(
  timeZone: string,
  subscriberId: string,
  { seed, size }: { seed: number; size: number },
): UsageRow[] {
  let state = seed;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const pick = <T>(values: readonly [T, ...T[]]): T => values[draw(values.length)] ?? values[0];
  // Bunches of the same month make it heavy.
  const days = draw(2) === 0 ? 30 : DAYS;
  return Array.from({ length: size }, (_, n): UsageRow => {
    const startedAt = startOfDay(timeZone, addDays(FIRST, draw(days))) + draw(90_000) * 1_000;
    return {
      subscriberId,
      startedAt,
      id: `usg_${String(seed)}_${String(n)}`,
      clientId: draw(20) === 0 ? OTHER_CLIENT : CLIENT,
      kind: pick(USAGE_KINDS),
      direction: pick(USAGE_DIRECTIONS),
      otherParty: draw(3) === 0 ? `+37544${String(draw(400))}` : (PARTIES[draw(PARTIES.length)] ?? ""),
      quantity: draw(5_000_000_000),
      countedQuantity: draw(3) * draw(5_000_000_000),
      zone: pick(USAGE_ZONES),
      roamingCountry: null,
      gross: draw(2) * draw(900_000),
      vatRate: draw(2) === 0 ? 25 : 26,
      included: false,
      state: "rated",
      offsetMinutes: offsetMinutes(timeZone, startedAt),
    };
  });
}

function usageOf(timeZone: string, subscriberId: string, filter: Filter): SubscriberUsage {
  const [from, through] = [Math.min(...filter.days), Math.max(...filter.days)].map((day) =>
    addDays(FIRST, day),
  );
  const asked = { ...filter, from: from ?? null, through: through ?? null };
  const usage = readUsageFilter(asked, timeZone, NOW);
  if ("code" in usage) throw new Error(usage.code);
  const start = usage.start + filter.cut[0] * 60_000;
  return { ...usage, subscriberId, start, end: Math.max(start, usage.end - filter.cut[1] * 60_000) };
}

async function expectSame(context: Context, usage: SubscriberUsage): Promise<void> {
  const recordsOnly = usageSpans(context.timeZone, usage, new Set());
  const [summary, expected] = [
    await usageSummary(context, usage),
    await usageSummary(context, usage, recordsOnly),
  ];
  expect(summary).toEqual(expected);
  for (const first of [1, 5, 100])
    expect(await topOtherParties(context, usage, first)).toEqual(
      await topOtherParties(context, usage, first, recordsOnly),
    );
  expect(await countUsage(context, usage)).toBe(await countUsage(context, usage, recordsOnly));
  expect(summary.totals.count).toBe(await countUsage(context, usage));
}

const contextOf = (database: Database, timeZone: string, viewer: Context["viewer"]): Context =>
  ({ database, timeZone, viewer, locale: "en", clock: { now: () => NOW } }) as Context;

describe("a page of a heavy line's call details", () => {
  it("holds what the filter asks for, page by page, and the count of all", async () => {
    await withTestDatabase(async (database) => {
      const subscriberId = newId("sub", 1);
      const rows = recordsOf(ZONES[0], subscriberId, { seed: 11, size: 2 * HEAVY_MONTH });
      await database.write((unit) => addUsage(unit, rows));
      const context = contextOf(database, ZONES[0], personOf(subscriberId));
      const filter = {
        days: [0, DAYS - 1] as [number, number],
        kinds: ["sms" as const],
        directions: [],
        zones: [],
      };
      const usage = usageOf(ZONES[0], subscriberId, {
        ...filter,
        otherParty: "5050",
        paidOnly: true,
        cut: [0, 0],
      });
      const expected = rows
        .filter(({ kind, otherParty, gross }) => kind === "sms" && otherParty === "5050" && gross !== 0)
        .map(({ startedAt, id }) => [startedAt, id]);
      const found: (string | number)[][] = [];
      for (let after: string | null | undefined; after !== null;) {
        const page = await listUsage(context, usage, UsageSort.OLDEST_FIRST, {
          first: 7,
          after: after ?? null,
        });
        expect(await page.count()).toBe(expected.length);
        found.push(...page.nodes.map(({ startedAt, id }) => [startedAt, id]));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      }
      expect(found.length).toBeGreaterThan(7);
      expect(found).toEqual(
        expected.sort(([a = 0, x = ""], [b = 0, y = ""]) => Number(a) - Number(b) || (x < y ? -1 : 1)),
      );
    });
  });
});

describe("the tallies of heavy months", () => {
  it("answer what the records answer, for any filter, whoever asks, however the records came", async () => {
    await withTestDatabase(async (database) => {
      let lines = 0;
      let fromTallies = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...ZONES),
          bunches,
          fc.array(filters, { minLength: 4, maxLength: 4 }),
          async (timeZone, came, asked) => {
            const subscriberId = newId("sub", ++lines);
            for (const [n, bunch] of came.entries()) {
              const rows = recordsOf(timeZone, subscriberId, { ...bunch, seed: bunch.seed * 8 + n });
              await database.write((unit) => addUsage(unit, rows));
            }
            const viewers = [administratorOf(CLIENT), personOf(subscriberId), oneOfStaff()];
            for (const [n, filter] of asked.entries()) {
              const context = contextOf(database, timeZone, viewers[n % viewers.length] ?? null);
              const usage = usageOf(timeZone, subscriberId, filter);
              fromTallies += (await spansOf(context, usage)).tallies.length;
              await expectSame(context, usage);
            }
          },
        ),
        { numRuns: 8 },
      );
      expect(fromTallies).toBeGreaterThan(0);
      expect(await findUntallied(database)).toEqual([]);
    });
  });

  it("are there from the record on by which a month is heavy, and only there", async () => {
    await withTestDatabase(async (database) => {
      const subscriberId = newId("sub", 1);
      const timeZone = ZONES[0];
      const all = recordsOf(timeZone, subscriberId, { seed: 3, size: 3 * HEAVY_MONTH });
      const october = all.filter(({ startedAt }) => dateIn(timeZone, startedAt).startsWith("2026-10"));
      const september = all.filter(({ startedAt }) => dateIn(timeZone, startedAt).startsWith("2026-09"));
      await database.write((unit) => addUsage(unit, [...september, ...october.slice(0, HEAVY_MONTH)]));
      expect(await talliedMonths(database, subscriberId)).toEqual(new Set());
      await database.write((unit) => addUsage(unit, october.slice(HEAVY_MONTH, HEAVY_MONTH + 1)));
      expect(await talliedMonths(database, subscriberId)).toEqual(new Set(["2026-10"]));
      await database.write((unit) => addUsage(unit, october.slice(HEAVY_MONTH + 1)));
      expect(await findUntallied(database)).toEqual([]);
      // A month's bill is made of them as well.
      const [from, to] = [startOfDay(timeZone, "2026-10-01"), startOfDay(timeZone, "2026-11-01")];
      const context = contextOf(database, timeZone, oneOfStaff());
      const rated = october.map(({ kind, zone, vatRate, quantity, countedQuantity, gross }) => {
        const paidRecords = gross === 0 ? 0 : 1;
        return { kind, zone, vatRate, records: 1, paidRecords, quantity, countedQuantity, gross };
      });
      expect(await usageSums(context, subscriberId, { from, to })).toEqual(addUpSums(rated));
    });
  });

  it("stay as they were when a unit of work fails", async () => {
    await withTestDatabase(async (database) => {
      const rows = recordsOf(ZONES[0], newId("sub", 1), { seed: 5, size: 2 * HEAVY_MONTH });
      await database.write((unit) => addUsage(unit, rows));
      const again = database.write(async (unit) => {
        await addUsage(unit, [{ ...rows[0], id: "usg_new" } as UsageRow]);
        // A record that is there already.
        await addUsage(unit, rows.slice(0, 1));
      });
      await expect(again).rejects.toThrow();
      expect(await findUntallied(database)).toEqual([]);
    });
  });

  it("are right when two units add to a month at the same time, and make it heavy together", async () => {
    await withTestDatabase(async (database) => {
      const subscriberId = newId("sub", 1);
      const month = recordsOf(ZONES[0], subscriberId, { seed: 7, size: 2_400 }).filter(({ startedAt }) =>
        dateIn(ZONES[0], startedAt).startsWith("2026-10"),
      );
      const parts = [0, 1, 2, 3].map((part) => month.filter((_, n) => n % 4 === part));
      await Promise.all(parts.map((rows) => database.write((unit) => addUsage(unit, rows))));
      expect(await talliedMonths(database, subscriberId)).toEqual(new Set(["2026-10"]));
      expect(await findUntallied(database)).toEqual([]);
    });
  });

  it("are counted anew after records were rated again or taken away", async () => {
    await withTestDatabase(async (database) => {
      const subscriberId = newId("sub", 1);
      const rows = recordsOf(ZONES[0], subscriberId, { seed: 9, size: 3 * HEAVY_MONTH });
      await database.write((unit) => addUsage(unit, rows));
      const october = [startOfDay(ZONES[0], firstDay("2026-10")), startOfDay(ZONES[0], firstDay("2026-11"))];
      for (const change of [
        "update usage_record set gross = gross + 7, counted_quantity = counted_quantity + 5, state = 'rerated' where started_at >= $1 and started_at < $2 and kind = 'sms'",
        "delete from usage_record where started_at >= $1 and started_at < $2 and id like '%7'",
        "delete from usage_record where started_at >= $1 and started_at < $2",
      ]) {
        await database.write(async (unit) => {
          await unit.run(change, october);
          await tallyUsageAnew(unit, subscriberId, "2026-10");
        });
        expect(await findUntallied(database)).toEqual([]);
      }
      expect(await talliedMonths(database, subscriberId)).not.toContain("2026-10");
    });
  });
});
