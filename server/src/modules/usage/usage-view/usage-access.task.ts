import type { GraphQLError } from "graphql";
import type { Context } from "../../../platform/graphql/context";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import type { UsageFilter } from "../usage-query/usage-filter.type";
import { readUsageFilter, type UsageQueryProblem } from "../usage-query/usage-query.policy";
import type { SubscriberUsage } from "../usage-query/usage-conditions.store";
import type { UsageViewAct } from "./usage-view.entity";
import { noteUsageView } from "./usage-view.store";
import { ownProblem } from "../../../platform/errors";

/** A subscriber whose call details may be shown now, and which of them. */
export interface OpenedUsage {
  readonly subscriber: Subscriber;
  readonly usage: SubscriberUsage;
}

/**
 * The one door to a subscriber's call details: reads the filter, finds the subscriber, and writes the look down. Null
 * when the viewer serves no such subscriber; throws where the filter cannot be used.
 */
export async function openUsage(
  context: Context,
  subscriberId: string,
  filter: UsageFilter | null | undefined,
  act: UsageViewAct,
): Promise<OpenedUsage | null> {
  const query = readUsageFilter(filter, context.timeZone, context.clock.now());
  if ("code" in query) throw refusal(query, context);
  const subscriber = await subscriberOf(context).load(subscriberId);
  if (!subscriber) return null;
  await noteUsageView(context, subscriber, query.range, act);
  return { subscriber, usage: { ...query, subscriberId: subscriber.id } };
}

function refusal(problem: UsageQueryProblem, { locale }: Context): GraphQLError {
  const { code, message } = problem;
  const days = "period" in problem ? problem.period : {};
  return ownProblem(code, locale, message, days);
}
