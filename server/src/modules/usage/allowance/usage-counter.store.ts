import type { Reader, Unit } from "../../../platform/database/database";
import { UsageCounter } from "./usage-counter.entity";

/** What some subscribers have taken from their bundles in a month, by subscriber. */
export async function usageCounters(
  reader: Reader,
  subscriberIds: readonly string[],
  month: string,
): Promise<ReadonlyMap<string, UsageCounter>> {
  const counters = await reader.read(UsageCounter, "where t.subscriber_id among($1) and t.month = $2", [
    subscriberIds,
    month,
  ]);
  return new Map(counters.map((counter) => [counter.subscriberId, counter]));
}

/** Puts new counts in the place of the old ones; all are of one month. */
export async function putUsageCounters(unit: Unit, counters: readonly UsageCounter[]): Promise<void> {
  const [first] = counters;
  if (!first) return;
  const ids = counters.map(({ subscriberId }) => subscriberId);
  await unit.run("delete from usage_counter where subscriber_id among($1) and month = $2", [
    ids,
    first.month,
  ]);
  await unit.insert(UsageCounter, counters);
}

/** Joins lines with their counts of a month as `c`, where they have one: part of a statement. */
export function joinCounters(line: string, month: string): string {
  return `join usage_counter c on c.subscriber_id = ${line} and c.month = ${month}`;
}
