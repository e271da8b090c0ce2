import * as v from "valibot";
import type { Samples } from "./examples/example";

const WithId = v.object({ id: v.string() });
const nodes = <T extends v.GenericSchema>(node: T) => v.object({ nodes: v.array(node) });
const OrderSample = v.object({ id: v.string(), viewerCanUndo: v.boolean() });
type OrderSample = v.InferOutput<typeof OrderSample>;

const ViewerSamples = v.object({
  operator: v.object({
    numbers: v.object({ countryCode: v.string(), groups: v.array(v.number()), example: v.string() }),
  }),
  viewer: v.object({ clients: nodes(WithId), subscriber: v.nullable(WithId) }),
});
const CompanySamples = v.object({
  subscribers: nodes(
    v.object({
      id: v.string(),
      mobileInternet: v.object({ packages: v.array(v.object({ isAvailable: v.boolean() })) }),
    }),
  ),
  orders: nodes(OrderSample),
  appeals: nodes(WithId),
  client: v.nullable(
    v.object({
      ...{ accounts: nodes(WithId), invoices: nodes(WithId), payments: nodes(WithId) },
      bulkChanges: nodes(WithId),
    }),
  ),
});
const LineSamples = v.object({
  subscriber: v.object({
    id: v.string(),
    number: v.string(),
    mobileInternet: v.object({
      packages: v.array(v.object({ isAvailable: v.boolean(), package: WithId })),
    }),
    serviceOptions: v.array(
      v.object({
        isConnected: v.boolean(),
        isAvailable: v.boolean(),
        page: v.nullable(v.string()),
        specification: WithId,
      }),
    ),
    tariffPlanOptions: v.array(v.object({ isAvailable: v.boolean(), tariffPlan: WithId })),
    orders: nodes(OrderSample),
  }),
  availableNumbers: v.nullable(nodes(v.object({ number: v.string() }))),
  appeals: nodes(WithId),
});

/** What fills the ready operations when the viewer sees nothing, or the server refuses to tell. */
export const noSamples: Samples = {
  clientId: null,
  subscriberId: null,
  exampleNumber: null,
  networkCode: null,
  subscriberNumber: null,
  packageId: null,
  freeNumber: null,
  serviceToConnect: null,
  serviceToDisconnect: null,
  tariffPlanId: null,
  orderId: null,
  undoableOrderId: null,
  appealId: null,
  accountId: null,
  invoiceId: null,
  paymentId: null,
  bulkChangeId: null,
};

/** Asks one of the operations of `operations/page/`; answers its data, or whatever came instead. */
export type AskForSamples = (
  file: "viewer-samples" | "company-samples" | "line-samples",
  variables: Record<string, unknown>,
) => Promise<unknown>;

/** Asks for ids that the caller can see. Never fails: samples are a convenience. */
export async function askSamples(ask: AskForSamples): Promise<Samples> {
  const ofViewer = v.safeParse(ViewerSamples, await ask("viewer-samples", {}));
  const own = ofViewer.success ? ofViewer.output.viewer.subscriber : null;
  const none = { ...noSamples, ...(ofViewer.success && numberSamples(ofViewer.output.operator.numbers)) };
  if (own) return samplesOfLine(ask, none, own.id);

  const clientId = ofViewer.success ? (ofViewer.output.viewer.clients.nodes[0]?.id ?? null) : null;
  const ofCompany = v.safeParse(CompanySamples, await ask("company-samples", { clientId }));
  if (!ofCompany.success) return { ...none, clientId };
  const { subscribers, orders, appeals, client } = ofCompany.output;
  const accountId = client?.accounts.nodes[0]?.id ?? null;
  const invoiceId = client?.invoices.nodes[0]?.id ?? null;
  const paymentId = client?.payments.nodes[0]?.id ?? null;
  const bulkChangeId = client?.bulkChanges.nodes[0]?.id ?? null;
  const ids = { clientId, accountId, invoiceId, paymentId, bulkChangeId };
  const company = { ...none, ...orderSamples(orders.nodes), ...ids };
  const line =
    subscribers.nodes.find(({ mobileInternet }) =>
      mobileInternet.packages.some(({ isAvailable }) => isAvailable),
    ) ?? subscribers.nodes[0];
  const found = line ? await samplesOfLine(ask, company, line.id) : company;
  return { ...found, appealId: appeals.nodes[0]?.id ?? found.appealId };
}

/** Adds what one line has and can have to the samples of its company. */
export async function samplesOfLine(
  ask: AskForSamples,
  company: Samples,
  subscriberId: string,
): Promise<Samples> {
  const ofLine = v.safeParse(LineSamples, await ask("line-samples", { subscriberId }));
  if (!ofLine.success) return { ...company, subscriberId };
  const { subscriber, availableNumbers, appeals } = ofLine.output;
  const options = subscriber.serviceOptions.filter(({ isAvailable, page }) => isAvailable && page === null);
  const own = orderSamples(subscriber.orders.nodes);
  return {
    clientId: company.clientId,
    accountId: company.accountId,
    invoiceId: company.invoiceId,
    exampleNumber: company.exampleNumber,
    networkCode: company.networkCode,
    subscriberId: subscriber.id,
    subscriberNumber: subscriber.number,
    packageId: subscriber.mobileInternet.packages.find(({ isAvailable }) => isAvailable)?.package.id ?? null,
    freeNumber: availableNumbers?.nodes[0]?.number ?? null,
    serviceToConnect: options.find(({ isConnected }) => !isConnected)?.specification.id ?? null,
    serviceToDisconnect: options.find(({ isConnected }) => isConnected)?.specification.id ?? null,
    tariffPlanId: subscriber.tariffPlanOptions.find(({ isAvailable }) => isAvailable)?.tariffPlan.id ?? null,
    orderId: company.orderId ?? own.orderId,
    undoableOrderId: company.undoableOrderId ?? own.undoableOrderId,
    appealId: company.appealId ?? appeals.nodes[0]?.id ?? null,
    paymentId: company.paymentId,
    bulkChangeId: company.bulkChangeId,
  };
}

type Numbers = v.InferOutput<typeof ViewerSamples>["operator"]["numbers"];

function numberSamples({
  countryCode,
  groups,
  example,
}: Numbers): Pick<Samples, "exampleNumber" | "networkCode"> {
  const begin = 1 + countryCode.length;
  return { exampleNumber: example, networkCode: example.slice(begin, begin + (groups[0] ?? 0)) };
}

function orderSamples(orders: readonly OrderSample[]): Pick<Samples, "orderId" | "undoableOrderId"> {
  const orderId = orders[0]?.id ?? null;
  return { orderId, undoableOrderId: orders.find(({ viewerCanUndo }) => viewerCanUndo)?.id ?? orderId };
}
