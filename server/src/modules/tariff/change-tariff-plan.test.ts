import { orderScene, sceneNetwork, workUntilIdle } from "../../testing/order-scene";
import { withTestApp, type TestApp } from "../../testing/test-app";
import { administratorOf, personOf } from "../../testing/test-viewer";
import { Charge } from "../charge/charge.entity";
import { Service } from "../service/service.entity";
import { Subscriber, SubscriberAspect, SubscriberFact } from "../subscriber/subscriber.entity";
import { SubscriberPermissionRecord } from "../subscriber-permission/subscriber-permission.entity";
import { TariffPlan, TariffPlanService, TariffPlanState } from "./tariff-plan.entity";

const SEEN = `changes { label before after } warnings { code message }
  price { once { amount } monthlyBefore { amount } monthlyAfter { amount } from }`;
const CHANGE = `mutation ($input: ChangeTariffPlanInput!, $key: String!, $digest: String) {
  changeTariffPlan(input: $input, idempotencyKey: $key, previewDigest: $digest) {
    order { id state ${SEEN} } userErrors { code message field } } }`;
const PREVIEW = `query ($input: ChangeInput!) { previewOrder(input: $input) {
  ${SEEN} userErrors { code field } willRunAt digest } }`;
const PACKAGE = `mutation ($input: ChangeMobileInternetPackageInput!, $key: String!) {
  changeMobileInternetPackage(input: $input, idempotencyKey: $key) { order { id state } userErrors { code } } }`;
const UNDO = `mutation ($id: ID!) { undoOrder(orderId: $id, idempotencyKey: "undo") {
  order { id state price { once { amount } } } userErrors { code } } }`;

interface Seen {
  changes: { label: string; before: string | null; after: string | null }[];
  warnings: { code: string; message: string }[];
  price: { once: { amount: string }; monthlyBefore: { amount: string }; monthlyAfter: { amount: string } };
}
interface Payload {
  order: (Seen & { id: string; state: string }) | null;
  userErrors: { code: string; message: string; field: string[] | null }[];
}

const admin = administratorOf("cl_a");
const BYN = 1_000_000;

/** Beside tp_1 (10 BYN, internet and two packages): one that covers the small package, one without internet, an old one. */
async function plans(test: TestApp): Promise<void> {
  const plan = (id: string, monthlyFee: number, state = TariffPlanState.ACTIVE): Partial<TariffPlan> => ({
    ...{ id, code: id, nameRu: id, nameBe: id, nameEn: id, position: 2, state, monthlyFee },
    ...{ includedMinutes: 100, includedMessages: 0, includedMegabytes: 500 },
  });
  await test.database.write(async (unit) => {
    await unit.insert(TariffPlan, [
      plan("tp_rich", 30 * BYN),
      plan("tp_calls", 5 * BYN),
      plan("tp_old", 7 * BYN, TariffPlanState.ARCHIVED),
    ]);
    await unit.insert(TariffPlanService, [
      { tariffPlanId: "tp_rich", specificationId: "spec_internet", included: true },
      { tariffPlanId: "tp_rich", specificationId: "spec_small", included: true },
    ]);
    const fact = { subscriberId: "sub_1", aspect: SubscriberAspect.TARIFF_PLAN, value: "one", validTo: null };
    await unit.insert(SubscriberFact, [{ id: "fact_1", validFrom: 0, ...fact }]);
  });
}

function scene(name: string, clock: string, work: (test: TestApp) => Promise<void>): void {
  it(name, () =>
    withTestApp(
      async (test) => {
        await orderScene(test.database);
        await plans(test);
        await work(test);
      },
      { clock },
    ),
  );
}

async function change(
  test: TestApp,
  tariffPlanId: string,
  key: string,
  rest: object = {},
  as = admin,
): Promise<Payload> {
  const input = { subscriberId: "sub_1", tariffPlanId, ...rest };
  return (await test.data<{ changeTariffPlan: Payload }>(CHANGE, { input, key }, { as })).changeTariffPlan;
}

async function preview(
  test: TestApp,
  tariffPlanId: string,
  rest: object = {},
): Promise<Seen & { userErrors: { code: string; field: string[] | null }[]; digest: string }> {
  const input = { changeTariffPlan: { subscriberId: "sub_1", tariffPlanId, ...rest } };
  const { previewOrder } = await test.data<{ previewOrder: Awaited<ReturnType<typeof preview>> }>(
    PREVIEW,
    { input },
    { as: admin },
  );
  return previewOrder;
}

async function orderPackage(
  test: TestApp,
  packageId: string,
  rest: object = {},
): Promise<{ order: { id: string; state: string } | null; userErrors: { code: string }[] }> {
  const variables = { input: { subscriberId: "sub_1", packageId, ...rest }, key: packageId };
  const data = await test.data<{ changeMobileInternetPackage: Awaited<ReturnType<typeof orderPackage>> }>(
    PACKAGE,
    variables,
    { as: admin },
  );
  return data.changeMobileInternetPackage;
}

async function stateOf(test: TestApp, id: string): Promise<{ state: string; reason: string | null }> {
  const [row] = await test.database.rows<{ state: string; reason: string | null }>(
    "select state, reason_code as reason from orders where id = $1",
    [id],
  );
  if (!row) throw new Error(`no order ${id}`);
  return row;
}

const work = (test: TestApp): Promise<void> => workUntilIdle(test.database, test.clock);
const planNow = async (test: TestApp): Promise<string | undefined> =>
  (await test.database.read(Subscriber, "where t.id = 'sub_1'"))[0]?.tariffPlanId;
const activeServices = async (test: TestApp): Promise<string[]> =>
  (
    await test.database.read(
      Service,
      "where t.subscriber_id = 'sub_1' and t.state = 'active' order by t.specification_id",
    )
  ).map(({ specificationId }) => specificationId);
const chargesOf = async (test: TestApp): Promise<[string, string | null, number, string][]> =>
  (await test.database.read(Charge, "where t.subscriber_id = 'sub_1' order by t.kind, t.gross")).map(
    ({ kind, tariffPlanId, gross, chargedOn }) => [kind, tariffPlanId ?? null, gross, chargedOn],
  );

/** The old plan's fee of a month, as billing charges it at its beginning. */
async function charged(test: TestApp, month: string): Promise<void> {
  const charge = { clientId: "cl_a", accountId: "acc_a", subscriberId: "sub_1", month, vatRate: 25 };
  await test.database.write((unit) =>
    unit.insert(
      Charge,
      [
        { ...charge, id: `chg_${month}`, kind: "tariffPlanFee", gross: 10 * BYN, chargedOn: `${month}-01` },
      ].map((row) => ({ ...row, kind: "tariffPlanFee" as const, tariffPlanId: "tp_1" })),
    ),
  );
}

describe("changing the tariff plan", () => {
  scene(
    "charges what its preview said, keeps the history, and can be undone within the month for nothing",
    "2026-11-16T09:00:00Z",
    async (test) => {
      await charged(test, "2026-11");
      const seen = await preview(test, "tp_rich");
      expect(seen).toMatchObject({
        changes: [
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
      const undone = await test.data<{ undoOrder: Payload }>(UNDO, { id: order?.id }, { as: admin });
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
      expect(seen.changes).toContainEqual({
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
      const undone = await test.data<{ undoOrder: Payload }>(UNDO, { id: order?.id }, { as: admin });
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
      await test.data(
        `mutation { confirmOrder(orderId: "${id}", idempotencyKey: "c") { userErrors { code } } }`,
        {},
        { as: admin },
      );
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
