import { visibleTo, ParamList } from "../../../platform/authorization/visible";
import { forUpdate } from "../../../platform/database/database";
import { viewerOf } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import {
  defineChange,
  type AnyChange,
  type Change,
  type SharedStates,
  type TargetKind,
} from "../../../orders/change";
import { ClientState } from "../client/client.entity";
import { clientsById } from "../client/client.store";
import { permissionsOf, NOTHING_ALLOWED } from "../subscriber-permission/subscriber-permission.store";
import type { SubscriberTarget } from "./subscriber-change.policy";
import { Subscriber } from "./subscriber.entity";

/** Subscribers as targets of orders. */
export const subscriberTarget: TargetKind<SubscriberTarget> = {
  name: "subscriber",
  type: Subscriber,
  async load(reader, viewer, ids, lock) {
    const params = new ParamList(ids);
    const visible = viewer ? visibleTo(viewer, Subscriber, params) : "1 = 1";
    const locking = lock ? forUpdate(reader) : "";
    const found = await reader.read(
      Subscriber,
      `where t.id among($1) and ${visible}${locking}`,
      params.values,
    );
    const clientIds = [...new Set(found.map(({ clientId }) => clientId))];
    const clients = await clientsById(reader, clientIds);
    const stateOf = new Map(clients.map(({ id, state }) => [id, state]));
    const permissions = await permissionsOf(reader, clients);
    return new Map(
      found.map(({ id, clientId, number, state, suspensionReason, accountId, tariffPlanId, name }) => [
        id,
        {
          id,
          clientId,
          networkName: number,
          subscriberPermissions: permissions.get(clientId) ?? NOTHING_ALLOWED,
          state,
          suspensionReason,
          clientState: stateOf.get(clientId) ?? ClientState.CLOSED,
          accountId,
          tariffPlanId,
          name,
        },
      ]),
    );
  },

  async subscriberPermissions(context, id) {
    const line = await allowanceOfLine(context).load(id);
    return line?.subscriberPermissions ?? null;
  },
};

/** What the companies of lines that the viewer sees allow. */
const allowanceOfLine = loader(
  async (context, ids: readonly string[]) => {
    const lines = await subscriberTarget.load(context.database, viewerOf(context), ids, false);
    return [...lines.values()];
  },
  ({ id }) => id,
);

/** What a change of one line need not say where it is as most are. */
type Usual = "needsStepUp" | "price";

/** Defines a change of one line: it says only what is particular about it. */
export function defineSubscriberChange<
  Ground extends object,
  Moved extends object,
  Own extends object,
  Input extends { readonly subscriberId: string },
  Shared extends SharedStates,
>(
  change: Omit<Change<SubscriberTarget, Ground, Moved, Own, Input, Shared>, "target" | "targetId" | Usual> &
    Partial<Pick<Change<SubscriberTarget, Ground, Moved, Own, Input, Shared>, Usual>>,
): AnyChange {
  return defineChange({
    // A stranger at an open session can take nothing over with it.
    needsStepUp: false,
    // It costs nothing.
    price: () => ({ fees: [], monthlyBefore: 0, monthlyAfter: 0 }),
    ...change,
    target: subscriberTarget,
    targetId: ({ subscriberId }) => subscriberId,
  });
}
