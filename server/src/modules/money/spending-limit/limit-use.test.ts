import { MICRO_PER_KOPECK } from "@kabinet/shared";
import { generateDemo } from "../../../demo/generate-demo";
import { withTestDatabase } from "../../../testing/test-database";
import { usedInMonth, type Counted } from "./limit-use.task";
import { SpendingLimitKind } from "./spending-limit.entity";
import { findUnusualDays } from "./unusual-watch.task";
import { TestClock } from "../../../testing/test-clock";
import { usedByDay } from "../../usage/usage-summary/day-use.store";
import { UsageRecord } from "../../usage/usage-record/usage-record.entity";
import { Charge } from "../charge/charge.entity";
import { Subscriber } from "../../company/subscriber/subscriber.entity";

const { MONEY, MEGABYTES } = SpendingLimitKind;
const NOW = Date.UTC(2026, 10, 22, 9);
const ZONE = "Europe/Minsk";

describe("what is used of limits", () => {
  it("is to the kopeck and the byte what charges and call details of the demo come to, of every line, cost centre and company", async () => {
    await withTestDatabase(async (database) => {
      const size = { subscribers: 120, months: 4, usageRows: 6_000 };
      await generateDemo(database, { seed: 7, size, timeZone: ZONE, now: NOW });
      const lines = await database.read(Subscriber, "order by t.id");
      const charges = await database.read(Charge, "where t.month = '2026-11'");
      const records = await database.read(UsageRecord, "where t.kind = 'data'");
      // By hand: each line's kinds and rates rounded to kopecks, as its page has them.
      const money = (of: (charge: Charge) => boolean): number => {
        const sums = new Map<string, number>();
        for (const charge of charges.filter(of)) {
          const { subscriberId, accountId, kind, vatRate, gross } = charge;
          const key = [subscriberId ?? accountId, kind, vatRate].join(" ");
          sums.set(key, (sums.get(key) ?? 0) + gross);
        }
        return [...sums.values()].reduce(
          (sum, gross) =>
            sum + Math.sign(gross) * Math.round(Math.abs(gross) / MICRO_PER_KOPECK) * MICRO_PER_KOPECK,
          0,
        );
      };
      const november = (at: number): boolean => at >= Date.parse("2026-11-01T00:00:00+03:00");
      const bytes = (ids: ReadonlySet<string>): number =>
        records
          .filter(({ subscriberId, startedAt }) => ids.has(subscriberId) && november(startedAt))
          .reduce((sum, { quantity }) => sum + quantity, 0);
      const of = (scope: Counted["scope"], subjectId: string): [Counted, Counted] => [
        { kind: MONEY, scope, subjectId },
        { kind: MEGABYTES, scope, subjectId },
      ];
      const centres = [...new Set(lines.flatMap(({ costCentreId }) => costCentreId ?? []))];
      const companies = [...new Set(lines.map(({ clientId }) => clientId))];
      const limits = [
        ...lines.map(({ id }) => of("line", id)),
        ...centres.map((id) => of("costCentre", id)),
        ...companies.map((id) => of("company", id)),
      ];
      const usedOf = await usedInMonth(database, "2026-11", limits.flat());
      let total = 0;
      for (const [sum, data] of limits) {
        const { scope, subjectId } = sum;
        const own = lines.filter((line) =>
          scope === "line"
            ? line.id === subjectId
            : scope === "costCentre"
              ? line.costCentreId === subjectId
              : line.clientId === subjectId,
        );
        const ids = new Set(own.map(({ id }) => id));
        const isOfNone = (charge: Charge): boolean =>
          scope === "company" && charge.subscriberId === null && charge.clientId === subjectId;
        const expected = money((charge) => isOfNone(charge) || ids.has(charge.subscriberId ?? ""));
        expect([scope, subjectId, usedOf(sum)]).toEqual([scope, subjectId, expected]);
        expect([scope, subjectId, usedOf(data)]).toEqual([scope, subjectId, bytes(ids)]);
        total += usedOf(data);
      }
      expect(charges.some(({ subscriberId }) => subscriberId === null)).toBe(true);
      expect(total).toBeGreaterThan(0);
      // The days add up to the months.
      const days = await usedByDay(
        database,
        lines.map(({ id }) => id),
        { timeZone: ZONE, from: "2026-11-01", through: "2026-11-30" },
      );
      expect(days.reduce((sum, day) => sum + day.bytes, 0)).toBe(
        companies.reduce((sum, id) => sum + usedOf(of("company", id)[1]), 0),
      );
      const watch = { database, clock: new TestClock(NOW), timeZone: ZONE };
      const asked = { from: "2026-10-23", through: "2026-11-21" };
      const found = async (): Promise<unknown[]> => {
        await findUnusualDays(watch, asked, "2026-11-20");
        return database.rows("select t.* from unusual_day t order by t.id");
      };
      expect(await found()).toEqual(await found());
    });
  });
});
