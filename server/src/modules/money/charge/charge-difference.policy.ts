import type { UsageSum } from "../../usage/rating/usage.policy";
import type { UsageKind, UsageZone } from "../../catalogue/tariff-plan/usage-kind.type";
import type { Charge, ChargeKind } from "./charge.entity";
import { chargeKindOfUsage } from "./charge.policy";

/** Why something costs more or less than in the month before. */
export enum DifferenceReason {
  NEW = "new",
  ENDED = "ended",
  FEE_CHANGED = "feeChanged",
  MORE_USED = "moreUsed",
  LESS_USED = "lessUsed",
  COST_CHANGED = "costChanged",
}

/** One thing that is paid for: a fee, or usage of one kind in one zone. */
interface Part {
  readonly kind: ChargeKind;
  readonly specificationId: string | null;
  readonly tariffPlanId: string | null;
  readonly usageKind: UsageKind | null;
  readonly zone: UsageZone | null;
  /** Of fees: the first day on which it was owed. */
  readonly chargedOn: string | null;
  /** With VAT, 10^-6 BYN. */
  readonly gross: number;
  readonly records: number;
  readonly paidRecords: number;
}

/** How one thing differs between two stretches of time. */
export interface Difference {
  readonly kind: ChargeKind;
  readonly specificationId: string | null;
  readonly tariffPlanId: string | null;
  readonly usageKind: UsageKind | null;
  readonly zone: UsageZone | null;
  readonly reason: DifferenceReason;
  /** Of fees: the day from which it is owed now; null for usage and for what has ended. */
  readonly since: string | null;
  readonly before: number;
  readonly now: number;
  /** `now` less `before`. */
  readonly difference: number;
  readonly recordsBefore: number;
  readonly recordsNow: number;
  readonly paidRecordsBefore: number;
  readonly paidRecordsNow: number;
}

/** What was charged and used in a stretch of time; of the charges only fees count, usage speaks for itself. */
export interface Spent {
  readonly fees: readonly Charge[];
  readonly usage: readonly UsageSum[];
}

/**
 * All that costs more or less than before, the largest growth first and what has fallen most last. The differences add up
 * to the difference of the exact sums.
 */
export function differencesOf(before: Spent, now: Spent): Difference[] {
  const parts = { before: partsOf(before), now: partsOf(now) };
  const keys = new Set([...parts.now.keys(), ...parts.before.keys()]);
  return [...keys]
    .flatMap((key) => differenceOf(parts.before.get(key), parts.now.get(key)))
    .sort((a, b) => b.difference - a.difference);
}

function partsOf({ fees, usage }: Spent): Map<string, Part> {
  const parts = new Map<string, Part>();
  const add = (key: string, part: Part): void => {
    const known = parts.get(key);
    parts.set(key, known ? { ...known, ...summed(known, part) } : part);
  };
  for (const { kind, specificationId, tariffPlanId = null, chargedOn, gross } of fees) {
    const none = { usageKind: null, zone: null, records: 0, paidRecords: 0 };
    const fee = { kind, specificationId, tariffPlanId, chargedOn, gross, ...none };
    add(`${kind} ${specificationId ?? tariffPlanId ?? ""}`, fee);
  }
  for (const { kind: usageKind, zone, gross, records, paidRecords } of usage) {
    const kind = chargeKindOfUsage(usageKind, zone);
    const used = { usageKind, zone, gross, records, paidRecords };
    const none = { specificationId: null, tariffPlanId: null, chargedOn: null };
    add(`${usageKind} ${zone}`, { kind, ...none, ...used });
  }
  return parts;
}

function summed(a: Part, b: Part): Pick<Part, "gross" | "records" | "paidRecords" | "chargedOn"> {
  const [earlier] = [a.chargedOn, b.chargedOn].filter((day) => day !== null).sort();
  return {
    gross: a.gross + b.gross,
    records: a.records + b.records,
    paidRecords: a.paidRecords + b.paidRecords,
    chargedOn: earlier ?? null,
  };
}

function differenceOf(before: Part | undefined, now: Part | undefined): Difference[] {
  const part = now ?? before;
  const difference = (now?.gross ?? 0) - (before?.gross ?? 0);
  if (!part || difference === 0) return [];
  const { kind, specificationId, tariffPlanId, usageKind, zone } = part;
  return [
    {
      ...{ kind, specificationId, tariffPlanId, usageKind, zone },
      reason: reasonOf(before, now, difference),
      since: now?.chargedOn ?? null,
      before: before?.gross ?? 0,
      now: now?.gross ?? 0,
      difference,
      recordsBefore: before?.records ?? 0,
      recordsNow: now?.records ?? 0,
      paidRecordsBefore: before?.paidRecords ?? 0,
      paidRecordsNow: now?.paidRecords ?? 0,
    },
  ];
}

function reasonOf(before: Part | undefined, now: Part | undefined, difference: number): DifferenceReason {
  if (!before) return DifferenceReason.NEW;
  if (!now) return DifferenceReason.ENDED;
  if (now.usageKind === null) return DifferenceReason.FEE_CHANGED;
  const moreRecords = now.records - before.records;
  if (moreRecords > 0 && difference > 0) return DifferenceReason.MORE_USED;
  return moreRecords < 0 && difference < 0 ? DifferenceReason.LESS_USED : DifferenceReason.COST_CHANGED;
}
