import { addDays, startOfDay } from "@kabinet/shared";
import { readOtherParty, type OtherPartySearch } from "./other-party.policy";
import type { UsageFilter } from "./usage-filter.type";
import {
  usagePeriod,
  usageRange,
  type RangeProblem,
  type UsagePeriod,
  type UsageRange,
} from "./usage-period.policy";
import type { UsageDirection, UsageKind, UsageZone } from "../../catalogue/tariff-plan/usage-kind.type";

/** A filter as it was understood: the days are known, the lists are empty where nothing is left out. */
export interface UsageQuery {
  readonly period: UsagePeriod;
  readonly range: UsageRange;
  /** The first instant of the first day, epoch milliseconds. */
  readonly start: number;
  /** The first instant after the last day. */
  readonly end: number;
  readonly kinds: readonly UsageKind[];
  readonly directions: readonly UsageDirection[];
  readonly zones: readonly UsageZone[];
  readonly otherParty: Exclude<OtherPartySearch, { by: "invalid" }>;
  readonly paidOnly: boolean;
}

/** Why a filter cannot be used. */
export type UsageQueryProblem =
  | (RangeProblem & { readonly period: UsagePeriod })
  | { readonly code: "INVALID_SEARCH"; readonly message: RangeProblem["message"] };

/** Reads a filter on a day: the same way for the list, the figures and the files. */
export function readUsageFilter(
  filter: UsageFilter | null | undefined,
  timeZone: string,
  now: number,
): UsageQuery | UsageQueryProblem {
  const period = usagePeriod(timeZone, now);
  const range = usageRange(period, { from: filter?.from, through: filter?.through });
  if ("code" in range) return { ...range, period };
  const otherParty = readOtherParty(filter?.otherParty);
  if (otherParty.by === "invalid") return { code: "INVALID_SEARCH", message: otherParty.message };
  return {
    period,
    range,
    start: startOfDay(timeZone, range.from),
    end: startOfDay(timeZone, addDays(range.through, 1)),
    kinds: [...new Set(filter?.kinds ?? [])],
    directions: [...new Set(filter?.directions ?? [])],
    zones: [...new Set(filter?.zones ?? [])],
    otherParty,
    paidOnly: filter?.paidOnly === true,
  };
}
