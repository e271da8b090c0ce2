import { UsageRecord } from "../usage-record/usage-record.entity";
import { type ParamList, visibleTo } from "../../../platform/authorization/visible";
import { containsAnyCase } from "../../../platform/database/contains";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import type { UsageQuery } from "./usage-query.policy";

/** What a subscriber has used is asked for. */
export interface SubscriberUsage extends UsageQuery {
  readonly subscriberId: string;
}

/** A condition that may be left out, since a facet counts what there is besides its own choice. */
export type Part = "kinds" | "directions" | "zones" | "otherParty";

/** The conditions over `t` that the records asked for fulfil, tenant condition included. */
export function usageConditions(
  context: Context,
  usage: SubscriberUsage,
  params: ParamList,
  without: readonly Part[] = [],
): string {
  const time = `t.started_at >= ${params.add(usage.start)} and t.started_at < ${params.add(usage.end)}`;
  const paid = usage.paidOnly ? " and t.gross <> 0" : "";
  return `${time}${paid} and ${conditionsBesideTime(context, usage, params, without)}`;
}

/** The conditions that are the same over records and their tallies: all but those on time and cost. */
export function conditionsBesideTime(
  context: Context,
  usage: SubscriberUsage,
  params: ParamList,
  without: readonly Part[],
): string {
  const where = [
    `t.subscriber_id = ${params.add(usage.subscriberId)}`,
    visibleTo(viewerOf(context), UsageRecord, params),
  ];
  const lists = [
    ["kinds", "t.kind"],
    ["directions", "t.direction"],
    ["zones", "t.zone"],
  ] as const;
  for (const [part, column] of lists)
    if (usage[part].length > 0 && !without.includes(part)) where.push(params.among(column, usage[part]));
  if (!without.includes("otherParty")) where.push(...otherPartyConditions(context, usage, params));
  return where.join(" and ");
}

function otherPartyConditions(
  { database }: Context,
  { otherParty }: SubscriberUsage,
  params: ParamList,
): string[] {
  switch (otherParty.by) {
    case "nothing":
      return [];
    case "exact":
      return [`t.other_party = ${params.add(otherParty.value)}`];
    case "name":
      return [containsAnyCase(database, "t.other_party", otherParty.part, params)];
    case "mask": {
      const likes = otherParty.likes.map((like) => `t.other_party like ${params.add(like)} escape '\\'`);
      return [`(${likes.join(" or ")})`];
    }
  }
}
