import { startOfDay } from "@kabinet/shared";
import { Charge } from "../modules/money/charge/charge.entity";
import { CallForwardingRow } from "../modules/line/call-forwarding/call-forwarding.entity";
import { operatorProfile } from "../modules/catalogue/operator/operator-profile.policy";
import { PoolNumberState } from "../modules/line/number-pool/pool-number.entity";
import { Service } from "../modules/company/service/service.entity";
import { SubscriberPermissionRecord } from "../modules/company/subscriber-permission/subscriber-permission.entity";
import {
  TariffPlan,
  TariffPlanService,
  TariffPlanState,
} from "../modules/catalogue/tariff-plan/tariff-plan.entity";
import { catalogueChanged } from "../modules/catalogue/tariff-plan/tariff.store";
import type { NetworkPort } from "../network/network-port";
import { build } from "../testing/builders";
import { buildPoolNumber } from "../testing/number-builders";
import { OrderRequests } from "../testing/order-requests";
import { sceneNetwork, workUntilIdle } from "../testing/order-scene";
import { serviceScene } from "../testing/service-scene";
import { withTestApp, type TestApp } from "../testing/test-app";
import { administratorOf, personOf } from "../testing/test-viewer";

const admin = administratorOf("cl_a");
const ZONE = "Europe/Minsk";
const DECEMBER = startOfDay(ZONE, "2026-12-01");
const NEW = "+375293121212";

/** The scene of services with a second plan, which provides mobile internet and the pause alone. */
function scene(
  name: string,
  work: (test: TestApp, orders: OrderRequests) => Promise<void>,
  clock = "2026-11-16T09:00:00Z",
): void {
  it(name, () =>
    withTestApp(
      async (test) => {
        await serviceScene(test.database);
        await test.database.write(async (unit) => {
          const names = { nameRu: "Простой", nameBe: "Просты", nameEn: "Plain" };
          const included = { includedMinutes: 0, includedMessages: 0, includedMegabytes: 0 };
          await unit.insert(TariffPlan, [
            {
              ...{ id: "tp_plain", code: "plain", position: 2, state: TariffPlanState.ACTIVE },
              ...{ ...names, ...included, monthlyFee: 5_000_000 },
            },
          ]);
          await unit.insert(
            TariffPlanService,
            ["spec_internet", "spec_pause"].map((specificationId) => ({
              tariffPlanId: "tp_plain",
              specificationId,
              included: false,
            })),
          );
          await catalogueChanged(unit);
        });
        await work(test, new OrderRequests(test, admin));
      },
      { clock },
    ),
  );
}

/** A network that does all, and takes until an instant to do it. */
function slowUntil(test: TestApp, instant: number): NetworkPort {
  const network = sceneNetwork(test.database, test.clock);
  return {
    ask: network.ask.bind(network),
    sendSms: network.sendSms.bind(network),
    execute: async (command, signal) => {
      const answer = await network.execute(command, signal);
      if (test.clock.now() < instant) test.clock.set(instant);
      return answer;
    },
  };
}

const feesOf = async (test: TestApp): Promise<string[]> =>
  (await test.database.read(Charge, "order by t.month, t.kind, t.gross")).map(
    ({ month, kind, gross }) => `${month} ${kind} ${String(gross / 1_000_000)}`,
  );

describe("a tariff plan that takes voicemail", () => {
  scene("takes along what is forwarded there, says so before, and leaves the rest", async (test, orders) => {
    await orders.done("connectVoicemail", { forward: ["BUSY"] });
    await orders.done("setCallForwarding", { condition: "NOT_REACHABLE", forwardTo: "+375291234567" });
    expect((await orders.preview("changeTariffPlan", { tariffPlanId: "tp_plain" })).warnings).toContain(
      "voicemailForwardingsGo",
    );
    await orders.done("changeTariffPlan", { tariffPlanId: "tp_plain" });
    const left = await test.database.read(CallForwardingRow, "where t.subscriber_id = 'sub_1'");
    expect(left.map(({ condition, forwardTo }) => [condition, forwardTo])).toEqual([
      ["notReachable", "+375291234567"],
    ]);
    const to = { condition: "BUSY", forwardTo: operatorProfile().voicemail.number };
    expect((await orders.place("setCallForwarding", to)).codes).toEqual(["VOICEMAIL_NOT_CONNECTED"]);
  });
});

describe("a number to which the line's own calls would come back", () => {
  const offer = (test: TestApp, subscriberId: string): Promise<unknown> =>
    buildPoolNumber(test.database, NEW, {
      state: PoolNumberState.RESERVED,
      stateUntil: test.clock.now() + 600_000,
      heldFor: subscriberId,
      heldBy: admin.id,
      heldSince: test.clock.now(),
    });

  scene(
    "is refused, straight and by way of another line, until the forwarding goes",
    async (test, orders) => {
      await offer(test, "sub_1");
      await orders.done("setCallForwarding", { condition: "BUSY", forwardTo: NEW });
      expect((await orders.preview("changeNumber", { number: NEW })).codes).toEqual(["FORWARDING_LOOP"]);
      // Now the second line forwards there, and this one to the second.
      await orders.done("setCallForwarding", { condition: "BUSY", forwardTo: "+375291000002" });
      expect((await orders.preview("changeNumber", { number: NEW })).codes).toEqual([]);
      const second = new OrderRequests(test, administratorOf("cl_a"), "sub_2");
      const { id } = await second.done("setCallForwarding", { condition: "NO_REPLY", forwardTo: NEW });
      expect((await orders.place("changeNumber", { number: NEW })).codes).toEqual(["FORWARDING_LOOP"]);
      await second.act("undoOrder", id);
      await second.settle();
      expect((await orders.place("changeNumber", { number: NEW })).codes).toEqual([]);
    },
  );

  scene("is refused when a planned change comes to its time", async (test, orders) => {
    await offer(test, "sub_1");
    const runAt = "2026-11-20T09:00:00Z";
    const { order } = await orders.place("changeNumber", { number: NEW, runAt });
    await orders.done("setCallForwarding", { condition: "BUSY", forwardTo: NEW });
    test.clock.set(Date.parse(runAt));
    await orders.settle();
    expect(await orders.order(order?.id ?? "")).toMatchObject({
      state: "REJECTED",
      stateReason: { code: "FORWARDING_LOOP" },
    });
  });
});

describe("a pause that is planned", () => {
  scene("is not held because a service was connected before it", async (test, orders) => {
    const [runAt, revertAt] = ["2026-11-20T09:00:00Z", "2026-11-25T09:00:00Z"];
    const { order } = await orders.place("pauseSubscriber", { runAt, revertAt });
    await orders.done("connectService", { serviceSpecificationId: "spec_clir" });
    test.clock.set(Date.parse(runAt));
    await orders.settle();
    expect((await orders.order(order?.id ?? "")).state).toBe("COMPLETED");
  });
});

describe("a pause in which other orders come due", () => {
  scene("says so before, and is not held when they go", async (test, orders) => {
    await orders.done("connectService", { serviceSpecificationId: "spec_clir" });
    const within = await orders.place("disconnectService", {
      ...{ serviceSpecificationId: "spec_clir", runAt: "2026-11-22T09:00:00Z" },
    });
    await orders.place("renameSubscriber", { name: "Пост 7", runAt: "2026-11-23T09:00:00Z" });
    const later = { runAt: "2026-11-25T09:00:00Z", packageId: "spec_large" };
    await orders.place("changeMobileInternetPackage", later);
    const times = { runAt: "2026-11-20T09:00:00Z", revertAt: "2026-11-25T09:00:00Z" };
    const { warnings } = await orders.preview("pauseSubscriber", times);
    expect(warnings).toEqual(["noService", "pauseFees", "resumingFees", "plannedWithin"]);
    const { order } = await orders.place("pauseSubscriber", times);
    await orders.act("cancelOrder", within.order?.id ?? "");
    expect((await orders.preview("pauseSubscriber", times)).warnings).not.toContain("plannedWithin");
    test.clock.set(Date.parse(times.runAt));
    await orders.settle();
    expect((await orders.order(order?.id ?? "")).state).toBe("COMPLETED");
  });
});

describe("what costs only when it is brought back", () => {
  scene("is not done for a subscriber whom the company lets spend no more", async (test) => {
    const { database } = test;
    await database.write((unit) => unit.run("update client set subscribers_may_spend = $1", [true]));
    await build(database, SubscriberPermissionRecord, {
      ...{ clientId: "cl_a", kind: "removeMobileInternetPackage", isAllowed: true },
    });
    await new OrderRequests(test, admin).done("changeMobileInternetPackage", { packageId: "spec_large" });
    const person = new OrderRequests(test, personOf("sub_1"));
    const [runAt, revertAt] = ["2026-11-20T09:00:00Z", "2026-12-05T09:00:00Z"];
    const { order, codes } = await person.place("removeMobileInternetPackage", { runAt, revertAt });
    expect(codes).toEqual([]);
    await database.write((unit) => unit.run("update client set subscribers_may_spend = $1", [false]));
    test.clock.set(Date.parse(runAt));
    await person.settle();
    expect(await person.order(order?.id ?? "")).toMatchObject({
      state: "REJECTED",
      stateReason: { code: "SPENDING_NOT_ALLOWED" },
    });
  });
});

describe("an order that the network does while the month ends", () => {
  const edge = "2026-11-30T20:59:58Z";

  scene(
    "is paid for the month in which it is there, and says so",
    async (test, orders) => {
      const { order } = await orders.place("connectService", { serviceSpecificationId: "spec_clir" });
      await workUntilIdle(test.database, test.clock, { network: slowUntil(test, DECEMBER + 30_000) });
      expect(await orders.order(order?.id ?? "")).toMatchObject({
        state: "COMPLETED",
        price: { from: "2026-12-01", once: { amount: "3.20" } },
      });
      expect(await feesOf(test)).toEqual(["2026-12 serviceFee 3.2"]);
      const [service] = await test.database.read(Service, "where t.specification_id = 'spec_clir'");
      expect(service?.activeSince).toBe(DECEMBER + 30_000);
    },
    edge,
  );

  scene(
    "puts the new tariff plan's fee of the new month in the place of the old one's",
    async (test, orders) => {
      await orders.place("changeTariffPlan", { tariffPlanId: "tp_plain" });
      const charge = { clientId: "cl_a", accountId: "acc_a", subscriberId: "sub_1", month: "2026-12" };
      await build(test.database, Charge, {
        ...{ ...charge, id: "chg_old", kind: "tariffPlanFee", specificationId: null, tariffPlanId: "tp_1" },
        ...{ gross: 10_000_000, vatRate: 25, chargedOn: "2026-12-01", orderId: null, invoiceId: null },
      });
      await workUntilIdle(test.database, test.clock, { network: slowUntil(test, DECEMBER + 30_000) });
      expect(await feesOf(test)).toEqual(["2026-12 tariffPlanFee 5"]);
    },
    edge,
  );

  scene(
    "brings no fee that bills have brought meanwhile",
    async (test, orders) => {
      await orders.done("connectService", { serviceSpecificationId: "spec_clir" });
      await orders.done("disconnectService", { serviceSpecificationId: "spec_clir" });
      test.clock.set(DECEMBER + 2_000);
      await orders.place("connectService", { serviceSpecificationId: "spec_clir" });
      const network = slowUntil(test, 0);
      const billing: NetworkPort = {
        ...network,
        execute: async (command, signal) => {
          const charge = { clientId: "cl_a", accountId: "acc_a", subscriberId: "sub_1", month: "2026-12" };
          await build(test.database, Charge, {
            ...{ ...charge, id: "chg_bill", kind: "serviceFee", specificationId: "spec_clir" },
            ...{ tariffPlanId: null, gross: 3_200_000, vatRate: 25, chargedOn: "2026-12-01" },
            ...{ orderId: null, invoiceId: null },
          });
          return network.execute(command, signal);
        },
      };
      await workUntilIdle(test.database, test.clock, { network: billing });
      expect(await feesOf(test)).toEqual(["2026-11 serviceFee 3.2", "2026-12 serviceFee 3.2"]);
    },
    "2026-11-16T09:00:00Z",
  );
});
