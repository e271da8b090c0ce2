import { graphql, type AnswerTo } from "../../../testing/graphql";
import { addDays, startOfDay } from "@kabinet/shared";
import { buildSubscriber } from "../../../testing/builders";
import { buildCharge, buildUsage } from "../../../testing/money-builders";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { personOf } from "../../../testing/test-viewer";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";

const CHARGES = graphql(`
  query Charges($subscriberId: ID!, $month: Month) {
    charges(subscriberId: $subscriberId, month: $month) {
      month asOf total { amount } comparedToMonth { through total { amount } difference { amount } }
      comparedToSameDays { through total { amount } difference { amount } differences { kind } }
    }
  }
`);

const money = (amount: string): object => ({ amount });
const ask = (test: TestApp, line: Subscriber): Promise<AnswerTo<typeof CHARGES>> =>
  test.data(CHARGES, { subscriberId: line.id }, { as: personOf(line.id) });

describe("the months of charges", () => {
  const months = async (clock: string, timeZone: string): Promise<string[]> => {
    const answered: string[] = [];
    await withTestApp(
      async ({ ask: send, database }) => {
        const line = await buildSubscriber(database);
        for (const month of ["2026-08", "2026-09", "2026-10", "2026-11", "2026-12", "2027-01"]) {
          const variables = { subscriberId: line.id, month };
          const { data, errors } = await send(CHARGES, variables, { as: personOf(line.id) });
          if (data?.charges) answered.push(data.charges.month);
          else expect(errors?.[0]?.extensions.code).toBe("CHARGES_MONTH_NOT_SHOWN");
        }
      },
      { clock, settings: { OPERATOR_ZONE: timeZone } },
    );
    return answered;
  };

  it.each([
    ["the last instant of November", "2026-11-30T20:59:59.999Z", "Europe/Minsk", "2026-09"],
    ["the first instant of December", "2026-11-30T21:00:00Z", "Europe/Minsk", "2026-10"],
    ["November still, further west", "2026-12-01T04:59:59Z", "America/New_York", "2026-09"],
    ["the night in which clocks go back", "2026-11-01T03:59:59Z", "America/New_York", "2026-08"],
    ["the morning after it", "2026-11-01T04:00:00Z", "America/New_York", "2026-09"],
  ])("are three: %s", async (_, clock, timeZone, first) => {
    const shown = await months(clock, timeZone);
    expect([shown.length, shown[0]]).toEqual([3, first]);
  });

  it("are told to whoever asks for another, in their language, and whoever's line it is", async () => {
    await withTestApp(async ({ ask: send, database }) => {
      const line = await buildSubscriber(database);
      const as = personOf(line.id);
      for (const subscriberId of [line.id, "sub_nobody"]) {
        const { errors } = await send(CHARGES, { subscriberId, month: "2026-08" }, { as });
        expect(errors?.[0]?.message).toContain("текущий месяц и два предыдущих");
        expect(errors?.[0]?.message).toContain("2026-11, 2026-10, 2026-09");
      }
      const { errors } = await send(CHARGES, { subscriberId: line.id, month: "2026-13" }, { as });
      expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    });
  });

  it("have no usage yet on a month's first day, which is no saving", async () => {
    await withTestApp(
      async (test) => {
        const { database } = test;
        const line = await buildSubscriber(database);
        await buildCharge(database, line, { month: "2026-03", chargedOn: "2026-03-01" });
        const february = { month: "2026-02", chargedOn: "2026-02-01" };
        await buildCharge(database, line, february);
        await buildCharge(database, line, { ...february, kind: "voice", gross: 3_000_000 });
        for (let day = 0; day < 28; day++) {
          const startedAt = startOfDay("Europe/Minsk", addDays("2026-02-01", day));
          await buildUsage(database, line, { startedAt, gross: 100_000 });
        }
        const first = (await ask(test, line)).charges;
        expect(first).toMatchObject({
          asOf: "2026-02-28",
          total: money("10.00"),
          comparedToSameDays: {
            through: null,
            total: money("10.00"),
            difference: money("0.00"),
            differences: [],
          },
          comparedToMonth: { through: "2026-02-28", total: money("13.00"), difference: money("-3.00") },
        });
        // March has days that February does not have.
        test.clock.set(Date.parse("2026-03-31T09:00:00Z"));
        expect((await ask(test, line)).charges?.comparedToSameDays).toMatchObject({
          through: "2026-02-28",
          total: money("12.80"),
        });
      },
      { clock: "2026-03-01T00:00:00+03:00" },
    );
  });
});
