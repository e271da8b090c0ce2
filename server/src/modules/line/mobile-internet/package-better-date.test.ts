import { graphql, changeOf } from "../../../testing/graphql";
import { formatDecimal } from "@kabinet/shared";
import { monthsOf, OrderRequests } from "../../../testing/order-requests";
import { serviceScene } from "../../../testing/service-scene";
import { withTestApp } from "../../../testing/test-app";
import { administratorOf } from "../../../testing/test-viewer";
import { chargeMonthlyFees } from "../../money/monthly-fee/monthly-fee.task";
import { restingAt } from "../pause/pause.store";

const LARGE = { packageId: "spec_large" };
const KIND = "changeMobileInternetPackage";

describe("a package in place of another", () => {
  it("is offered from the first of the month, and then costs what was said", () =>
    withTestApp(async (test) => {
      await serviceScene(test.database);
      const orders = new OrderRequests(test, administratorOf("cl_a"));
      const packageFees = async (): Promise<string[]> =>
        (
          await test.database.rows<{ month: string; spec: string; gross: number | string }>(
            `select month, specification_id as spec, gross from charge
              where subscriber_id = 'sub_1' and kind = 'serviceFee' order by month, specification_id`,
          )
        ).map(({ month, spec, gross }) => `${month} ${spec} ${formatDecimal(Number(gross))}`);
      // Nothing is replaced: nothing is better.
      expect((await orders.preview(KIND, LARGE)).betterDate).toBeNull();
      await orders.done(KIND, { packageId: "spec_small" });
      const [small = ""] = await packageFees();
      const now = await orders.preview(KIND, LARGE);
      const [month] = now.price.months;
      expect(now.betterDate).toEqual({ runAt: "2026-11-30T21:00:00.000Z", saves: month?.added });
      expect(small).toBe(`2026-11 spec_small ${month?.alreadyOwed.amount ?? ""}`);

      const runAt = now.betterDate?.runAt ?? "";
      const planned = await orders.preview(KIND, { ...LARGE, runAt });
      const saved = now.betterDate?.saves.amount ?? "";
      expect(planned.betterDate).toBeNull();
      expect(planned.warnings).toEqual(now.warnings);
      expect(monthsOf(planned)).toEqual([
        `2026-12: 0.00 + ${saved} = ${saved}, without ${month?.alreadyOwed.amount ?? ""}`,
      ]);
      // A change for a time is meant for its own days.
      const forTime = { ...LARGE, revertAt: "2026-11-25T09:00:00Z" };
      expect((await orders.preview(KIND, forTime)).betterDate).toBeNull();

      await orders.place(KIND, { ...LARGE, runAt }, planned.digest);
      test.clock.set(Date.parse(runAt));
      await orders.settle();
      const feeMonth = { month: "2026-12", timeZone: "Europe/Minsk", restingAt };
      await test.database.write((unit) =>
        chargeMonthlyFees(unit, { subscriberIds: ["sub_1"], contractFeeIds: [] }, feeMonth),
      );
      expect(await packageFees()).toEqual([small, `2026-12 spec_large ${saved}`]);
    }));

  it("says of the old one what becomes of it on that day", () =>
    withTestApp(async (test) => {
      await serviceScene(test.database);
      const orders = new OrderRequests(test, administratorOf("cl_a"));
      await orders.done(KIND, { packageId: "spec_small" });
      const said = async (kind: string, runAt: string): Promise<string> => {
        const { previewOrder } = await test.data(
          graphql(`
            query PackageBetterDatePreviewOrder($input: ChangeInput!) {
              previewOrder(input: $input) { warnings { code message } }
            }
          `),
          { input: changeOf(kind, { subscriberId: "sub_1", runAt, ...(kind === KIND ? LARGE : {}) }) },
          { as: administratorOf("cl_a") },
        );
        return previewOrder.warnings.find(({ code }) => code === "packageLost")?.message ?? "";
      };
      for (const kind of [KIND, "removeMobileInternetPackage"]) {
        expect(await said(kind, "2026-11-30T21:00:00Z")).toContain("действует до конца месяца");
        expect(await said(kind, "2026-11-30T21:00:01Z")).toContain("за этот месяц пропадёт");
      }
    }));
});
