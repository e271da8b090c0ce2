import type { SubscriberPermissions } from "../../../orders/change";
import type { Reader, Unit } from "../../../platform/database/database";
import { groupBy } from "../../../platform/group-by";
import type { Client } from "../client/client.entity";
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
