import { OnClosedWindow, OrderRecord, OrderState } from "../../../orders/order.entity";
import { newId } from "../../../platform/new-id";
import { build, buildAccount, buildSubscriber } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { buildCharge, buildInvoice } from "../../../testing/money-builders";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, personOf } from "../../../testing/test-viewer";
import type { Charge, ChargeKind } from "../charge/charge.entity";
import { usageWasRated } from "../../usage/rating/rating-progress.store";

const FORECAST = graphql(`
  query InvoiceForecastAsked($id: ID!, $by: InvoiceDifferenceGrouping, $filter: InvoiceDifferenceFilter) {
    invoiceForecast(accountId: $id) {
      month usageThrough daysLeft account { id } other { id }
      charged { amount } total { amount } difference { amount }
      kinds { kind charged { amount } total { amount } before { amount } difference { amount } }
      drivers(by: $by, filter: $filter, first: 10) {
        totalCount
        nodes { kind change subscriber { id } before { amount } after { amount } difference { amount } linesBefore linesAfter }
      }
    }
  }
`);

const PLANNED = graphql(`
  query InvoiceForecastPlanned($id: ID!) {
    invoiceForecast(accountId: $id) {
      charged { amount } planned { amount } plannedOrders total { amount } difference { amount }
      kinds { kind planned { amount } total { amount } }
    }
  }
`);

const ROUBLE = 1_000_000;

/** October is invoiced; of November there are fees, half a month's calls, and a line that is new. */
async function scene({ database }: TestApp) {
  const account = await buildAccount(database);
  const line = await buildSubscriber(database, { account });
  const fresh = await buildSubscriber(database, { account });
  const charge = (month: string, kind: ChargeKind, gross: number, of = line): Promise<Charge> =>
    buildCharge(database, of, { month, kind, gross, chargedOn: `${month}-01` });
  const october = [
    await charge("2026-10", "tariffPlanFee", 10 * ROUBLE),
    await charge("2026-10", "serviceFee", 2 * ROUBLE),
    await charge("2026-10", "voice", 4 * ROUBLE),
  ];
  const invoice = await buildInvoice(database, account, { month: "2026-10", total: 16 * ROUBLE });
  await database.write(async (unit) => {
    const ids = october.map(({ id }) => id);
    await unit.run("update charge set invoice_id = $2 where id among($1)", [ids, invoice.id]);
    await unit.run("delete from rating_progress", []);
    await usageWasRated(unit, "import", "2026-11-15");
  });
  await charge("2026-11", "tariffPlanFee", 10 * ROUBLE);
  await charge("2026-11", "voice", 3 * ROUBLE);
  await charge("2026-11", "tariffPlanFee", 7 * ROUBLE, fresh);
  return { account, line, fresh, invoice, as: administratorOf(account.clientId) };
}

describe("Query.invoiceForecast", () => {
  it("tells what the invoice will be: fees as they are, usage by this month and the last", async () => {
    await withTestApp(async (test) => {
      const { account, invoice, as } = await scene(test);
      const { invoiceForecast } = await test.data(FORECAST, { id: account.id }, { as });
      expect(invoiceForecast).toMatchObject({
        ...{ month: "2026-11", usageThrough: "2026-11-15", daysLeft: 15 },
        ...{ account: { id: account.id }, other: { id: invoice.id } },
        charged: { amount: "20.00" },
        total: { amount: "22.50" },
        difference: { amount: "6.50" },
        kinds: [
          { kind: "TARIFF_PLAN_FEE", charged: { amount: "17.00" }, total: { amount: "17.00" } },
          { kind: "SERVICE_FEE", total: { amount: "0.00" }, difference: { amount: "-2.00" } },
          {
            kind: "VOICE",
            charged: { amount: "3.00" },
            total: { amount: "5.50" },
            before: { amount: "4.00" },
          },
        ],
      });
    });
  });

  it("counts what orders bring that take effect before the month ends, by the terms with which they were ordered", async () => {
    await withTestApp(async (test) => {
      const { account, line, as } = await scene(test);
      const { database } = test;
      const other = await buildSubscriber(database, {
        account: await buildAccount(database, { clientId: account.clientId }),
      });
      const fees = JSON.stringify([
        { kind: "connectionFee", gross: 3 * ROUBLE, specificationId: "spec_1" },
        { kind: "serviceFee", gross: 5 * ROUBLE, specificationId: "spec_1" },
      ]);
      const order = (subjectId: string, priceFrom: string, state = OrderState.PENDING) =>
        build(database, OrderRecord, {
          ...{ id: newId("ord", 1), clientId: account.clientId, subjectId, priceFrom, state, fees },
          ...{ kind: "connectService", slice: "services", input: "{}", note: null, reasonCode: null },
          ...{ reasonText: null, createdAt: 1, actorId: "vwr_1", actorName: "А", actorRole: "administrator" },
          ...{ runAt: 1, onClosedWindow: OnClosedWindow.QUEUE, revertAt: null, undoesId: null },
          ...{ before: "{}", after: "{}", changes: "[]", warnings: "[]", months: null, termsVersion: 1 },
          ...{ priceOnce: 0, monthlyBefore: 0, monthlyAfter: 0, lane: 0, planId: null, planRow: null },
          ...{ afterId: null, digest: "", dueAt: null, fence: 0, attempts: 0, needsReconciliation: false },
          completedAt: null,
        });
      await order(line.id, "2026-11-30");
      await order(line.id, "2026-12-01");
      await order(line.id, "2026-11-20", OrderState.CANCELLED);
      await order(other.id, "2026-11-30");
      const { invoiceForecast } = await test.data(PLANNED, { id: account.id }, { as });
      expect(invoiceForecast).toMatchObject({
        ...{ charged: { amount: "20.00" }, planned: { amount: "8.00" }, plannedOrders: 1 },
        ...{ total: { amount: "30.50" }, difference: { amount: "14.50" } },
      });
      const rows = invoiceForecast?.kinds.map(({ kind, planned, total }) => [
        kind,
        planned.amount,
        total.amount,
      ]);
      expect(rows).toEqual([
        ["TARIFF_PLAN_FEE", "0.00", "17.00"],
        ["SERVICE_FEE", "5.00", "5.00"],
        ["CONNECTION_FEE", "3.00", "3.00"],
        ["VOICE", "0.00", "5.50"],
      ]);
    });
  });

  it("says which lines and services drive it, and each sum ties out", async () => {
    await withTestApp(async (test) => {
      const { account, line, fresh, as } = await scene(test);
      const asked = await test.data(FORECAST, { id: account.id }, { as });
      expect(asked.invoiceForecast?.drivers).toMatchObject({
        totalCount: 3,
        nodes: [
          {
            kind: "TARIFF_PLAN_FEE",
            change: "APPEARED",
            subscriber: { id: fresh.id },
            difference: { amount: "7.00" },
          },
          {
            kind: "SERVICE_FEE",
            change: "GONE",
            subscriber: { id: line.id },
            difference: { amount: "-2.00" },
          },
          { kind: "VOICE", change: "GREW", after: { amount: "5.50" }, difference: { amount: "1.50" } },
        ],
      });
      const byLine = await test.data(FORECAST, { id: account.id, by: "LINE" }, { as });
      expect(byLine.invoiceForecast?.drivers.nodes.map(({ difference }) => difference.amount)).toEqual([
        "7.00",
        "-0.50",
      ]);
      const kinds = await test.data(
        FORECAST,
        { id: account.id, by: "THING", filter: { kinds: ["TARIFF_PLAN_FEE"] } },
        { as },
      );
      expect(kinds.invoiceForecast?.drivers.nodes).toMatchObject([
        {
          change: "GREW",
          linesBefore: 1,
          linesAfter: 2,
          before: { amount: "10.00" },
          after: { amount: "17.00" },
        },
      ]);
    });
  });

  it("is of the month before while its invoice is being formed", async () => {
    await withTestApp(
      async (test) => {
        const { account, as } = await scene(test);
        await test.database.write((unit) => usageWasRated(unit, "import", "2026-12-01"));
        const { invoiceForecast } = await test.data(FORECAST, { id: account.id }, { as });
        expect(invoiceForecast).toMatchObject({
          ...{ month: "2026-11", usageThrough: "2026-11-30", daysLeft: 0 },
          ...{ charged: { amount: "20.00" }, total: { amount: "20.00" } },
        });
      },
      { clock: "2026-12-02T09:00:00Z" },
    );
  });

  it("is nothing to whom the account is not, and has nothing to be compared with at first", async () => {
    await withTestApp(async (test) => {
      const { account, line, as } = await scene(test);
      const other = administratorOf("cl_other");
      expect((await test.data(FORECAST, { id: account.id }, { as: other })).invoiceForecast).toBeNull();
      const person = await test.ask(FORECAST, { id: account.id }, { as: personOf(line.id) });
      expect(person.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      const empty = await buildAccount(test.database, { clientId: account.clientId });
      expect((await test.data(FORECAST, { id: empty.id }, { as })).invoiceForecast).toMatchObject({
        ...{ other: null, total: { amount: "0.00" }, difference: { amount: "0.00" }, kinds: [] },
        drivers: { totalCount: 0 },
      });
    });
  });
});
