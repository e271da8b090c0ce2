import { ParamList } from "../../../platform/authorization/visible";
import {
  readCursor,
  readPage,
  type Page,
  type PageArgs,
  type PageQuery,
} from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { throttled } from "../../../platform/graphql/throttled";
import { usageConditions, type SubscriberUsage } from "../usage-query/usage-conditions.store";
import { UsageSort } from "../usage-query/usage-filter.type";
import { UsageRecord } from "../usage-record/usage-record.entity";
import { countUsage } from "../usage-summary/usage-summary.task";
import { talliedMonths } from "../usage-summary/usage-tally.store";

/**
 * A page of the records asked for. Where what is looked for may be rare among very many records, all of them may have
 * to be gone through: that is done aside, a few at once.
 */
export async function listUsage(
  context: Context,
  usage: SubscriberUsage,
  sort: UsageSort,
  args: PageArgs,
): Promise<Page<UsageRecord>> {
  const { database } = context;
  const query = pageQuery(context, beyond(usage, sort, args), usage, sort);
  const isLong = leavesOut(usage) && (await talliedMonths(database, usage.subscriberId)).size > 0;
  return isLong
    ? throttled(context, () => readPage(database.aside, query, args))
    : readPage(database, query, args);
}

/** Whether anything but the time decides what is listed. */
function leavesOut({ kinds, directions, zones, otherParty, paidOnly }: SubscriberUsage): boolean {
  return (
    paidOnly || otherParty.by !== "nothing" || [kinds, directions, zones].some(({ length }) => length > 0)
  );
}

/** The order of time, in which records are listed; one cursor serves every list of them. */
export const BY_TIME: PageQuery<UsageRecord>["orderBy"] = [
  { column: "started_at", property: "startedAt", holds: "number" },
  { column: "id", property: "id" },
];

function pageQuery(
  context: Context,
  page: SubscriberUsage,
  usage: SubscriberUsage,
  sort: UsageSort,
): PageQuery<UsageRecord> {
  const params = new ParamList();
  const where = usageConditions(context, page, params);
  const count = (): Promise<number> => countUsage(context, usage);
  const descending = sort === UsageSort.NEWEST_FIRST;
  return { entity: UsageRecord, where, params, count, orderBy: BY_TIME, descending };
}

/**
 * The time that is left after a cursor. SQLite looks a row up by one bound only: without this it would go through all
 * the pages before.
 */
function beyond(usage: SubscriberUsage, sort: UsageSort, { after }: PageArgs): SubscriberUsage {
  if (after === undefined || after === null) return usage;
  const at = Number(readCursor(after, ["number", "string"])[0]);
  return sort === UsageSort.NEWEST_FIRST
    ? { ...usage, end: Math.min(usage.end, at + 1) }
    : { ...usage, start: Math.max(usage.start, at) };
}

/** The records asked for, in the order of time, page by page; nothing is kept between the pages. */
export async function* usagePages(
  context: Context,
  usage: SubscriberUsage,
  sort: UsageSort,
  size: number,
): AsyncGenerator<readonly UsageRecord[]> {
  const descending = sort === UsageSort.NEWEST_FIRST;
  const direction = descending ? "desc" : "asc";
  for (let rest = usage, last: UsageRecord | undefined; ;) {
    const params = new ParamList();
    let where = usageConditions(context, rest, params);
    if (last) {
      const marks = `(${params.add(last.startedAt)}, ${params.add(last.id)})`;
      where += ` and (t.started_at, t.id) ${descending ? "<" : ">"} ${marks}`;
    }
    const tail = `where ${where} order by t.started_at ${direction}, t.id ${direction} limit ${String(size)}`;
    const page = await context.database.read(UsageRecord, tail, params.values);
    if (page.length > 0) yield page;
    last = page.at(-1);
    if (!last || page.length < size) return;
    rest = descending
      ? { ...usage, end: Math.min(usage.end, last.startedAt + 1) }
      : { ...usage, start: Math.max(usage.start, last.startedAt) };
  }
}
