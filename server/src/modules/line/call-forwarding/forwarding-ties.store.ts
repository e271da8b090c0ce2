import type { Explanation } from "../../../orders/change";
import type { Reader } from "../../../platform/database/database";
import { forwardingTie } from "./forwarding-ties.policy";

/** What forwarding hangs on the numbers of lines: other lines of the company forward to them. By line. */
export async function forwardingTies(
  reader: Reader,
  lines: readonly { readonly id: string; readonly clientId: string; readonly networkName: string }[],
): Promise<ReadonlyMap<string, readonly Explanation[]>> {
  const rows = await reader.rows<{ readonly client: string; readonly number: string; readonly n: number }>(
    `select t.client_id as client, t.forward_to as number, count(distinct t.subscriber_id) as n
       from call_forwarding t join subscriber s on s.id = t.subscriber_id and s.state <> 'terminated'
      where t.client_id among($1) and t.forward_to among($2) group by t.client_id, t.forward_to`,
    [[...new Set(lines.map(({ clientId }) => clientId))], lines.map(({ networkName }) => networkName)],
  );
  const counts = new Map(rows.map(({ client, number, n }) => [`${client} ${number}`, n]));
  return new Map(
    lines.flatMap(({ id, clientId, networkName }) => {
      const count = counts.get(`${clientId} ${networkName}`);
      return count === undefined ? [] : [[id, [forwardingTie(count)]] as const];
    }),
  );
}
