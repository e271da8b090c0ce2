import { visibleTo, ParamList } from "../../platform/authorization/visible";
import { forUpdate } from "../../platform/database/database";
import type { TargetKind } from "../../orders/change";
import { Client, ClientState } from "../client/client.entity";
import type { SubscriberTarget } from "./subscriber-change.policy";
import { Subscriber } from "./subscriber.entity";

/** Subscribers as targets of orders. */
export const subscriberTarget: TargetKind<SubscriberTarget> = {
  name: "subscriber",
  type: Subscriber,
  async load(reader, viewer, ids, lock) {
    const params = new ParamList(ids);
    const visible = viewer
      ? visibleTo(viewer, { client: "t.client_id", subscriber: "t.id" }, params)
      : "1 = 1";
    const locking = lock ? forUpdate(reader) : "";
    const found = await reader.read(
      Subscriber,
      `where t.id among($1) and ${visible}${locking}`,
      params.values,
    );
    const clientIds = [...new Set(found.map(({ clientId }) => clientId))];
    const clients = await reader.read(Client, "where t.id among($1)", [clientIds]);
    const byId = new Map(clients.map((client) => [client.id, client]));
    return new Map(
      found.map((subscriber) => [subscriber.id, targetOf(subscriber, byId.get(subscriber.clientId))]),
    );
  },
};

function targetOf(subscriber: Subscriber, client: Client | undefined): SubscriberTarget {
  const { id, clientId, number, state, accountId, tariffPlanId, name } = subscriber;
  return {
    id,
    clientId,
    networkName: number,
    subscribersMaySpend: client?.subscribersMaySpend ?? false,
    state,
    clientState: client?.state ?? ClientState.CLOSED,
    accountId,
    tariffPlanId,
    name,
  };
}
