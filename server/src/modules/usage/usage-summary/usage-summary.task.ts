import type { Context } from "../../../platform/graphql/context";
import { countOf, groupsOf, partiesOf, type Source } from "./usage-figures.store";
import type { SubscriberUsage } from "../usage-query/usage-conditions.store";
import { usageSpans, type UsageSpans } from "../usage-query/usage-span.policy";
import { UsageGranularity, UsageSummary, type UsageOtherPartyCount } from "./usage-summary.type";
import { isHourly, topParties, usageFigures, type UsageGroup } from "./usage-summary.policy";
import { talliedMonths } from "./usage-tally.store";

/** Out of what is counted: what is shown by the hour out of the records, heavy months out of their tallies. */
export async function spansOf(context: Context, usage: SubscriberUsage): Promise<UsageSpans> {
  const { database, timeZone } = context;
  return usageSpans(
    timeZone,
    usage,
    isHourly(usage) ? NONE : await talliedMonths(database, usage.subscriberId),
  );
}

const NONE: ReadonlySet<string> = new Set();

/** The figures over the records asked for. */
export async function usageSummary(
  context: Context,
  usage: SubscriberUsage,
  spans?: UsageSpans,
): Promise<UsageSummary> {
  const groups: UsageGroup[] = [];
  for (const source of sourcesOf(spans ?? (await spansOf(context, usage))))
    groups.push(...(await groupsOf(context, usage, source, isHourly(usage))));
  return Object.assign(new UsageSummary(), {
    usage,
    ...usage.period,
    ...usage.range,
    granularity: isHourly(usage) ? UsageGranularity.HOUR : UsageGranularity.DAY,
    ...usageFigures(usage, groups),
  });
}

/** How many records are asked for. */
export async function countUsage(
  context: Context,
  usage: SubscriberUsage,
  spans?: UsageSpans,
): Promise<number> {
  let count = 0;
  for (const source of sourcesOf(spans ?? (await spansOf(context, usage))))
    count += await countOf(context, usage, source);
  return count;
}

function sourcesOf({ records, tallies }: UsageSpans): Source[] {
  return tallies.length > 0 ? [...records, tallies] : [...records];
}

/** The other parties with most of the records, whatever other party is asked for. */
export async function topOtherParties(
  context: Context,
  usage: SubscriberUsage,
  first: number,
  spans?: UsageSpans,
): Promise<UsageOtherPartyCount[]> {
  const { records, tallies } = spans ?? (await spansOf(context, usage));
  const [only] = records;
  if (only && records.length === 1 && tallies.length === 0) return partiesOf(context, usage, only, { first });
  const parts: (readonly UsageOtherPartyCount[])[] = [];
  for (const source of records) parts.push(await partiesOf(context, usage, source));
  if (tallies.length === 0) return topParties(parts, first);
  // Who is neither among these nor among the parties of the records has `first` others before it.
  const most = await partiesOf(context, usage, tallies, { first });
  const counted = new Set(most.map(({ otherParty }) => otherParty));
  const rest = new Set(parts.flat().map(({ otherParty }) => otherParty));
  const among = [...rest].filter((otherParty) => !counted.has(otherParty));
  const others = among.length === 0 ? [] : await partiesOf(context, usage, tallies, { among });
  return topParties([...parts, most, others], first);
}
