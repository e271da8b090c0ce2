import { graphql } from "../../../testing/graphql";
import {
  admin,
  BYN,
  scene,
  change,
  orderPackage,
  stateOf,
  work,
  planNow,
  activeServices,
  chargesOf,
} from "../../../testing/tariff-scene";
import { sceneNetwork, workUntilIdle } from "../../../testing/order-scene";
import { TariffPlanService } from "../../catalogue/tariff-plan/tariff-plan.entity";

describe("a change of the tariff plan beside one of mobile internet", () => {
  scene(
    "is not accepted while that is being done, nor the other way round",
    "2026-11-16T09:00:00Z",
    async (test) => {
      await orderPackage(test, "spec_large");
      expect((await change(test, "tp_calls", "k1")).userErrors).toMatchObject([
        { code: "CHANGED_MEANWHILE" },
      ]);
      await work(test);
      expect((await change(test, "tp_calls", "k2")).userErrors).toEqual([]);
      expect((await orderPackage(test, "spec_small")).userErrors).toEqual([{ code: "CHANGED_MEANWHILE" }]);
    },
  );

  scene("asked for at the same moment: one of the two is accepted", "2026-11-16T09:00:00Z", async (test) => {
    for (let round = 0; round < 5; round++) {
      const asked = await Promise.all([
        change(test, round % 2 === 0 ? "tp_rich" : "tp_1", `k${String(round)}`),
        orderPackage(test, round % 2 === 0 ? "spec_large" : "spec_small", { note: String(round) }),
        change(test, round % 2 === 0 ? "tp_rich" : "tp_1", `l${String(round)}`),
      ]);
      const accepted = asked.filter(({ order }) => order !== null);
      expect(accepted.length).toBeLessThanOrEqual(1);
      await work(test);
      const plan = await planNow(test);
      const active = await activeServices(test);
      const provided = await test.database.read(TariffPlanService, "where t.tariff_plan_id = $1", [
        plan ?? "",
      ]);
      for (const id of active) expect(provided.map(({ specificationId }) => specificationId)).toContain(id);
    }
  });

  scene(
    "planned for later: the package is looked at again, and refused when its turn comes",
    "2026-11-16T09:00:00Z",
    async (test) => {
      await change(test, "tp_calls", "k1", { runAt: "2026-11-30T21:00:00Z" });
      const later = await orderPackage(test, "spec_large", { runAt: "2026-12-05T09:00:00Z" });
      expect(later.order?.state).toBe("PENDING");
      test.clock.set(Date.parse("2026-11-30T21:00:00Z"));
      await work(test);
      expect(await planNow(test)).toBe("tp_calls");
      test.clock.set(Date.parse("2026-12-05T09:00:00Z"));
      await work(test);
      expect(await stateOf(test, later.order?.id ?? "")).toEqual({
        state: "rejected",
        reason: "MOBILE_INTERNET_OFF",
      });
    },
  );

  scene(
    "planned before it: what would be lost has changed, so a person is asked",
    "2026-11-16T09:00:00Z",
    async (test) => {
      const planned = await change(test, "tp_rich", "k1", { runAt: "2026-11-30T21:00:00Z" });
      await orderPackage(test, "spec_large");
      await work(test);
      test.clock.set(Date.parse("2026-11-30T21:00:00Z"));
      await work(test);
      const id = planned.order?.id ?? "";
      expect(await stateOf(test, id)).toEqual({ state: "held", reason: "termsChanged" });
      const confirm = graphql(`
        mutation TariffChangeBesideConfirm($id: ID!) {
          confirmOrder(input: { orderId: $id }, idempotencyKey: "c") { userErrors { code } }
        }
      `);
      await test.data(confirm, { id }, { as: admin });
      await work(test);
      expect([await planNow(test), await activeServices(test)]).toEqual(["tp_rich", ["spec_internet"]]);
    },
  );

  scene(
    "a service that the new plan provides at the same price holds nothing up",
    "2026-11-16T09:00:00Z",
    async (test) => {
      await test.database.write((unit) =>
        unit.insert(TariffPlanService, [
          { tariffPlanId: "tp_rich", specificationId: "spec_large", included: false },
        ]),
      );
      const planned = await change(test, "tp_rich", "k1", { runAt: "2026-11-30T21:00:00Z" });
      await orderPackage(test, "spec_large");
      await work(test);
      test.clock.set(Date.parse("2026-11-30T21:00:00Z"));
      await work(test);
      expect(await stateOf(test, planned.order?.id ?? "")).toEqual({ state: "completed", reason: null });
      expect(await activeServices(test)).toEqual(["spec_internet", "spec_large"]);
    },
  );

  scene("a change whose network was silent is done once", "2026-11-16T09:00:00Z", async (test) => {
    await change(test, "tp_rich", "k1");
    const network = sceneNetwork(test.database, test.clock, { silenceRate: 1 });
    await workUntilIdle(test.database, test.clock, { network, networkTimeout: 50 });
    test.clock.advance(60_000);
    await work(test);
    expect(await chargesOf(test)).toEqual([["tariffPlanFee", "tp_rich", 30 * BYN, "2026-11-16"]]);
  });
});
