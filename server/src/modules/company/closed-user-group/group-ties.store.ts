import type { Explanation } from "../../../orders/explanation";
import type { Reader } from "../../../platform/database/database";
import { groupBy } from "../../../platform/group-by";
import { groupTie } from "./group-ties.policy";

/** What closed user groups hang on the numbers of lines: the other members call by them. By line. */
export async function groupTies(
  reader: Reader,
  lines: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, readonly Explanation[]>> {
  const rows = await reader.rows<{ readonly id: string; readonly name: string; readonly others: number }>(
    `select t.subscriber_id as id, g.name,
        (select count(*) from closed_user_group_member o
          join subscriber s on s.id = o.subscriber_id and s.state <> 'terminated'
          where o.group_id = t.group_id and o.subscriber_id <> t.subscriber_id) as others
       from closed_user_group_member t join closed_user_group g on g.id = t.group_id
      where t.subscriber_id among($1) order by t.subscriber_id, t.cug_index`,
    [lines.map(({ id }) => id)],
  );
  return new Map(
    Array.from(
      groupBy(rows, ({ id }) => id),
      ([id, groups]) => [id, [groupTie(groups)]],
    ),
  );
}
