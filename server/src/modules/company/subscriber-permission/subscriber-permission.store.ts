import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { SubscriberPermissions } from "../../../orders/change";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { groupBy } from "../../../platform/group-by";
import { Client } from "../client/client.entity";
import { SubscriberPermissionRecord } from "./subscriber-permission.entity";

/** What is set where a company is unknown: nothing. */
export const NOTHING_ALLOWED: SubscriberPermissions = { maySpend: false, kinds: new Map() };

/** What companies let their subscribers do by themselves, by the company's id. */
export async function permissionsOf(
  reader: Reader,
  clients: readonly Pick<Client, "id" | "subscribersMaySpend">[],
): Promise<ReadonlyMap<string, SubscriberPermissions>> {
  const ids = clients.map(({ id }) => id);
  const records = await reader.read(SubscriberPermissionRecord, "where t.client_id among($1)", [ids]);
  const said = groupBy(records, ({ clientId }) => clientId);
  return new Map(
    clients.map(({ id, subscribersMaySpend }) => [
      id,
      {
        maySpend: subscribersMaySpend,
        kinds: new Map((said.get(id) ?? []).map(({ kind, isAllowed }) => [kind, isAllowed])),
      },
    ]),
  );
}

/** A company whose settings are to be changed, locked where the database needs it; null when it is not the viewer's. */
export async function lockClient(unit: Unit, context: Context, id: string): Promise<Client | null> {
  const params = new ParamList(id);
  const visible = visibleTo(viewerOf(context), Client, params);
  const [client] = await unit.read(Client, `where t.id = $1 and ${visible}${forUpdate(unit)}`, params.values);
  return client ?? null;
}

/** Writes what the company says about some kinds of change; about the others it stays as it was. */
export async function setPermissions(
  unit: Unit,
  clientId: string,
  permissions: readonly { readonly kind: string; readonly isAllowed: boolean }[],
): Promise<void> {
  const kinds = permissions.map(({ kind }) => kind);
  await unit.run("delete from subscriber_permission where client_id = $1 and kind among($2)", [
    clientId,
    kinds,
  ]);
  const rows = permissions.map(({ kind, isAllowed }) => ({ clientId, kind, isAllowed }));
  if (rows.length > 0) await unit.insert(SubscriberPermissionRecord, rows);
}

/** What a company has said about some kinds of change; left out are those about which it has said nothing. */
export async function permissionsSaid(
  reader: Reader,
  clientId: string,
  kinds: readonly string[],
): Promise<{ readonly kind: string; readonly isAllowed: boolean }[]> {
  const said = await reader.read(
    SubscriberPermissionRecord,
    "where t.client_id = $1 and t.kind among($2) order by t.kind",
    [clientId, kinds],
  );
  return said.map(({ kind, isAllowed }) => ({ kind, isAllowed }));
}
