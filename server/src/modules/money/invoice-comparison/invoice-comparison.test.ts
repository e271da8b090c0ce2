import { parseDecimal } from "@kabinet/shared";
import { generateDemo } from "../../../demo/generate-demo";
import { buildAccount, buildSubscriber } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { buildCharge, buildInvoice, buildUsage } from "../../../testing/money-builders";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { groupBy } from "../../../platform/group-by";
import { administratorOf, oneOfStaff, personOf } from "../../../testing/test-viewer";
import type { Account } from "../../company/account/account.entity";
import type { Charge, ChargeKind } from "../charge/charge.entity";
import { Invoice, InvoiceLine } from "../invoice/invoice.entity";
import { invoiceLines } from "../charge/invoice-lines.policy";
import { changeOf, digitsOf } from "./invoice-comparison.policy";

const COMPARE = graphql(`
  query InvoiceComparisonCompare($id: ID!, $other: ID, $by: InvoiceDifferenceGrouping, $filter: InvoiceDifferenceFilter, $first: Int, $after: String) {
    invoiceComparison(invoiceId: $id, otherInvoiceId: $other) {
      invoice { id } other { id } otherMonth
      difference { amount } exactDifference { amount } rounding { amount }
      kinds { kind before { amount } after { amount } difference { amount } }
      differences(by: $by, filter: $filter, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { subscriber { id } kind change before { amount } after { amount } difference { amount } linesBefore linesAfter }
      }
    }
  }
`);
const LINE = graphql(`
  query InvoiceComparisonLine($id: ID!, $subscriberId: ID!) {
    invoiceComparison(invoiceId: $id) {
      lineDifferences(subscriberId: $subscriberId) { kind usageKind reason difference { amount } recordsBefore recordsNow }
    }
  }
`);

const ROUBLE = 1_000_000;

/** Charges of a month on an invoice that is made of them. */
async function invoice(
  { database }: TestApp,
  account: Account,
  month: string,
  charges: readonly Charge[],
): Promise<Invoice> {
  const sums = charges.map(({ kind, vatRate, gross }) => ({ kind, vatRate, charged: gross }));
  const merged = [...groupBy(sums, ({ kind }) => kind)].map(([kind, of]) => ({
    kind,
    vatRate: 25,
    charged: of.reduce((sum, { charged }) => sum + charged, 0),
  }));
  const { lines, total } = invoiceLines(merged);
  const made = await buildInvoice(database, account, { month, total });
  await database.write(async (unit) => {
    await unit.insert(
      InvoiceLine,
      lines.map((line) => ({ invoiceId: made.id, ...line })),
    );
    await unit.run("update charge set invoice_id = $2 where id among($1)", [
      charges.map(({ id }) => id),
      made.id,
    ]);
  });
  return made;
}

/** Two lines with October and November invoiced: one line's call charges grew, a service went, and one line is new. */
async function scene(test: TestApp) {
  const account = await buildAccount(test.database);
  const line = await buildSubscriber(test.database, { account });
  const fresh = await buildSubscriber(test.database, { account });
  const charge = (month: string, kind: ChargeKind, gross: number, of = line): Promise<Charge> =>
    buildCharge(test.database, of, { month, kind, gross, chargedOn: `${month}-01` });
  const october = await invoice(test, account, "2026-10", [
    await charge("2026-10", "tariffPlanFee", 10 * ROUBLE),
    await charge("2026-10", "voice", 1_234_567),
    await charge("2026-10", "serviceFee", 2 * ROUBLE),
  ]);
  const november = await invoice(test, account, "2026-11", [
    await charge("2026-11", "tariffPlanFee", 10 * ROUBLE),
    await charge("2026-11", "voice", 4_234_560),
    await charge("2026-11", "tariffPlanFee", 7 * ROUBLE, fresh),
  ]);
  return { account, line, fresh, october, november, as: administratorOf(account.clientId) };
}

async function compare(
  test: TestApp,
  as: ReturnType<typeof administratorOf>,
  variables: {
    id: string;
    other?: string;
    by?: "LINE" | "THING";
    filter?: object;
    first?: number;
    after?: string | null;
  },
) {
  return (await test.data(COMPARE, variables, { as })).invoiceComparison;
}

describe("Query.invoiceComparison", () => {
  it("holds an invoice against the one before it: what appeared, went, grew, the largest first, to the last kopeck", async () => {
    await withTestApp(async (test) => {
      const { line, fresh, october, november, as } = await scene(test);
      const found = await compare(test, as, { id: november.id });
      expect(found).toMatchObject({
        ...{ invoice: { id: november.id }, other: { id: october.id }, otherMonth: "2026-10" },
        ...{
          difference: { amount: "8.00" },
          exactDifference: { amount: "7.999993" },
          rounding: { amount: "0.000007" },
        },
        kinds: [
          { kind: "TARIFF_PLAN_FEE", before: { amount: "10.00" }, after: { amount: "17.00" } },
          { kind: "SERVICE_FEE", before: { amount: "2.00" }, after: { amount: "0.00" } },
          { kind: "VOICE", difference: { amount: "3.00" } },
        ],
      });
      expect(found?.differences).toMatchObject({
        totalCount: 3,
        nodes: [
          {
            subscriber: { id: fresh.id },
            kind: "TARIFF_PLAN_FEE",
            change: "APPEARED",
            difference: { amount: "7.00" },
          },
          { subscriber: { id: line.id }, kind: "VOICE", change: "GREW", difference: { amount: "2.999993" } },
          {
            subscriber: { id: line.id },
            kind: "SERVICE_FEE",
            change: "GONE",
            difference: { amount: "-2.00" },
          },
        ],
      });
      const byLine = await compare(test, as, { id: november.id, by: "LINE" });
      expect(byLine?.differences.nodes).toMatchObject([
        { subscriber: { id: fresh.id }, kind: null, change: "APPEARED" },
        { subscriber: { id: line.id }, change: "GREW", difference: { amount: "0.999993" } },
      ]);
      const byThing = await compare(test, as, {
        id: november.id,
        by: "THING",
        filter: { kinds: ["TARIFF_PLAN_FEE"] },
      });
      expect(byThing?.differences.nodes).toMatchObject([
        { subscriber: null, kind: "TARIFF_PLAN_FEE", change: "GREW", linesBefore: 1, linesAfter: 2 },
      ]);
      // The other way round.
      const back = await compare(test, as, { id: october.id, other: november.id });
      expect(back).toMatchObject({ difference: { amount: "-8.00" } });
    });
  });

  it("is narrowed by what changed, number and subscriber, and read page by page", async () => {
    await withTestApp(async (test) => {
      const { line, fresh, november, as } = await scene(test);
      const kindsBy = async (filter: object) =>
        (await compare(test, as, { id: november.id, filter }))?.differences.nodes.map(({ change }) => change);
      expect(await kindsBy({ changes: ["GONE", "GREW"] })).toEqual(["GREW", "GONE"]);
      expect(await kindsBy({ subscriberId: fresh.id })).toEqual(["APPEARED"]);
      expect(await kindsBy({ number: line.number.slice(-7) })).toEqual(["GREW", "GONE"]);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof compare>> = await compare(test, as, {
          id: november.id,
          first: 1,
          after,
        });
        seen.push(...(page?.differences.nodes.map(({ change }) => change) ?? []));
        after = page?.differences.pageInfo.hasNextPage ? (page.differences.pageInfo.endCursor ?? null) : null;
      } while (after !== null);
      expect(seen).toEqual(["APPEARED", "GREW", "GONE"]);
    });
  });

  it("goes down to the usage of one line", async () => {
    await withTestApp(async (test) => {
      const { line, november, as } = await scene(test);
      await buildUsage(test.database, line, { startedAt: Date.UTC(2026, 9, 5, 9), gross: 1_234_567 });
      for (const gross of [2_234_560, 2_000_000]) await buildUsage(test.database, line, { gross });
      const { invoiceComparison } = await test.data(LINE, { id: november.id, subscriberId: line.id }, { as });
      expect(invoiceComparison?.lineDifferences).toMatchObject([
        {
          kind: "VOICE",
          usageKind: "VOICE",
          reason: "MORE_USED",
          difference: { amount: "2.999993" },
          recordsBefore: 1,
          recordsNow: 2,
        },
        { kind: "SERVICE_FEE", reason: "ENDED", difference: { amount: "-2.00" } },
      ]);
    });
  });

  it("stands beside nothing where an account has no earlier invoice, and is nobody else's", async () => {
    await withTestApp(async (test) => {
      const { line, october, november, account, as } = await scene(test);
      const first = await compare(test, as, { id: october.id });
      expect(first).toMatchObject({ other: null, otherMonth: null, difference: { amount: "13.23" } });
      expect(new Set(first?.differences.nodes.map(({ change }) => change))).toEqual(new Set(["APPEARED"]));
      const stranger = administratorOf((await buildAccount(test.database)).clientId);
      expect(await compare(test, stranger, { id: november.id })).toBeNull();
      expect(await compare(test, as, { id: "inv_unknown" })).toBeNull();
      const neighbour = await buildInvoice(
        test.database,
        await buildAccount(test.database, { clientId: account.clientId }),
      );
      for (const other of [november.id, neighbour.id]) {
        const { errors } = await test.ask(COMPARE, { id: november.id, other }, { as });
        expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
      }
      const { errors } = await test.ask(COMPARE, { id: november.id }, { as: personOf(line.id) });
      expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    });
  });

  it("ties out exactly for every account of the demo, however it is told apart", async () => {
    await withTestApp(async (test) => {
      await generateDemo(test.database, {
        seed: 7,
        size: { subscribers: 60, months: 4, usageRows: 2_000 },
        timeZone: "Europe/Minsk",
        now: Date.UTC(2026, 10, 22, 9),
      });
      const invoices = await test.database.read(Invoice, "order by t.account_id, t.month");
      expect(new Set(invoices.map(({ clientId }) => clientId)).size).toBe(3);
      for (const { id, accountId, month, total } of invoices) {
        const before = invoices.findLast((other) => other.accountId === accountId && other.month < month);
        for (const by of ["LINE", "THING", undefined] as const) {
          let sum = 0;
          let after: string | null = null;
          let found: Awaited<ReturnType<typeof compare>>;
          do {
            found = await compare(test, oneOfStaff(), { id, first: 100, after, ...(by && { by }) });
            for (const { difference } of found?.differences.nodes ?? []) sum += micro(difference.amount);
            after = found?.differences.pageInfo.hasNextPage
              ? (found.differences.pageInfo.endCursor ?? null)
              : null;
          } while (after !== null);
          if (!found) throw new Error("no comparison");
          expect(micro(found.difference.amount)).toBe(total - (before?.total ?? 0));
          expect(sum).toBe(micro(found.exactDifference.amount));
          expect(sum + micro(found.rounding.amount)).toBe(micro(found.difference.amount));
          const kinds = found.kinds.reduce((all, { difference }) => all + micro(difference.amount), 0);
          expect(kinds).toBe(micro(found.difference.amount));
        }
      }
    });
  }, 120_000);
});

const micro = (amount: string): number => parseDecimal(amount) ?? Number.NaN;

describe("what has happened to something", () => {
  test.each([
    [{ before: 0, after: 5, chargesBefore: 0, chargesAfter: 1 }, "appeared"],
    [{ before: 5, after: 0, chargesBefore: 1, chargesAfter: 0 }, "gone"],
    [{ before: 0, after: 5, chargesBefore: 1, chargesAfter: 1 }, "grew"],
    [{ before: 5, after: -1, chargesBefore: 1, chargesAfter: 1 }, "fell"],
  ])("%j is told as %s", (row, change) => {
    expect(changeOf(row)).toBe(change);
  });

  it("is looked for by digits only", () => {
    expect(digitsOf("29 123-45")).toBe("2912345");
    expect(digitsOf("абв")).toBeNull();
  });
});
