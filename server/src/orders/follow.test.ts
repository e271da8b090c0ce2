import { graphql } from "../testing/graphql";
import type { NetworkPort } from "../network/network-port";
import { TariffPlan, TariffPlanService } from "../modules/catalogue/tariff-plan/tariff-plan.entity";
import { catalogueChanged } from "../modules/catalogue/tariff-plan/tariff.store";
import { orderScene, sceneNetwork, workUntilIdle } from "../testing/order-scene";
import { withTestApp, type TestApp } from "../testing/test-app";
import { administratorOf } from "../testing/test-viewer";
import { OrderEventRecord, OrderRecord } from "./order.entity";

const as = administratorOf("cl_a");

interface Preview {
  readonly digest: string;
  readonly userErrors: readonly { readonly code: string }[];
  readonly warnings: readonly { readonly code: string }[];
  readonly differences: readonly { readonly before: string | null; readonly after: string | null }[];
  readonly price: { readonly once: { readonly amount: string } };
}
interface Placed {
  readonly order: { readonly id: string; readonly state: string } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

async function preview(test: TestApp, packageId: string): Promise<Preview> {
  const document = graphql(`
    query FollowPreviewOrder($input: ChangeInput!) {
      previewOrder(input: $input) {
        digest userErrors { code } warnings { code } differences { before after } price { once { amount } }
      }
    }
  `);
  const input = { changeMobileInternetPackage: { subscriberId: "sub_1", packageId } };
  return (await test.data(document, { input }, { as })).previewOrder;
}

async function place(test: TestApp, packageId: string, digest: string | null = null): Promise<Placed> {
  const document = graphql(`
    mutation FollowChangeMobileInternetPackage($input: ChangeMobileInternetPackageInput!, $key: String!, $digest: String) {
      changeMobileInternetPackage(input: $input, idempotencyKey: $key, previewDigest: $digest) {
        order { id state } userErrors { code }
      }
    }
  `);
  const variables = {
    input: { subscriberId: "sub_1", packageId },
    key: `${packageId} ${String(digest)}`,
    digest,
  };
  const data = await test.data(document, variables, { as });
  return data.changeMobileInternetPackage;
}

const orderOf = async (test: TestApp, placed: Placed): Promise<OrderRecord | undefined> =>
  (await test.database.read(OrderRecord, "where t.id = $1", [placed.order?.id ?? ""]))[0];

const scene = (name: string, work: (test: TestApp) => Promise<void>): void => {
  it(name, () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      await work(test);
    }),
  );
};

describe("an order of a line that another order is changing", () => {
  scene(
    "follows where its preview showed what comes after the other one, and is done as shown",
    async (test) => {
      const first = await place(test, "spec_small");
      const shown = await preview(test, "spec_large");
      expect(shown.warnings[0]?.code).toBe("followsOrder");
      expect(shown.differences).toEqual([{ before: "Пакет Легкий", after: "Пакет 1500" }]);
      const second = await place(test, "spec_large", shown.digest);
      expect(second).toMatchObject({ order: { state: "ACKNOWLEDGED" }, userErrors: [] });
      expect((await orderOf(test, second))?.afterId).toBe(first.order?.id);
      await workUntilIdle(test.database, test.clock);
      expect((await orderOf(test, first))?.state).toBe("completed");
      const done = await orderOf(test, second);
      expect([done?.state, done?.reasonCode]).toEqual(["completed", null]);
      expect(JSON.parse(done?.before ?? "")).toEqual({ connected: true, packageId: "spec_small" });
    },
  );

  scene("is refused where nobody has seen what comes after the other one", async (test) => {
    const shownBefore = await preview(test, "spec_large");
    await place(test, "spec_small");
    for (const digest of [null, shownBefore.digest])
      expect((await place(test, "spec_large", digest)).userErrors).toEqual([{ code: "CHANGED_MEANWHILE" }]);
  });

  scene("waits for a person where the other one was not done after all", async (test) => {
    const first = await place(test, "spec_small");
    const second = await place(test, "spec_large", (await preview(test, "spec_large")).digest);
    const network = sceneNetwork(test.database, test.clock);
    const execute = network.execute.bind(network);
    network.execute = (command, signal) =>
      command.key === first.order?.id
        ? Promise.resolve({ outcome: "refused", permanent: true, reason: "no" })
        : execute(command, signal);
    await workUntilIdle(test.database, test.clock, { network });
    expect((await orderOf(test, first))?.state).toBe("failed");
    expect(await orderOf(test, second)).toMatchObject({ state: "held", reasonCode: "termsChanged" });
  });
});

describe("an order of a line whose tariff plan another order is changing", () => {
  /** Another plan, which alone provides one of the packages. */
  const addPlan = (test: TestApp): Promise<unknown> =>
    test.database.write(async (unit) => {
      const [plan] = await unit.read(TariffPlan, "where t.id = 'tp_1'");
      await unit.insert(TariffPlan, [{ ...plan, id: "tp_2", code: "two", nameRu: "Два" }]);
      for (const specificationId of ["spec_internet", "spec_small", "spec_other"])
        await unit.insert(TariffPlanService, [{ tariffPlanId: "tp_2", specificationId, included: false }]);
      await catalogueChanged(unit);
    });
  const placePlan = async (test: TestApp): Promise<Placed> => {
    const document = graphql(`
      mutation FollowChangeTariffPlan {
        changeTariffPlan(input: { subscriberId: "sub_1", tariffPlanId: "tp_2" }, idempotencyKey: "plan") {
          order { id state } userErrors { code }
        }
      }
    `);
    return (await test.data(document, {}, { as })).changeTariffPlan;
  };

  scene("follows it, and is judged by the plan that it leaves", async (test) => {
    await addPlan(test);
    expect((await preview(test, "spec_other")).userErrors).toEqual([{ code: "PACKAGE_NOT_PROVIDED" }]);
    const first = await placePlan(test);
    const shown = await preview(test, "spec_other");
    expect(shown.warnings[0]?.code).toBe("followsOrder");
    const second = await place(test, "spec_other", shown.digest);
    expect(second).toMatchObject({ order: { state: "ACKNOWLEDGED" }, userErrors: [] });
    expect((await orderOf(test, second))?.afterId).toBe(first.order?.id);
    await workUntilIdle(test.database, test.clock);
    expect((await orderOf(test, first))?.state).toBe("completed");
    expect(await orderOf(test, second)).toMatchObject({ state: "completed", reasonCode: null });
  });

  scene("is refused unseen, and what only the old plan provides is refused in any case", async (test) => {
    await addPlan(test);
    await placePlan(test);
    expect((await place(test, "spec_small")).userErrors).toEqual([{ code: "CHANGED_MEANWHILE" }]);
    expect((await preview(test, "spec_large")).userErrors).toEqual([{ code: "PACKAGE_NOT_PROVIDED" }]);
  });
});

describe("the end of an order leaves a code of its own", () => {
  const lastCode = async (test: TestApp, placed: Placed): Promise<string | undefined> =>
    (
      await test.database.read(OrderEventRecord, "where t.order_id = $1 order by t.seq desc limit 1", [
        placed.order?.id ?? "",
      ])
    )[0]?.code;
  const answering = (test: TestApp, permanent: boolean): { readonly network: NetworkPort } => {
    const network = sceneNetwork(test.database, test.clock);
    network.ask = () => Promise.resolve("unknown");
    network.execute = () => Promise.resolve({ outcome: "refused", permanent, reason: "no" });
    return { network };
  };

  scene("when a rule refuses it at its turn", async (test) => {
    const placed = await place(test, "spec_small");
    await test.database.write((unit) =>
      unit.run("update subscriber set state = 'terminated' where id = 'sub_1'"),
    );
    await workUntilIdle(test.database, test.clock);
    expect(await lastCode(test, placed)).toBe("refused");
    expect((await orderOf(test, placed))?.reasonCode).toBe("SUBSCRIBER_TERMINATED");
  });

  scene("when the network refuses", async (test) => {
    const placed = await place(test, "spec_small");
    await workUntilIdle(test.database, test.clock, answering(test, true));
    expect(await lastCode(test, placed)).toBe("networkRefused");
  });

  scene("when the network has been tried in vain", async (test) => {
    const placed = await place(test, "spec_small");
    for (let n = 0; n < 10; n++) {
      await workUntilIdle(test.database, test.clock, answering(test, false));
      test.clock.advance(600_000);
    }
    expect(await lastCode(test, placed)).toBe("networkExhausted");
  });
});
