import fc from "fast-check";
import { OrderRecord } from "../../../orders/order.entity";
import { BulkRequests } from "../../../testing/bulk-scene";
import type { PlanBulkChangeInput } from "../../../testing/generated/graphql";
import { orderScene } from "../../../testing/order-scene";
import { withTestApp } from "../../../testing/test-app";
import { Charge } from "../../money/charge/charge.entity";

const LINES = 6;

type Row = NonNullable<PlanBulkChangeInput["rows"]>[number];

const act = fc.oneof(
  fc.constantFrom(
    { changeMobileInternetPackage: { packageId: "spec_small" } },
    { changeMobileInternetPackage: { packageId: "spec_large" } },
    { changeMobileInternetPackage: { packageId: "spec_other" } },
    { removeMobileInternetPackage: {} },
    { connectMobileInternet: {} },
    { disconnectMobileInternet: {} },
    { setCallForwarding: { condition: "BUSY" as const, forwardTo: "+375291234567" } },
    { cancelCallForwarding: { which: "ALL" as const } },
  ),
  fc.constantFrom("Пост № 1", "Склад").map((name) => ({ renameSubscriber: { name, hasNewUser: false } })),
  fc
    .nat(LINES - 1)
    .map((to) => ({ setCallForwarding: { condition: "UNCONDITIONAL" as const, forwardTo: numberOf(to) } })),
);
const plans = fc.array(
  fc.array(fc.tuple(fc.nat(LINES - 1), fc.array(act, { minLength: 1, maxLength: 2 })), {
    minLength: 1,
    maxLength: 8,
  }),
  { minLength: 1, maxLength: 3 },
);

let numbers: readonly string[] = [];

function numberOf(line: number): string {
  return numbers[line] ?? `+37529${String(5_000_000 + line)}`;
}

it("what working out has said of a row is what its order comes to, whatever is wished of whichever lines", async () => {
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(plans, (wished) =>
      withTestApp(async (test) => {
        await orderScene(test.database, LINES);
        const found = await test.database.rows<{ number: string }>(
          "select t.number from subscriber t where t.client_id = 'cl_a' order by t.id",
        );
        numbers = found.map(({ number }) => number);
        const bulk = new BulkRequests(test);
        for (const rows of wished) {
          const planned = await bulk.plan({
            rows: rows.map(([line, acts]): Row => ({ number: numberOf(line), acts })),
          });
          if (!planned.viewerCanApply) continue;
          await bulk.apply(planned);
          await bulk.carryOut();
          for (const { outcome, code, order, priceOnce, isChangedSince } of await bulk.rows(planned.id)) {
            outcomes.add(code ?? outcome ?? "");
            expect(isChangedSince).toBe(false);
            expect(order?.state ?? null).toBe(outcome === "CHANGES" ? "COMPLETED" : null);
            if (order) expect(await chargedBy(test.database, order.id)).toBe(priceOnce.amount);
          }
          expect((await bulk.now(planned.id)).state).toBe("DONE");
        }
        const open = await test.database.read(OrderRecord, "where t.state <> 'completed'");
        expect(open).toEqual([]);
      }),
    ),
    { numRuns: 12, seed: 11, endOnFailure: true },
  );
  expect([...outcomes]).toEqual(
    expect.arrayContaining([
      "CHANGES",
      "CONTRADICTING",
      "PACKAGE_NOT_PROVIDED",
      "MOBILE_INTERNET_ALREADY_ON",
    ]),
  );
});

async function chargedBy(database: Parameters<typeof orderScene>[0], orderId: string): Promise<string> {
  const charges = await database.read(Charge, "where t.order_id = $1", [orderId]);
  return (charges.reduce((sum, { gross }) => sum + gross, 0) / 1_000_000).toFixed(2);
}
