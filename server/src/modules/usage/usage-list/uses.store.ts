import { setImmediate } from "node:timers/promises";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { UsageRecord } from "../usage-record/usage-record.entity";

/** Records of one page: some milliseconds of work. */
const PAGE = 1_000;

/**
 * All that a subscriber used between two instants, in the order in which it was rated, as far as the viewer may see it.
 * It is read page by page: memory does not grow with the number of records, and between two pages others have their turn.
 */
export async function eachUse(
  context: Context,
  subscriberId: string,
  { from, to }: { readonly from: number; readonly to: number },
  take: (record: UsageRecord) => void,
): Promise<number> {
  let after = { startedAt: from, id: "" };
  for (let count = 0; ;) {
    const params = new ParamList(subscriberId, after.startedAt, after.id, to);
    const visible = visibleTo(viewerOf(context), UsageRecord, params);
    const page = await context.database.read(
      UsageRecord,
      `where t.subscriber_id = $1 and (t.started_at, t.id) > ($2, $3) and t.started_at < $4 and ${visible}
        order by t.started_at, t.id limit ${String(PAGE)}`,
      params.values,
    );
    page.forEach(take);
    count += page.length;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return count;
    after = last;
    await setImmediate();
  }
}
