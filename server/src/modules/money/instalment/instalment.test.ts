import { graphql } from "../../../testing/graphql";
import { buildSubscriber } from "../../../testing/builders";
import { buildInstalmentPlan } from "../../../testing/money-builders";
import { withTestApp } from "../../../testing/test-app";
import { administratorOf, personOf } from "../../../testing/test-viewer";
import { InstalmentPaymentState, type Instalment } from "./instalment.entity";
import { instalmentProgress } from "./instalment.policy";

const PLANS = graphql(`
  query InstalmentPlans($id: ID!, $first: Int = 10, $after: String) {
    subscriber(id: $id) {
      instalmentPlans(first: $first, after: $after) {
        nodes {
          equipment boughtOn price { amount } paid { amount } left { amount } paymentsTotal paymentsLeft
          monthlyPayment { amount } nextPayment { dueOn amount { amount } } payoffOn
          payments(first: 2) { nodes { dueOn amount { amount } leftAfter { amount } state } totalCount }
        }
        pageInfo { hasNextPage endCursor } totalCount
      }
    }
  }
`);

/** Payments of 10, the last of 12, from a month on; the first of them are charged. */
function instalments(months: readonly string[], charged: number): Instalment[] {
  return months.map((month, i) => ({
    planId: "ipl_1",
    month,
    amount: i < months.length - 1 ? 10 : 12,
    chargeId: i < charged ? `chg_${String(i)}` : null,
  }));
}

describe("the progress of an instalment plan", () => {
  const MONTHS = ["2026-11", "2026-12", "2027-01", "2027-02"];

  it("goes over the end of a year, on the first days of months", () => {
    expect(instalmentProgress(instalments(MONTHS, 1))).toMatchObject({
      paid: 10,
      left: 32,
      paymentsLeft: 3,
      monthlyPayment: 10,
      nextPayment: { dueOn: "2026-12-01", amount: 10, leftAfter: 22 },
      payoffOn: "2027-02-01",
    });
    const { payments } = instalmentProgress(instalments(MONTHS, 2));
    expect(payments.map(({ dueOn, leftAfter }) => [dueOn, leftAfter])).toEqual([
      ["2026-11-01", 32],
      ["2026-12-01", 22],
      ["2027-01-01", 12],
      ["2027-02-01", 0],
    ]);
  });

  it("turns to the next payment when billing has charged one, whatever the day is", () => {
    const before = instalmentProgress(instalments(MONTHS, 2));
    expect(before.nextPayment).toMatchObject({ dueOn: "2027-01-01", state: InstalmentPaymentState.AHEAD });
    const after = instalmentProgress(instalments(MONTHS, 3));
    expect(after.nextPayment).toMatchObject({ dueOn: "2027-02-01", amount: 12, leftAfter: 0 });
    expect(after.paymentsLeft).toBe(1);
  });

  it("ends with the last payment, which takes what did not divide evenly", () => {
    expect(instalmentProgress(instalments(MONTHS, 4))).toMatchObject({
      paid: 42,
      left: 0,
      paymentsLeft: 0,
      nextPayment: null,
      payoffOn: "2027-02-01",
    });
  });

  it("begins with nothing paid, takes months in any order, and stands a plan without payments", () => {
    const shuffled = [...instalments(MONTHS, 0)].reverse();
    expect(instalmentProgress(shuffled)).toMatchObject({
      paid: 0,
      left: 42,
      paymentsLeft: 4,
      monthlyPayment: 10,
      nextPayment: { dueOn: "2026-11-01" },
    });
    expect(instalmentProgress([])).toEqual({
      payments: [],
      paid: 0,
      left: 0,
      paymentsLeft: 0,
      monthlyPayment: 0,
      nextPayment: null,
      payoffOn: null,
    });
  });
});

describe("Subscriber.instalmentPlans", () => {
  it("tells of each piece of equipment, the latest first, page by page", async () => {
    await withTestApp(async ({ data, database }) => {
      const line = await buildSubscriber(database);
      await buildInstalmentPlan(database, line, { equipment: "Роутер", boughtOn: "2026-07-31", charged: 2 });
      await buildInstalmentPlan(database, line, {
        equipment: "Смартфон",
        boughtOn: "2026-10-31",
        charged: 1,
      });
      const as = administratorOf(line.clientId);
      const { subscriber } = await data(PLANS, { id: line.id, first: 1 }, { as });
      expect(subscriber?.instalmentPlans).toMatchObject({
        nodes: [
          {
            equipment: "Смартфон",
            boughtOn: "2026-10-31",
            price: { amount: "100.00" },
            paid: { amount: "33.33" },
            left: { amount: "66.67" },
            paymentsTotal: 3,
            paymentsLeft: 2,
            monthlyPayment: { amount: "33.33" },
            nextPayment: { dueOn: "2026-12-01", amount: { amount: "33.33" } },
            payoffOn: "2027-01-01",
            payments: {
              nodes: [
                { dueOn: "2026-11-01", leftAfter: { amount: "66.67" }, state: "CHARGED" },
                { dueOn: "2026-12-01", leftAfter: { amount: "33.34" }, state: "AHEAD" },
              ],
              totalCount: 3,
            },
          },
        ],
        pageInfo: { hasNextPage: true },
        totalCount: 2,
      });
      const after = subscriber?.instalmentPlans.pageInfo.endCursor;
      const next = await data(PLANS, { id: line.id, after }, { as: personOf(line.id) });
      expect(next.subscriber?.instalmentPlans.nodes).toMatchObject([
        { equipment: "Роутер", nextPayment: { dueOn: "2026-10-01" } },
      ]);
    });
  });

  it("is empty where nothing was bought, and nobody else's", async () => {
    await withTestApp(async ({ data, database }) => {
      const line = await buildSubscriber(database);
      const other = await buildSubscriber(database);
      await buildInstalmentPlan(database, other, { equipment: "Роутер" });
      const own = await data(PLANS, { id: line.id }, { as: personOf(line.id) });
      expect(own.subscriber?.instalmentPlans).toMatchObject({ nodes: [], totalCount: 0 });
      expect(await data(PLANS, { id: other.id }, { as: personOf(line.id) })).toEqual({ subscriber: null });
    });
  });
});
