import { ParamList, visibleTo } from "../../platform/authorization/visible";
import {
  readCursor,
  readPage,
  type Page,
  type PageArgs,
  type PageQuery,
} from "../../platform/graphql/connection";
import { viewerOf, type Context } from "../../platform/graphql/context";
import { UsageOrder } from "./usage-filter.entity";
import type { UsageQuery } from "./usage-query.policy";
import { UsageRecord } from "./usage-record.entity";

/** What a subscriber has used is asked for. */
export interface SubscriberUsage extends UsageQuery {
  readonly subscriberId: string;
}

/** A condition that may be left out, since a facet counts what there is besides its own choice. */
type Part = "kinds" | "directions" | "zones" | "otherParty";

/** The conditions over `t` that the records asked for fulfil, tenant condition included. */
export function usageConditions(
  context: Context,
  usage: SubscriberUsage,
  params: ParamList,
  without: readonly Part[] = [],
): string {
  const where = [
    `t.subscriber_id = ${params.add(usage.subscriberId)}`,
    `t.started_at >= ${params.add(usage.start)} and t.started_at < ${params.add(usage.end)}`,
    visibleTo(viewerOf(context), { client: "t.client_id", subscriber: "t.subscriber_id" }, params),
  ];
  const lists = [
    ["kinds", "t.kind"],
    ["directions", "t.direction"],
    ["zones", "t.zone"],
  ] as const;
  for (const [part, column] of lists)
    if (usage[part].length > 0 && !without.includes(part)) where.push(params.among(column, usage[part]));
  if (usage.paidOnly) where.push("t.gross <> 0");
  if (!without.includes("otherParty")) where.push(...otherPartyConditions(usage, params));
  return where.join(" and ");
}

function otherPartyConditions({ otherParty }: SubscriberUsage, params: ParamList): string[] {
  switch (otherParty.by) {
    case "nothing":
      return [];
    case "exact":
      return [`t.other_party = ${params.add(otherParty.value)}`];
    case "name":
      return [`lower(t.other_party) like ${params.add(otherParty.like)} escape '\\'`];
    case "mask": {
      const likes = otherParty.likes.map((like) => `t.other_party like ${params.add(like)} escape '\\'`);
      return [`(${likes.join(" or ")})`];
    }
  }
}

/** A page of the records asked for. */
export function listUsage(
  context: Context,
  usage: SubscriberUsage,
  order: UsageOrder,
  args: PageArgs,
): Promise<Page<UsageRecord>> {
  return readPage(context.database, pageQuery(context, beyond(usage, order, args), usage, order), args);
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
  order: UsageOrder,
): PageQuery<UsageRecord> {
  const params = new ParamList();
  const where = usageConditions(context, page, params);
  const all = new ParamList();
  const whole = { where: usageConditions(context, usage, all), params: all };
  const descending = order === UsageOrder.NEWEST_FIRST;
  return { entity: UsageRecord, where, params, whole, orderBy: BY_TIME, descending };
}

/**
 * The time that is left after a cursor. SQLite looks a row up by one bound only: without this it would go through all
 * the pages before.
 */
function beyond(usage: SubscriberUsage, order: UsageOrder, { after }: PageArgs): SubscriberUsage {
  if (after === undefined || after === null) return usage;
  const at = Number(readCursor(after, ["number", "string"])[0]);
  return order === UsageOrder.NEWEST_FIRST
    ? { ...usage, end: Math.min(usage.end, at + 1) }
    : { ...usage, start: Math.max(usage.start, at) };
}

/** The records asked for, in the order of time, page by page; nothing is kept between the pages. */
export async function* usagePages(
  context: Context,
  usage: SubscriberUsage,
  order: UsageOrder,
  size: number,
): AsyncGenerator<readonly UsageRecord[]> {
  const descending = order === UsageOrder.NEWEST_FIRST;
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
