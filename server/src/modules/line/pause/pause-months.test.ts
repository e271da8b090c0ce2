import { formatDecimal } from "@kabinet/shared";
import { buildCharge } from "../../../testing/money-builders";
import { monthsOf, OrderRequests } from "../../../testing/order-requests";
import { serviceScene } from "../../../testing/service-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf } from "../../../testing/test-viewer";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { chargeMonthlyFees } from "../../money/monthly-fee/monthly-fee.task";
import { restingAt } from "./pause.store";

const LINE = "sub_1";

/** Charges the fees of a month, as they are when it begins. */
async function beginMonth(test: TestApp, month: string): Promise<void> {
  const feeMonth = { month, timeZone: "Europe/Minsk", restingAt };
  await test.database.write((unit) =>
    chargeMonthlyFees(unit, { subscriberIds: [LINE], contractFeeIds: [] }, feeMonth),
  );
}

/** What was charged of the line, by month. */
async function charged(test: TestApp): Promise<Record<string, string>> {
  const rows = await test.database.rows<{ month: string; gross: string | number }>(
    "select month, sum(gross) as gross from charge where subscriber_id = $1 group by month order by month",
    [LINE],
  );
  return Object.fromEntries(rows.map(({ month, gross }) => [month, formatDecimal(Number(gross))]));
}

/** A line whose plan costs 10.00 a month, charged for November; the pause costs 2.50. It is 16 November. */
function scene(name: string, work: (test: TestApp, orders: OrderRequests) => Promise<void>): void {
  it(name, () =>
    withTestApp(async (test) => {
      await serviceScene(test.database);
      const [line] = await test.database.read(Subscriber, `where t.id = '${LINE}'`);
      if (!line) throw new Error("no line");
      const fee = { month: "2026-11", chargedOn: "2026-11-01", tariffPlanId: "tp_1", gross: 10_000_000 };
      await buildCharge(test.database, line, fee);
      await work(test, new OrderRequests(test, administratorOf("cl_a")));
    }),
  );
}

/** Places a change as it was previewed; answers its id. */
async function placed(orders: OrderRequests, kind: string, input: object): Promise<string> {
  const { digest } = await orders.preview(kind, input);
  const { order, codes } = await orders.place(kind, input, digest);
  expect(codes).toEqual([]);
  return order?.id ?? "";
}

describe("what the months of a pause will cost", () => {
  scene(
    "is what they are charged in the end: a pause within one month saves nothing",
    async (test, orders) => {
      const input = { runAt: "2026-12-04T21:00:00Z", revertAt: "2026-12-19T21:00:00Z" };
      const december = ["2026-12: 10.00 + 2.50 = 12.50, without 10.00"];
      expect(monthsOf(await orders.preview("pauseSubscriber", input))).toEqual(december);
      const id = await placed(orders, "pauseSubscriber", input);
      test.clock.set(Date.parse("2026-11-30T21:00:00Z"));
      await beginMonth(test, "2026-12");
      for (const at of [input.runAt, input.revertAt]) {
        test.clock.set(Date.parse(at));
        await orders.settle();
      }
      expect(await charged(test)).toMatchObject({ "2026-12": "12.50" });
      // The order keeps what was foreseen.
      expect(monthsOf(await orders.order(id))).toEqual(december);
    },
  );

  scene(
    "is what they are charged in the end: months within a pause cost its fee alone",
    async (test, orders) => {
      const input = { revertAt: "2027-01-19T21:00:00Z" };
      const months = [
        "2026-11: 10.00 + 2.50 = 12.50, without 10.00",
        "2026-12: 0.00 + 2.50 = 2.50, without 10.00",
        "2027-01: 0.00 + 12.50 = 12.50, without 10.00",
      ];
      expect(monthsOf(await orders.preview("pauseSubscriber", input))).toEqual(months);
      await placed(orders, "pauseSubscriber", input);
      await orders.settle();
      for (const month of ["2026-12", "2027-01"]) {
        test.clock.set(Date.parse(`${month}-02T09:00:00Z`));
        await beginMonth(test, month);
      }
      test.clock.set(Date.parse(input.revertAt));
      await orders.settle();
      expect(await charged(test)).toEqual({ "2026-11": "12.50", "2026-12": "2.50", "2027-01": "12.50" });
    },
  );

  scene(
    "counts what comes when the line is resumed early, and what is owed besides",
    async (test, orders) => {
      await placed(orders, "pauseSubscriber", { revertAt: "2027-01-19T21:00:00Z" });
      await orders.settle();
      // In the month in which the pause began the plan is paid for already.
      expect(monthsOf(await orders.preview("resumeSubscriber"))).toEqual([
        "2026-11: 12.50 + 0.00 = 12.50, without 12.50",
      ]);
      test.clock.set(Date.parse("2026-12-02T09:00:00Z"));
      await beginMonth(test, "2026-12");
      const december = ["2026-12: 2.50 + 10.00 = 12.50, without 2.50"];
      expect(monthsOf(await orders.preview("resumeSubscriber"))).toEqual(december);
      await placed(orders, "resumeSubscriber", {});
      await orders.settle();
      expect(await charged(test)).toMatchObject({ "2026-12": "12.50" });
    },
  );

  scene("counts services that were paid for this month and are gone", async (test, orders) => {
    const clir = { serviceSpecificationId: "spec_clir" };
    expect(monthsOf(await orders.preview("connectService", clir))[0]).toMatch(/^2026-11: 0\.00 \+ 3\.20/);
    await placed(orders, "connectService", clir);
    await orders.settle();
    await placed(orders, "disconnectService", clir);
    await orders.settle();
    expect(monthsOf(await orders.preview("connectService", clir))).toEqual([
      "2026-11: 3.20 + 0.00 = 3.20, without 3.20",
    ]);
    expect(monthsOf(await orders.preview("pauseSubscriber", { revertAt: "2026-11-19T21:00:00Z" }))).toEqual([
      "2026-11: 13.20 + 2.50 = 15.70, without 13.20",
    ]);
  });

  scene("is nothing where it is refused", async (test, orders) => {
    expect(monthsOf(await orders.preview("resumeSubscriber"))).toEqual([]);
  });
});
