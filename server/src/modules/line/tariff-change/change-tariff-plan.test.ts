import { changeTariffPlan } from "./change-tariff-plan";
import {
  UNDO,
  admin,
  BYN,
  scene,
  change,
  preview,
  orderPackage,
  stateOf,
  work,
  planNow,
  activeServices,
  chargesOf,
  charged,
} from "../../../testing/tariff-scene";
import { personOf } from "../../../testing/test-viewer";
import { SubscriberPermissionRecord } from "../../company/subscriber-permission/subscriber-permission.entity";
import { Service } from "../../company/service/service.entity";
import { SubscriberFact } from "../../company/subscriber/subscriber.entity";

describe("changing the tariff plan", () => {
  it("is not open to subscribers until their company says otherwise", () => {
    expect(changeTariffPlan.isOpenToSubscribers).toBe(false);
  });

  scene(
    "charges what its preview said, keeps the history, and can be undone within the month for nothing",
    "2026-11-16T09:00:00Z",
    async (test) => {
      await charged(test, "2026-11");
      const seen = await preview(test, "tp_rich");
      expect(seen).toMatchObject({
        differences: [
          { label: "Тарифный план", before: "Один", after: "tp_rich" },
          { label: "Минут в месяц", before: "0", after: "100" },
          { label: "Мегабайт в месяц", before: "0", after: "500" },
        ],
        price: {
          once: { amount: "30.00" },
          monthlyBefore: { amount: "10.00" },
          monthlyAfter: { amount: "30.00" },
        },
        userErrors: [],
      });
      expect(seen.warnings.map(({ code }) => code)).toEqual(["secondFee", "bundlesCounted"]);
      const { order } = await change(test, "tp_rich", "k1");
      await work(test);
      expect(await planNow(test)).toBe("tp_rich");
      expect(await chargesOf(test)).toEqual([
        ["tariffPlanFee", "tp_1", 10 * BYN, "2026-11-01"],
        ["tariffPlanFee", "tp_rich", 30 * BYN, "2026-11-16"],
      ]);
      const facts = await test.database.read(
        SubscriberFact,
        "where t.aspect = 'tariffPlan' order by t.valid_from",
      );
      const now = test.clock.now();
      expect(facts).toMatchObject([
        { value: "one", validFrom: 0, validTo: now },
        { value: "tp_rich", validFrom: now, validTo: null },
      ]);
      const undone = await test.data(UNDO, { id: order?.id }, { as: admin });
      expect(undone.undoOrder).toMatchObject({
        order: { price: { once: { amount: "0.00" } } },
        userErrors: [],
      });
      await work(test);
      expect(await planNow(test)).toBe("tp_1");
      expect(await chargesOf(test)).toHaveLength(2);
    },
  );

  scene(
    "disconnects what the new plan does not provide, says so before, and does not bring it back when undone",
    "2026-11-16T09:00:00Z",
    async (test) => {
      await charged(test, "2026-11");
      await orderPackage(test, "spec_large");
      await work(test);
      const seen = await preview(test, "tp_calls");
      expect(seen.warnings.map(({ code }) => code)).toEqual([
        "servicesLost",
        "internetLost",
        "packageLost",
        "secondFee",
        "bundlesCounted",
      ]);
      expect(seen.warnings[0]?.message).toContain("Мобильный интернет, Пакет 1500");
      expect(seen.differences).toContainEqual({
        label: "Пакет 1500",
        before: "9,00 BYN в месяц",
        after: "отключена",
      });
      expect(seen.price).toMatchObject({
        once: { amount: "5.00" },
        monthlyBefore: { amount: "19.00" },
        monthlyAfter: { amount: "5.00" },
      });
      const { order } = await change(test, "tp_calls", "k1");
      await work(test);
      expect(await activeServices(test)).toEqual([]);
      await test.data(UNDO, { id: order?.id }, { as: admin });
      await work(test);
      expect([await planNow(test), await activeServices(test)]).toEqual(["tp_1", []]);
    },
  );

  scene("says what becomes free and what is paid for again", "2026-11-16T09:00:00Z", async (test) => {
    await orderPackage(test, "spec_small");
    await work(test);
    const seen = await preview(test, "tp_rich");
    expect(seen.warnings.map(({ code }) => code)).toContain("servicesNowIncluded");
    expect(seen.price).toMatchObject({
      monthlyBefore: { amount: "13.00" },
      monthlyAfter: { amount: "30.00" },
    });
    await change(test, "tp_rich", "k1");
    await work(test);
    // Its fee of this month was charged when it was connected: going back does not charge it again.
    const back = await preview(test, "tp_1");
    expect(back.warnings.map(({ code }) => code)).toContain("servicesNowPaid");
    expect(back.price).toMatchObject({ once: { amount: "10.00" }, monthlyAfter: { amount: "13.00" } });
    const next = await preview(test, "tp_1", { runAt: "2026-12-15T09:00:00Z" });
    expect(next.price).toMatchObject({ once: { amount: "13.00" } });
  });

  scene(
    "planned for the 1st puts its fee in the old one's place, whether billing was there before or not",
    "2026-11-16T09:00:00Z",
    async (test) => {
      await charged(test, "2026-11");
      const seen = await preview(test, "tp_calls", { runAt: "2026-11-30T21:00:00Z" });
      expect(seen.warnings.map(({ code }) => code)).toEqual(["servicesLost", "internetLost", "wholeMonth"]);
      expect(seen.price).toMatchObject({ once: { amount: "5.00" }, monthlyAfter: { amount: "5.00" } });
      const { order } = await change(test, "tp_calls", "k1", { runAt: "2026-11-30T21:00:00Z" });
      test.clock.set(Date.parse("2026-12-01T05:30:00Z"));
      await charged(test, "2026-12");
      await work(test);
      expect(await stateOf(test, order?.id ?? "")).toEqual({ state: "completed", reason: null });
      expect(await chargesOf(test)).toEqual([
        ["tariffPlanFee", "tp_calls", 5 * BYN, "2026-12-01"],
        ["tariffPlanFee", "tp_1", 10 * BYN, "2026-11-01"],
      ]);
      const midnight = Date.parse("2026-11-30T21:00:00Z");
      const [fact] = await test.database.read(SubscriberFact, "where t.value = 'tp_calls'");
      expect(fact?.validFrom).toBe(midnight);
      const [internet] = await test.database.read(Service, "where t.subscriber_id = 'sub_1'");
      expect(internet).toMatchObject({ state: "terminated", terminatedAt: midnight });
    },
  );

  scene("refuses what cannot be", "2026-11-16T09:00:00Z", async (test) => {
    const refused = async (id: string): Promise<unknown> => {
      const { order, userErrors } = await change(test, id, id);
      expect(order).toBeNull();
      return userErrors.map(({ code, field }) => [code, field?.[0] ?? null]);
    };
    expect(await refused("tp_1")).toEqual([["TARIFF_PLAN_IN_FORCE", "tariffPlanId"]]);
    expect(await refused("tp_old")).toEqual([["PLAN_NOT_OFFERED", "tariffPlanId"]]);
    expect(await refused("tp_nowhere")).toEqual([["INVALID_INPUT", "tariffPlanId"]]);
    for (const [state, code] of [
      ["suspended", "SUBSCRIBER_SUSPENDED"],
      ["terminated", "SUBSCRIBER_TERMINATED"],
    ]) {
      await test.database.write((unit) => unit.run("update subscriber set state = $1", [state ?? ""]));
      expect(await refused("tp_rich")).toEqual([[code, null]]);
    }
  });

  scene(
    "offers no way back to an archived plan, and says so before",
    "2026-11-16T09:00:00Z",
    async (test) => {
      await test.database.write((unit) => unit.run("update subscriber set tariff_plan_id = 'tp_old'"));
      const { order } = await change(test, "tp_rich", "k1");
      expect(order?.warnings.map(({ code }) => code)).toContain("archivedLeft");
      await work(test);
      const undone = await test.data(UNDO, { id: order?.id }, { as: admin });
      expect(undone.undoOrder.userErrors).toMatchObject([{ code: "NOT_UNDOABLE" }]);
    },
  );

  scene(
    "may be ordered by the person whose line it is only where the company leaves it to them and lets them spend",
    "2026-11-16T09:00:00Z",
    async (test) => {
      const person = personOf("sub_1");
      const code = async (key: string): Promise<string | undefined> =>
        (await change(test, "tp_rich", key, {}, person)).userErrors[0]?.code;
      expect(await code("k1")).toBe("NOT_LEFT_TO_SUBSCRIBERS");
      await test.database.write((unit) =>
        unit.insert(SubscriberPermissionRecord, [
          { clientId: "cl_a", kind: "changeTariffPlan", isAllowed: true },
        ]),
      );
      expect(await code("k2")).toBe("SPENDING_NOT_ALLOWED");
      await test.database.write((unit) => unit.run("update client set subscribers_may_spend = true"));
      expect(await code("k3")).toBeUndefined();
    },
  );
});
