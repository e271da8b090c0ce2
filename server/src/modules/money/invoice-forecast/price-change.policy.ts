import {
  firstDay,
  lastDay,
  roundHalfUp,
  vatRateOn,
  type CalendarDate,
  type CalendarMonth,
} from "@kabinet/shared";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import type { UsageKind, UsageZone } from "../../catalogue/tariff-plan/usage-kind.type";
import type { ChargeKind } from "../charge/charge.entity";
import { chargeKindOfUsage } from "../charge/charge.policy";
import { InvoiceDifferenceChange } from "../invoice-comparison/invoice-comparison.type";
import { PriceChangeSubject, type InvoicePriceChange } from "./price-change.type";

/** The months that are held against each other, the earlier first. */
export interface PriceMonths {
  readonly otherMonth: CalendarMonth;
  readonly month: CalendarMonth;
}

type Change = InvoicePriceChange;

const NOTHING: Omit<Change, "id" | "subject" | "change" | "kinds" | "since"> = {
  ...{ name: null, usageKind: null, zone: null, before: null, after: null },
  ...{ vatRateBefore: null, vatRateAfter: null, lines: 0, difference: null },
};

/** A monthly fee that lines pay at another price. */
interface FeePrice {
  readonly kind: ChargeKind;
  readonly specificationId: string | null;
  readonly tariffPlanId: string | null;
  readonly before: number;
  readonly after: number;
  readonly lines: number;
  readonly difference: number;
}

/** What is told of monthly fees of tariff plans and services that lines pay at another price. */
export function feeChangesTold(
  fees: readonly FeePrice[],
  { month }: PriceMonths,
  nameOf: (fee: FeePrice) => string | null,
): Change[] {
  return fees.map((fee) => {
    const { kind, before, after, lines, difference } = fee;
    const thing = fee.specificationId ?? fee.tariffPlanId ?? "";
    return {
      ...NOTHING,
      id: `${kind} ${thing} ${String(before)} ${String(after)}`,
      subject: PriceChangeSubject.MONTHLY_FEE,
      change: grewOrFell(before, after),
      kinds: [kind],
      name: nameOf(fee),
      since: firstDay(month),
      ...{ before, after, lines, difference },
    };
  });
}

/** A fee of an account or its company: what was charged for two months, and for how long it is agreed. */
export interface AgreedFee {
  readonly id: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly validTo: CalendarDate | null;
}

/**
 * What is told of fees of an account and its company: those that have begun, ended, or cost another sum. One that ends
 * when another of the same name begins has a new price. A fee that is agreed still and was not charged for the later month
 * has not ended: it may be charged yet, or another account pays it.
 */
export function contractFeeChanges(fees: readonly AgreedFee[], { month }: PriceMonths): Change[] {
  const begins = firstDay(month);
  const hasEnded = ({ after, validTo }: AgreedFee): boolean =>
    after === null && validTo !== null && validTo <= begins;
  const ended = fees.filter((fee) => fee.before !== null && hasEnded(fee));
  const told = (id: string, name: string, before: number | null, after: number | null): Change[] =>
    before === after
      ? []
      : [
          {
            ...NOTHING,
            id: `contractFee ${id}`,
            subject: PriceChangeSubject.CONTRACT_FEE,
            change: changeOf(before, after),
            kinds: ["contractFee"],
            ...{ name, before, after },
            since: begins,
            difference: (after ?? 0) - (before ?? 0),
          },
        ];
  const current = fees.flatMap(({ id, name, before, after }) => {
    if (after === null) return [];
    if (before !== null) return told(id, name, before, after);
    const place = ended.findIndex((fee) => fee.name === name);
    const [former] = place === -1 ? [] : ended.splice(place, 1);
    return told(id, name, former?.before ?? null, after);
  });
  return [...current, ...ended.flatMap(({ id, name, before }) => told(id, name, before, null))];
}

/** Equipment whose instalments have begun (1) or ended (0). */
interface EndOfInstalments {
  readonly equipment: string;
  readonly amount: number;
  readonly begun: number;
  readonly lines: number;
  readonly plans: number;
}

/** What is told of instalments that have begun, and of those whose last payment was the month before. */
export function instalmentChanges(ends: readonly EndOfInstalments[], { month }: PriceMonths): Change[] {
  return ends.map(({ equipment, amount, begun, lines, plans }) => {
    const hasBegun = begun === 1;
    return {
      ...NOTHING,
      id: `instalment ${String(begun)} ${String(amount)} ${equipment}`,
      subject: PriceChangeSubject.INSTALMENT,
      change: hasBegun ? InvoiceDifferenceChange.APPEARED : InvoiceDifferenceChange.GONE,
      kinds: ["instalment"],
      name: equipment,
      before: hasBegun ? null : amount,
      after: hasBegun ? amount : null,
      since: firstDay(month),
      lines,
      difference: (hasBegun ? 1 : -1) * amount * plans,
    };
  });
}

/** What is known of a price for usage from a day on; see the entity `KnownPrice`. */
interface UsagePrice {
  readonly tariffPlanId: string;
  readonly usageKind: UsageKind;
  readonly zone: UsageZone;
  readonly validFrom: CalendarDate;
  readonly price: number;
  readonly per: number;
}

/**
 * What is told of prices for usage: what the earlier month began with beside what holds now. A price that came back to
 * what it was has not changed. `known` holds each price in the order of its days; plans that no line has say nothing.
 */
export function usagePriceChanges(
  known: readonly UsagePrice[],
  { otherMonth }: PriceMonths,
  lines: ReadonlyMap<string, number>,
  planName: (id: string) => string | null,
): Change[] {
  const keyOf = ({ tariffPlanId, usageKind, zone }: UsagePrice): string =>
    `${tariffPlanId} ${usageKind} ${zone}`;
  return [...new Set(known.map(keyOf))].flatMap((key) => {
    const own = known.filter((one) => keyOf(one) === key);
    const then = own.findLast(({ validFrom }) => validFrom <= firstDay(otherMonth));
    const now = own.at(-1);
    const having = lines.get(now?.tariffPlanId ?? "") ?? 0;
    if (!then || !now || having === 0) return [];
    const before = then.per === now.per ? then.price : roundHalfUp(then.price * now.per, then.per);
    if (before === now.price) return [];
    const { usageKind, zone, tariffPlanId } = now;
    return [
      {
        ...NOTHING,
        id: `usage ${key}`,
        subject: PriceChangeSubject.USAGE_PRICE,
        change: grewOrFell(before, now.price),
        kinds: [chargeKindOfUsage(usageKind, zone)],
        name: planName(tariffPlanId),
        ...{ usageKind, zone, before, after: now.price },
        since: now.validFrom,
        lines: having,
      },
    ];
  });
}

const NOT_SERVICES: readonly ChargeKind[] = ["data", "instalment"];

/** What is told of VAT rates: that with which the earlier month began beside that with which the later one ends. */
export function vatRateChanges(kinds: readonly ChargeKind[], { month, otherMonth }: PriceMonths): Change[] {
  const { services, data, equipment } = operatorProfile().vat;
  const groups = [
    { rates: services, of: kinds.filter((kind) => !NOT_SERVICES.includes(kind)) },
    { rates: data, of: kinds.filter((kind) => kind === "data") },
    { rates: equipment, of: kinds.filter((kind) => kind === "instalment") },
  ];
  return groups.flatMap(({ rates, of }) => {
    const [first] = of;
    const ends = lastDay(month);
    const [before, after] = [vatRateOn(rates, firstDay(otherMonth)), vatRateOn(rates, ends)];
    if (first === undefined || before === after) return [];
    return [
      {
        ...NOTHING,
        id: `vat ${first}`,
        subject: PriceChangeSubject.VAT_RATE,
        change: grewOrFell(before, after),
        kinds: of,
        vatRateBefore: before,
        vatRateAfter: after,
        since: rates.findLast(({ from }) => from <= ends)?.from ?? firstDay(month),
      },
    ];
  });
}

/** What makes most of a difference first; then what depends on use, and rates. */
export function inOrder(changes: readonly Change[]): Change[] {
  const size = ({ difference }: Change): number => (difference === null ? -1 : Math.abs(difference));
  return changes.toSorted((a, b) => size(b) - size(a));
}

function changeOf(before: number | null, after: number | null): InvoiceDifferenceChange {
  if (before === null) return InvoiceDifferenceChange.APPEARED;
  return after === null ? InvoiceDifferenceChange.GONE : grewOrFell(before, after);
}

function grewOrFell(before: number, after: number): InvoiceDifferenceChange {
  return after > before ? InvoiceDifferenceChange.GREW : InvoiceDifferenceChange.FELL;
}
