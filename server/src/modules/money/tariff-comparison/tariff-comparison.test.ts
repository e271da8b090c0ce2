import { graphql } from "../../../testing/graphql";
import { generateDemo } from "../../../demo/generate-demo";
import { RAISED_FEES } from "../../../demo/raised-fees";
import { formatDecimal, parseDecimal } from "@kabinet/shared";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, oneOfStaff, personOf } from "../../../testing/test-viewer";

const ASK = graphql(`
  query TariffComparisonAsk($id: ID!) {
    tariffComparison(subscriberId: $id) {
      months lastMonths usageRecords actual { gross { amount } lines { kind gross { amount } } }
      variants {
        key isPresent isCheapest missedMegabytes difference { amount } tariffPlan { code state }
        package { code }
        cost {
          gross { amount }
          lines {
            kind outcome gross { amount } byMonth { amount } used covered specification { code }
            tariffPlan { code }
          }
        }
      }
    }
  }
`);

interface Line {
  kind: string;
  outcome: string;
  gross: { amount: string };
  byMonth: { amount: string }[];
  used: number | null;
  covered: number | null;
  specification: { code: string } | null;
}
interface Comparison {
  months: string[];
  lastMonths: string[];
  usageRecords: number;
  actual: { gross: { amount: string }; lines: { kind: string; gross: { amount: string } }[] };
  variants: {
    key: string;
    isPresent: boolean;
    isCheapest: boolean;
    missedMegabytes: number;
    difference: { amount: string };
    tariffPlan: { code: string; state: string };
    package: { code: string } | null;
    cost: { gross: { amount: string }; lines: Line[] };
  }[];
}

async function compare(test: TestApp, id: string, as = oneOfStaff()): Promise<Comparison | null> {
  const data = await test.data(ASK, { id }, { as });
  return data.tariffComparison;
}

/** By kind, what some lines come to. */
function byKind(lines: readonly { kind: string; gross: { amount: string } }[]): Record<string, string> {
  const sums: Record<string, number> = {};
  for (const { kind, gross } of lines)
    sums[kind] = (sums[kind] ?? 0) + (parseDecimal(gross.amount) ?? Number.NaN);
  return Object.fromEntries(
    Object.entries(sums)
      .filter(([, sum]) => sum !== 0)
      .map(([kind, sum]) => [kind, formatDecimal(sum)]),
  );
}

function demo(
  name: string,
  clock: string,
  work: (test: TestApp) => Promise<void>,
  timeZone = "Europe/Minsk",
): void {
  it(name, () =>
    withTestApp(
      async (test) => {
        const size = { subscribers: 80, months: 5, usageRows: 12_000 };
        await generateDemo(test.database, { seed: 11, size, timeZone, now: test.clock.now() });
        await work(test);
      },
      { clock, settings: { OPERATOR_ZONE: timeZone } },
    ),
  );
}

/** Lines whose plan and package stayed the same for more than the months compared, and the fees of all that they have. */
const UNCHANGED = `select s.id from subscriber s where s.state = 'active' and s.activated_on <= '2026-08-01'
  and (select count(*) from subscriber_fact f where f.subscriber_id = s.id and f.aspect = 'tariffPlan') = 1
  and not exists (select 1 from service v join service_specification p on p.id = v.specification_id
    where v.subscriber_id = s.id and p.category = 'mobileInternetPackage'
      and (v.active_since >= $1 or v.terminated_at >= $1))
  and not exists (select 1 from charge c join service_specification p on p.id = c.specification_id
    where c.subscriber_id = s.id and c.kind = 'serviceFee' and p.code among($2)) order by s.id`;
const RAISED = RAISED_FEES.map(({ code }) => code);

describe("what other tariff plans would have cost", () => {
  demo(
    "is, for the plan and package in force, what was charged: to the last 10^-6 BYN",
    "2026-11-22T09:00:00Z",
    async (test) => {
      const since = Date.parse("2026-08-01T00:00:00+03:00");
      const lines = await test.database.rows<{ id: string }>(UNCHANGED, [since, RAISED]);
      const withPackage = new Set<string>();
      let records = 0;
      for (const { id } of lines) {
        const comparison = await compare(test, id);
        expect(comparison?.months).toEqual(["2026-08", "2026-09", "2026-10"]);
        const present = comparison?.variants.find(({ isPresent }) => isPresent);
        expect(byKind(present?.cost.lines ?? [])).toEqual(byKind(comparison?.actual.lines ?? []));
        expect(present?.difference.amount).toBe("0.00");
        if (present?.package) withPackage.add(present.package.code);
        records += comparison?.usageRecords ?? 0;
      }
      expect(lines.length).toBeGreaterThan(40);
      expect(withPackage.size).toBeGreaterThan(2);
      expect(records).toBeGreaterThan(4_000);
    },
  );

  demo(
    "offers each plan once without a package and once with each that it provides, and explains every line",
    "2026-11-22T09:00:00Z",
    async (test) => {
      const [line] = await test.database.rows<{ id: string }>(
        "select s.id from subscriber s join client c on c.id = s.client_id where c.name like '%Ромашка%' order by s.id",
      );
      const comparison = await compare(test, line?.id ?? "");
      const count = (code: string): number =>
        comparison?.variants.filter(({ tariffPlan }) => tariffPlan.code === code).length ?? 0;
      expect(
        ["business-start", "business-optimum", "calls-only", "telematics", "corporate-2015"].map(count),
      ).toEqual([6, 9, 1, 3, 0]);
      expect(new Set(comparison?.variants.map(({ key }) => key)).size).toBe(comparison?.variants.length);
      for (const { cost } of comparison?.variants ?? []) {
        const sum = cost.lines.reduce((total, { gross }) => total + (parseDecimal(gross.amount) ?? 0), 0);
        expect(cost.gross.amount).toBe(formatDecimal(sum));
        for (const { gross, byMonth } of cost.lines) {
          const months = byMonth.map(({ amount }) => parseDecimal(amount) ?? 0);
          expect(months).toHaveLength(3);
          expect(formatDecimal(months.reduce((a, b) => a + b, 0))).toBe(gross.amount);
        }
      }
      const calls = comparison?.variants.find(({ tariffPlan }) => tariffPlan.code === "calls-only");
      expect(calls?.missedMegabytes).toBeGreaterThan(0);
      expect(calls?.isCheapest).toBe(false);
      const lapsed = calls?.cost.lines.filter(({ outcome }) => outcome === "LAPSED");
      expect(lapsed?.map(({ specification }) => specification?.code)).toContain("mobile-internet");
      const usable = comparison?.variants.filter(({ missedMegabytes }) => missedMegabytes === 0) ?? [];
      const least = Math.min(...usable.map(({ cost }) => parseDecimal(cost.gross.amount) ?? 0));
      const cheapest = comparison?.variants.filter(({ isCheapest }) => isCheapest);
      expect(cheapest?.map(({ cost }) => parseDecimal(cost.gross.amount))).toEqual([least]);
    },
  );

  demo(
    "counts only months in which the line was served from the first day, and none of a new line's",
    "2026-11-22T09:00:00Z",
    async (test) => {
      const [line] = await test.database.rows<{ id: string }>(UNCHANGED, [0, RAISED]);
      const id = line?.id ?? "";
      const months = async (activatedOn: string): Promise<string[] | undefined> => {
        await test.database.write((unit) =>
          unit.run("update subscriber set activated_on = $2 where id = $1", [id, activatedOn]),
        );
        return (await compare(test, id))?.months;
      };
      expect(await months("2026-09-01")).toEqual(["2026-09", "2026-10"]);
      expect(await months("2026-09-02")).toEqual(["2026-10"]);
      expect(await months("2026-11-01")).toEqual([]);
      const none = await compare(test, id);
      expect(none).toMatchObject({ lastMonths: ["2026-08", "2026-09", "2026-10"], usageRecords: 0 });
      expect(none?.variants.filter(({ isCheapest }) => isCheapest)).toEqual([]);
      // Paused when October began: no fee of the plan was charged for it.
      await months("2026-01-01");
      await test.database.write((unit) =>
        unit.run(
          "delete from charge where subscriber_id = $1 and month = '2026-10' and kind = 'tariffPlanFee'",
          [id],
        ),
      );
      expect((await compare(test, id))?.months).toEqual(["2026-08", "2026-09"]);
    },
  );

  demo("is nobody's business but the company's and the person's", "2026-11-22T09:00:00Z", async (test) => {
    const [line, other] = await test.database.rows<{ id: string; client: string }>(
      "select id, client_id as client from subscriber where state = 'active' order by id limit 2",
    );
    const { id, client } = line ?? { id: "", client: "" };
    expect(await compare(test, id, administratorOf("cl_other"))).toBeNull();
    expect(await compare(test, id, personOf(other?.id ?? ""))).toBeNull();
    expect(await compare(test, id, administratorOf(client))).not.toBeNull();
    expect(await compare(test, id, personOf(id))).not.toBeNull();
  });
});

describe("the last three full months", () => {
  const lastMonths = async (test: TestApp): Promise<string[] | undefined> => {
    const [line] = await test.database.rows<{ id: string }>("select id from subscriber order by id limit 1");
    return (await compare(test, line?.id ?? ""))?.lastMonths;
  };
  demo("are counted in the operator's time zone, to the instant", "2026-11-30T20:59:59Z", async (test) => {
    expect(await lastMonths(test)).toEqual(["2026-08", "2026-09", "2026-10"]);
    test.clock.set(Date.parse("2026-11-30T21:00:00Z"));
    expect(await lastMonths(test)).toEqual(["2026-09", "2026-10", "2026-11"]);
    test.clock.set(Date.parse("2028-02-29T20:59:59Z"));
    expect(await lastMonths(test)).toEqual(["2027-11", "2027-12", "2028-01"]);
  });

  demo(
    "hold a month with a change of the clocks, rated alike",
    "2026-11-22T09:00:00Z",
    async (test) => {
      const since = Date.parse("2026-08-01T00:00:00+02:00");
      const lines = await test.database.rows<{ id: string }>(`${UNCHANGED} limit 15`, [since, RAISED]);
      for (const { id } of lines) {
        const comparison = await compare(test, id);
        expect(comparison?.months).toContain("2026-10");
        expect(comparison?.variants.find(({ isPresent }) => isPresent)?.difference.amount).toBe("0.00");
      }
    },
    "Europe/Berlin",
  );
});
