import { addDays } from "@kabinet/shared";
import type { UsageQuery } from "../usage-query/usage-query.policy";
import {
  USAGE_DIRECTIONS,
  USAGE_KINDS,
  USAGE_ZONES,
  type UsageDirection,
  type UsageKind,
  type UsageZone,
} from "../../catalogue/tariff-plan/usage-kind.type";

/** Records that are alike and began in the same bucket, counted by the database. */
export interface UsageGroup {
  /** Days, or hours, since 1970 on the operator's clock. */
  readonly bucket: number;
  readonly kind: UsageKind;
  readonly direction: UsageDirection;
  readonly zone: UsageZone;
  readonly count: number;
  readonly quantity: number;
  readonly countedQuantity: number;
  readonly cost: number;
}

/** How many records, and what they cost (10^-6 BYN). */
interface Sum {
  count: number;
  cost: number;
}

/** What groups come to; see the GraphQL type UsageSummary. */
export interface UsageFigures {
  readonly totals: Sum & {
    voiceSeconds: number;
    smsMessages: number;
    mmsMessages: number;
    dataBytes: number;
    countedVoiceSeconds: number;
    countedSmsMessages: number;
    countedMmsMessages: number;
    countedDataBytes: number;
  };
  readonly histogram: (Sum & { readonly date: string; readonly hour: number | null })[];
  readonly kinds: (Sum & { readonly kind: UsageKind })[];
  readonly directions: (Sum & { readonly direction: UsageDirection })[];
  readonly zones: (Sum & { readonly zone: UsageZone })[];
}

const QUANTITY = {
  voice: "voiceSeconds",
  sms: "smsMessages",
  mms: "mmsMessages",
  data: "dataBytes",
} as const satisfies Record<UsageKind, string>;

const COUNTED = {
  voice: "countedVoiceSeconds",
  sms: "countedSmsMessages",
  mms: "countedMmsMessages",
  data: "countedDataBytes",
} as const satisfies Record<UsageKind, string>;

const NOTHING: UsageFigures["totals"] = {
  ...{ count: 0, cost: 0, voiceSeconds: 0, smsMessages: 0, mmsMessages: 0, dataBytes: 0 },
  ...{ countedVoiceSeconds: 0, countedSmsMessages: 0, countedMmsMessages: 0, countedDataBytes: 0 },
};

const DAY_MS = 86_400_000;

/** Whether a range is short enough to be shown by the hour: a day or two. */
export function isHourly({ range }: Pick<UsageQuery, "range">): boolean {
  return range.through <= addDays(range.from, 1);
}

/**
 * Works out the figures from groups that were chosen by everything but kind, direction and zone: so each facet can
 * leave out its own choice.
 */
export function usageFigures(query: UsageQuery, groups: readonly UsageGroup[]): UsageFigures {
  const isKind = chosen(query.kinds);
  const isDirection = chosen(query.directions);
  const isZone = chosen(query.zones);
  const totals = { ...NOTHING };
  const kinds = sums(USAGE_KINDS);
  const directions = sums(USAGE_DIRECTIONS);
  const zones = sums(USAGE_ZONES);
  const histogram = emptyHistogram(query);
  const byBucket = new Map(histogram.map((bucket) => [bucket.bucket, bucket]));
  for (const group of groups) {
    const [kind, direction, zone] = [isKind(group.kind), isDirection(group.direction), isZone(group.zone)];
    if (direction && zone) add(kinds.get(group.kind), group);
    if (kind && zone) add(directions.get(group.direction), group);
    if (kind && direction) add(zones.get(group.zone), group);
    if (!(kind && direction && zone)) continue;
    add(totals, group);
    totals[QUANTITY[group.kind]] += group.quantity;
    totals[COUNTED[group.kind]] += group.countedQuantity;
    add(byBucket.get(group.bucket), group);
  }
  return {
    totals,
    histogram: histogram.map(({ bucket: _bucket, ...rest }) => rest),
    kinds: shown(kinds, query.kinds).map(([kind, sum]) => ({ kind, ...sum })),
    directions: shown(directions, query.directions).map(([direction, sum]) => ({ direction, ...sum })),
    zones: shown(zones, query.zones).map(([zone, sum]) => ({ zone, ...sum })),
  };
}

/** Other parties that were counted in parts, put together: those with most of the records, then by their name. */
export function topParties<T extends Sum & { readonly otherParty: string }>(
  parts: readonly (readonly T[])[],
  first: number,
): T[] {
  const sums = new Map<string, T>();
  for (const party of parts.flat()) {
    const sum = sums.get(party.otherParty);
    if (!sum) sums.set(party.otherParty, { ...party });
    else {
      sum.count += party.count;
      sum.cost += party.cost;
    }
  }
  const byCount = [...sums.values()].sort((a, b) => {
    return b.count - a.count || (a.otherParty < b.otherParty ? -1 : 1);
  });
  return byCount.slice(0, first);
}

/** A list that leaves nothing out is empty. */
function chosen<T>(list: readonly T[]): (value: T) => boolean {
  return list.length === 0 ? () => true : (value) => list.includes(value);
}

function sums<T>(values: readonly T[]): Map<T, Sum> {
  return new Map(values.map((value) => [value, { count: 0, cost: 0 }]));
}

function add(sum: Sum | undefined, { count, cost }: UsageGroup): void {
  if (!sum) return;
  sum.count += count;
  sum.cost += cost;
}

/** What there is, and what was chosen even where there is none of it. */
function shown<T>(all: ReadonlyMap<T, Sum>, selected: readonly T[]): [T, Sum][] {
  return [...all].filter(([value, { count }]) => count > 0 || selected.includes(value));
}

function emptyHistogram(
  query: UsageQuery,
): (Sum & { readonly bucket: number; readonly date: string; readonly hour: number | null })[] {
  const { from, through } = query.range;
  const first = Date.parse(`${from}T00:00:00Z`) / DAY_MS;
  const last = Date.parse(`${through}T00:00:00Z`) / DAY_MS;
  const days = Array.from({ length: last - first + 1 }, (_, i) => ({
    day: first + i,
    date: addDays(from, i),
  }));
  if (!isHourly(query))
    return days.map(({ day, date }) => ({ bucket: day, date, hour: null, count: 0, cost: 0 }));
  return days.flatMap(({ day, date }) =>
    Array.from({ length: 24 }, (_, hour) => ({ bucket: day * 24 + hour, date, hour, count: 0, cost: 0 })),
  );
}
