import type { ChangeMobileInternetPackageInput } from "./generated/graphql";
import { graphql, withWords } from "./graphql";
import { orderScene, workUntilIdle } from "./order-scene";
import { withTestApp, type TestApp } from "./test-app";
import { administratorOf } from "./test-viewer";

graphql(`
  fragment PackageOrdersOrder on Order {
    id state kind note runAt completedAt needsReconciliation revertAt stateReason { code message }
    price { once { amount } monthlyBefore { amount } monthlyAfter { amount } from }
    differences { label before after } history { state message actor { name } } undoes { id }
    undoneBy { id } viewerCanCancel viewerCanUndo viewerCanConfirm
  }
`);
/** PackageOrders a package of mobile internet. */
export const CHANGE = graphql(`
  mutation PackageOrdersChange($input: ChangeMobileInternetPackageInput!, $key: String!, $digest: String) {
    changeMobileInternetPackage(input: $input, idempotencyKey: $key, previewDigest: $digest) {
      order { ...PackageOrdersOrder } userErrors { code message field opensAt }
    }
  }
`);
/** Looks at an order without effect. */
export const PREVIEW = graphql(`
  query PackageOrdersPreview($input: ChangeInput!) {
    previewOrder(input: $input) {
      kind differences { label before after }
      price { once { amount } monthlyBefore { amount } monthlyAfter { amount } from }
      warnings { code message } userErrors { code message opensAt } window { isClosed opensAt message }
      willRunAt digest
    }
  }
`);
const UNDO = graphql(`
  mutation PackageOrdersUndo($id: ID!, $key: String!) {
    done: undoOrder(input: { orderId: $id }, idempotencyKey: $key) {
      order { ...PackageOrdersOrder } userErrors { code message }
    }
  }
`);
const ORDER = graphql(`query PackageOrdersOrderNow($id: ID!) { order(id: $id) { ...PackageOrdersOrder } }`);

/** Who serves the scene's company. */
export const admin = administratorOf("cl_a");
/** Who serves the other company. */
export const other = administratorOf("cl_b");

/** PackageOrders the large package for the first line, or what the input says. */
export async function change(
  test: TestApp,
  input: Partial<ChangeMobileInternetPackageInput>,
  key: string,
  digest?: string,
  as = admin,
) {
  const input_ = { subscriberId: "sub_1", packageId: "spec_large", ...input };
  const data = await test.data(CHANGE, { input: input_, key, digest }, { as });
  return data.changeMobileInternetPackage;
}

/** Cancels, confirms or undoes an order. */
export async function doTo(test: TestApp, name: string, id: string | undefined, key: string, as = admin) {
  return (await test.data(withWords(UNDO, { undoOrder: name }), { id, key }, { as })).done;
}

/** An order as it is now. */
export async function orderNow(test: TestApp, id: string) {
  const { order } = await test.data(ORDER, { id }, { as: admin });
  if (!order) throw new Error(`there is no order ${id}`);
  return order;
}

/** Lets all be done that is due. */
export const settle = (test: TestApp, parts = {}): Promise<void> =>
  workUntilIdle(test.database, test.clock, parts);

/** The package of the first line now. */
export const packageOf = async (test: TestApp): Promise<string | null> => {
  const data = await test.data(
    graphql(
      `query PackageOrdersSubscriber { subscriber(id: "sub_1") { id mobileInternet { state package { id } } } }`,
    ),
    {},
    { as: admin },
  );
  return data.subscriber?.mobileInternet.package?.id ?? null;
};

/** A test with two companies, lines of the first of them, and packages in the catalogue. */
export function scene(name: string, work: (test: TestApp) => Promise<void>, clock?: string): void {
  it(name, () =>
    withTestApp(
      async (test) => {
        await orderScene(test.database);
        await work(test);
      },
      clock === undefined ? {} : { clock },
    ),
  );
}
