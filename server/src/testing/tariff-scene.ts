import { graphql, type AnswerTo } from "./graphql";
import { orderScene, workUntilIdle } from "./order-scene";
import { withTestApp, type TestApp } from "./test-app";
import { administratorOf } from "./test-viewer";
import { Charge } from "../modules/money/charge/charge.entity";
import { Service } from "../modules/company/service/service.entity";
import {
  Subscriber,
  SubscriberAspect,
  SubscriberFact,
} from "../modules/company/subscriber/subscriber.entity";
import {
  TariffPlan,
  TariffPlanService,
  TariffPlanState,
} from "../modules/catalogue/tariff-plan/tariff-plan.entity";

graphql(`
  fragment TariffSceneSeen on Order {
    differences { label before after } warnings { code message }
    price { once { amount } monthlyBefore { amount } monthlyAfter { amount } from }
  }
`);
graphql(`
  fragment TariffSceneSeenOrderPreview on OrderPreview {
    differences { label before after } warnings { code message }
    price { once { amount } monthlyBefore { amount } monthlyAfter { amount } from }
  }
`);
const CHANGE = graphql(`
  mutation TariffSceneChange($input: ChangeTariffPlanInput!, $key: String!, $digest: String) {
    changeTariffPlan(input: $input, idempotencyKey: $key, previewDigest: $digest) {
      order { id state ...TariffSceneSeen } userErrors { code message field }
    }
  }
`);
const PREVIEW = graphql(`
  query TariffScenePreview($input: ChangeInput!) {
    previewOrder(input: $input) { ...TariffSceneSeenOrderPreview userErrors { code field } willRunAt digest }
  }
`);
const PACKAGE = graphql(`
  mutation TariffScenePackage($input: ChangeMobileInternetPackageInput!, $key: String!) {
    changeMobileInternetPackage(input: $input, idempotencyKey: $key) { order { id state } userErrors { code } }
  }
`);
/** Takes an order back. */
export const UNDO = graphql(`
  mutation TariffSceneUndo($id: ID!) {
    undoOrder(input: { orderId: $id }, idempotencyKey: "undo") {
      order { id state price { once { amount } } } userErrors { code }
    }
  }
`);

/** What the change answers. */
export type Payload = AnswerTo<typeof CHANGE>["changeTariffPlan"];

/** Who serves the scene's company. */
export const admin = administratorOf("cl_a");
/** One rouble. */
export const BYN = 1_000_000;

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

/** A test with the scene's plans, the clock standing where it says. */
export function scene(name: string, clock: string, work: (test: TestApp) => Promise<void>): void {
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

/** Orders another plan for the first line. */
export async function change(
  test: TestApp,
  tariffPlanId: string,
  key: string,
  rest: object = {},
  as = admin,
): Promise<Payload> {
  const input = { subscriberId: "sub_1", tariffPlanId, ...rest };
  return (await test.data(CHANGE, { input, key }, { as })).changeTariffPlan;
}

/** Looks at it without effect. */
export async function preview(
  test: TestApp,
  tariffPlanId: string,
  rest: object = {},
): Promise<AnswerTo<typeof PREVIEW>["previewOrder"]> {
  const input = { changeTariffPlan: { subscriberId: "sub_1", tariffPlanId, ...rest } };
  const { previewOrder } = await test.data(PREVIEW, { input }, { as: admin });
  return previewOrder;
}

/** Orders a package for the first line. */
export async function orderPackage(
  test: TestApp,
  packageId: string,
  rest: object = {},
): Promise<AnswerTo<typeof PACKAGE>["changeMobileInternetPackage"]> {
  const variables = { input: { subscriberId: "sub_1", packageId, ...rest }, key: packageId };
  const data = await test.data(PACKAGE, variables, { as: admin });
  return data.changeMobileInternetPackage;
}

/** Where an order is, and why. */
export async function stateOf(test: TestApp, id: string): Promise<{ state: string; reason: string | null }> {
  const [row] = await test.database.rows<{ state: string; reason: string | null }>(
    "select state, reason_code as reason from orders where id = $1",
    [id],
  );
  if (!row) throw new Error(`no order ${id}`);
  return row;
}

/** Lets the worker do all that is due. */
export const work = (test: TestApp): Promise<void> => workUntilIdle(test.database, test.clock);
/** The first line's plan. */
export const planNow = async (test: TestApp): Promise<string | undefined> =>
  (await test.database.read(Subscriber, "where t.id = 'sub_1'"))[0]?.tariffPlanId;
/** The services of the first line that work. */
export const activeServices = async (test: TestApp): Promise<string[]> =>
  (
    await test.database.read(
      Service,
      "where t.subscriber_id = 'sub_1' and t.state = 'active' order by t.specification_id",
    )
  ).map(({ specificationId }) => specificationId);
/** Kind, plan, amount and day of the first line's charges. */
export const chargesOf = async (test: TestApp): Promise<[string, string | null, number, string][]> =>
  (await test.database.read(Charge, "where t.subscriber_id = 'sub_1' order by t.kind, t.gross")).map(
    ({ kind, tariffPlanId, gross, chargedOn }) => [kind, tariffPlanId ?? null, gross, chargedOn],
  );

/** The old plan's fee of a month, as billing charges it at its beginning. */
export async function charged(test: TestApp, month: string): Promise<void> {
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
