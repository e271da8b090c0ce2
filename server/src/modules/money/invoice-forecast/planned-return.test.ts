import { graphql } from "../../../testing/graphql";
import { OrderRequests } from "../../../testing/order-requests";
import { serviceScene } from "../../../testing/service-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf } from "../../../testing/test-viewer";
import { catalogueChanged } from "../../catalogue/tariff-plan/tariff.store";

const FORECAST = graphql(`
  query PlannedReturnForecast($id: ID!) {
    invoiceForecast(accountId: $id) {
      charged { amount } planned { amount } plannedOrders total { amount }
      kinds { kind planned { amount } }
    }
  }
`);
const as = administratorOf("cl_a");
const KIND = "changeMobileInternetPackage";
const AT = "2026-11-20T09:00:00Z";

/** The line's package costs three roubles to be connected, and the mobile internet of this month is charged. */
async function scene(test: TestApp) {
  await serviceScene(test.database);
  await test.database.write(async (unit) => {
    await unit.run("update service_specification set connection_fee = 3000000 where id = 'spec_small'", []);
    await catalogueChanged(unit);
  });
  const orders = new OrderRequests(test, as);
  await orders.done(KIND, { packageId: "spec_small" });
  const [line] = await test.database.rows<{ account: string }>(
    "select account_id as account from subscriber where id = 'sub_1'",
  );
  const forecast = async () => {
    const { invoiceForecast } = await test.data(FORECAST, { id: line?.account ?? "" }, { as });
    if (!invoiceForecast) throw new Error("there is no forecast");
    const { charged, planned, total, plannedOrders, kinds } = invoiceForecast;
    const byKind = kinds
      .filter((kind) => kind.planned.amount !== "0.00")
      .map((kind) => `${kind.kind} ${kind.planned.amount}`);
    return { charged: charged.amount, planned: planned.amount, total: total.amount, plannedOrders, byKind };
  };
  return { orders, forecast };
}

describe("a return within the month", () => {
  it("is counted with the order that will bring it, and comes to what it then costs", () =>
    withTestApp(async (test) => {
      const { orders, forecast } = await scene(test);
      const before = await forecast();
      const revertAt = "2026-11-25T09:00:00Z";
      await orders.place(KIND, { packageId: "spec_large", runAt: AT, revertAt });
      const planned = await forecast();
      expect(planned).toMatchObject({ plannedOrders: 1, charged: before.total });
      expect(planned.byKind).toEqual([expect.stringMatching(/^SERVICE_FEE /), "CONNECTION_FEE 3.00"]);
      test.clock.set(Date.parse(AT));
      await orders.settle();
      // Now the return is an order of its own.
      expect(await forecast()).toMatchObject({ total: planned.total, byKind: ["CONNECTION_FEE 3.00"] });
      test.clock.set(Date.parse(revertAt));
      await orders.settle();
      expect(await forecast()).toEqual({
        ...{ charged: planned.total, planned: "0.00", total: planned.total, plannedOrders: 0, byKind: [] },
      });
    }));

  it("is not counted where it lies in a later month", () =>
    withTestApp(async (test) => {
      const { orders, forecast } = await scene(test);
      await orders.place(KIND, { packageId: "spec_large", runAt: AT, revertAt: "2026-12-05T09:00:00Z" });
      const { byKind } = await forecast();
      expect(byKind).toEqual([expect.stringMatching(/^SERVICE_FEE /)]);
    }));
});
