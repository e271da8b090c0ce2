import * as v from "valibot";
import { type Caller, requestHeaders } from "./caller";
import type { Samples } from "./examples";
import { operationText } from "./operation-texts";
import { post } from "./post";

const WithId = v.object({ id: v.string() });
const Line = v.object({
  id: v.string(),
  number: v.string(),
  mobileInternet: v.object({
    packages: v.array(v.object({ isAvailable: v.boolean(), package: WithId })),
  }),
});
type Line = v.InferOutput<typeof Line>;
const nodes = <T extends v.GenericSchema>(node: T) => v.object({ nodes: v.array(node) });

const ViewerSamples = v.object({
  viewer: v.object({
    clients: nodes(WithId),
    subscriber: v.nullable(v.object({ ...Line.entries, orders: nodes(WithId) })),
  }),
});
const CompanySamples = v.object({ subscribers: nodes(Line), orders: nodes(WithId) });

/** What fills the ready operations when the viewer sees nothing, or the server refuses to tell. */
export const noSamples: Samples = {
  clientId: null,
  subscriberId: null,
  subscriberNumber: null,
  packageId: null,
  orderId: null,
};

/** Asks for a company, a line, a package and an order that the caller can see. Never fails: samples are a convenience. */
export async function askSamples(caller: Caller): Promise<Samples> {
  const headers = requestHeaders(caller);
  const ofViewer = v.safeParse(
    ViewerSamples,
    (await post({ query: operationText("page/viewer-samples") }, headers)).data,
  );
  const own = ofViewer.success ? ofViewer.output.viewer.subscriber : null;
  if (own) return toSamples(null, own, own.orders.nodes[0]?.id);

  const clientId = ofViewer.success ? (ofViewer.output.viewer.clients.nodes[0]?.id ?? null) : null;
  const ofCompany = v.safeParse(
    CompanySamples,
    (await post({ query: operationText("page/company-samples"), variables: { clientId } }, headers)).data,
  );
  if (!ofCompany.success) return { ...noSamples, clientId };
  const { subscribers, orders } = ofCompany.output;
  const line = subscribers.nodes.find(packageFor) ?? subscribers.nodes[0];
  return toSamples(clientId, line, orders.nodes[0]?.id);
}

/** A package that the line can choose now. */
function packageFor({ mobileInternet }: Line): string | undefined {
  return mobileInternet.packages.find((option) => option.isAvailable)?.package.id;
}

function toSamples(clientId: string | null, line: Line | undefined, orderId: string | undefined): Samples {
  return {
    clientId,
    subscriberId: line?.id ?? null,
    subscriberNumber: line?.number ?? null,
    packageId: (line && packageFor(line)) ?? null,
    orderId: orderId ?? null,
  };
}
