import type { UsageFilter } from "../../../testing/generated/graphql";
import { buildSubscriber } from "../../../testing/builders";
import { withTestApp } from "../../../testing/test-app";
import { administratorOf } from "../../../testing/test-viewer";
import { buildCallDetails } from "../../../testing/usage-builders";
import { USAGE_SUMMARY, withUsageLine } from "../../../testing/usage-scene";

describe("the figures", () => {
  it("come to what the list holds, by day, and each facet leaves out its own choice", async () => {
    await withUsageLine(async ({ test, line, as }) => {
      await buildCallDetails(
        test.database,
        line,
        { at: "2026-11-10T00:00:00+03:00", quantity: 30, countedQuantity: 60 },
        {
          at: "2026-11-10T23:59:59+03:00",
          quantity: 40,
          countedQuantity: 60,
          otherParty: "+375440000001",
          gross: 0,
        },
        { at: "2026-11-12T10:00:00+03:00", direction: "incoming", gross: 0 },
        { at: "2026-11-12T11:00:00+03:00", kind: "sms", quantity: 2, gross: 118_000 },
        { at: "2026-11-12T12:00:00+03:00", kind: "data", quantity: 5e9, zone: "internet", otherParty: "apn" },
        { at: "2026-10-31T23:59:59+03:00" },
      );
      const filter: UsageFilter = {
        from: "2026-11-09",
        through: "2026-11-12",
        kinds: ["VOICE"],
        directions: ["OUTGOING"],
        zones: ["NATIONAL", "FIXED"],
      };
      const { usageSummary } = await test.data(USAGE_SUMMARY, { id: line.id, filter }, { as });
      expect(usageSummary).toEqual({
        asOf: "2026-11-15",
        availableFrom: "2026-05-01",
        from: "2026-11-09",
        through: "2026-11-12",
        granularity: "DAY",
        totals: {
          count: 2,
          cost: { amount: "0.089" },
          voiceSeconds: 70,
          smsMessages: 0,
          mmsMessages: 0,
          dataBytes: 0,
          ...{ countedVoiceSeconds: 120, countedSmsMessages: 0, countedMmsMessages: 0, countedDataBytes: 0 },
        },
        histogram: [
          { date: "2026-11-09", hour: null, count: 0, cost: { amount: "0.00" } },
          { date: "2026-11-10", hour: null, count: 2, cost: { amount: "0.089" } },
          { date: "2026-11-11", hour: null, count: 0, cost: { amount: "0.00" } },
          { date: "2026-11-12", hour: null, count: 0, cost: { amount: "0.00" } },
        ],
        kinds: [
          { kind: "VOICE", count: 2 },
          { kind: "SMS", count: 1 },
        ],
        directions: [
          { direction: "OUTGOING", count: 2 },
          { direction: "INCOMING", count: 1 },
        ],
        zones: [
          { zone: "NATIONAL", count: 2 },
          { zone: "FIXED", count: 0 },
        ],
        otherParties: [
          { otherParty: "+375291234567", count: 1, cost: { amount: "0.089" } },
          { otherParty: "+375440000001", count: 1, cost: { amount: "0.00" } },
        ],
      });
    });
  });

  it("are the current month's when nothing is said, and reach over several months", async () => {
    await withUsageLine(async ({ test, line, as }) => {
      await buildCallDetails(
        test.database,
        line,
        { at: "2026-05-01T00:00:00+03:00" },
        { at: "2026-08-31T23:59:59+03:00" },
        { at: "2026-09-01T00:00:00+03:00" },
        { at: "2026-11-15T23:59:59+03:00" },
      );
      const summary = async (filter: UsageFilter | null) =>
        (await test.data(USAGE_SUMMARY, { id: line.id, filter }, { as })).usageSummary;
      expect(await summary(null)).toMatchObject({
        from: "2026-11-01",
        through: "2026-11-15",
        totals: { count: 1 },
      });
      const whole = await summary({ from: "2026-05-01" });
      expect(whole?.totals).toMatchObject({ count: 4 });
      expect(whole?.histogram).toHaveLength(199);
      expect(whole?.histogram.filter(({ count }) => count > 0).map(({ date }) => date)).toEqual([
        "2026-05-01",
        "2026-08-31",
        "2026-09-01",
        "2026-11-15",
      ]);
    });
  });

  it("are by the hour for a day or two", async () => {
    await withUsageLine(async ({ test, line, as }) => {
      await buildCallDetails(
        test.database,
        line,
        { at: "2026-11-10T00:30:00+03:00" },
        { at: "2026-11-11T23:59:59+03:00" },
      );
      const filter = { from: "2026-11-10", through: "2026-11-11" };
      const { usageSummary } = await test.data(USAGE_SUMMARY, { id: line.id, filter }, { as });
      expect(usageSummary?.granularity).toBe("HOUR");
      expect(usageSummary?.histogram).toHaveLength(48);
      expect(usageSummary?.histogram.filter(({ count }) => count > 0)).toMatchObject([
        { date: "2026-11-10", hour: 0 },
        { date: "2026-11-11", hour: 23 },
      ]);
    });
  });

  it("count days of another zone as its clocks show them, also where they are put back", async () => {
    await withUsageLine(
      async ({ test, line, as }) => {
        await buildCallDetails(
          test.database,
          line,
          { at: "2026-10-24T23:59:59+02:00" },
          { at: "2026-10-25T00:00:00+02:00" },
          { at: "2026-10-25T02:30:00+02:00" },
          { at: "2026-10-25T02:30:00+01:00" },
          { at: "2026-10-25T23:59:59+01:00" },
          { at: "2026-10-26T00:00:00+01:00" },
        );
        const filter = { from: "2026-10-25", through: "2026-10-25" };
        const { usageSummary } = await test.data(USAGE_SUMMARY, { id: line.id, filter }, { as });
        expect(usageSummary?.totals).toMatchObject({ count: 4 });
        expect(usageSummary?.histogram.filter(({ count }) => count > 0)).toMatchObject([
          { hour: 0, count: 1 },
          { hour: 2, count: 2 },
          { hour: 23, count: 1 },
        ]);
      },
      { settings: { OPERATOR_ZONE: "Europe/Berlin" } },
    );
  });
});

it("figures of one viewer are worked out two at a time, however many one document asks for", async () => {
  await withTestApp(async ({ database, data }) => {
    const line = await buildSubscriber(database);
    const rows = database.rows.bind(database);
    const running = { now: 0, most: 0, all: 0 };
    jest.spyOn(database, "rows").mockImplementation(async (sql, params) => {
      if (!sql.includes("from usage_record")) return rows(sql, params);
      running.all++;
      running.most = Math.max(running.most, (running.now += 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      running.now--;
      return rows(sql, params);
    });
    const one = `usageSummary(subscriberId: "${line.id}") { from otherParties(first: 1) { count } }`;
    const query = `{ ${Array.from({ length: 8 }, (_, i) => `a${String(i)}: ${one}`).join(" ")} }`;
    await data(query, {}, { as: administratorOf(line.clientId) });
    expect(running).toEqual({ now: 0, most: 2, all: 16 });
  });
});
