import { PAUSE_CODE } from "../../catalogue/service-specification/service-specification.entity";
import type { Charge } from "../charge/charge.entity";
import { monthlyFeeOf, type Charged } from "../charge/charge.policy";
import { feeCharge, type FeeDay, type Payer } from "../charge/fee-charge.policy";

/**
 * Why a line is not served at an instant though nobody but its company has stopped it: `paused`, or `ending` where its
 * return, which brings the month's fees by itself, is to be done by then and may not have been yet.
 */
export type Rest = "paused" | "ending";

/** A service that a line has when the month begins. */
export interface OwedService {
  readonly id: string;
  readonly specification: { readonly id: string; readonly code: string; readonly monthlyFee: number };
  /** Whether the tariff plan's fee covers it. */
  readonly included: boolean;
}

/** A line at the first instant of a month, as far as its monthly fees go. */
export interface FeeLine {
  readonly payer: Payer;
  /** Whether the operator serves it, but for a pause. */
  readonly isServed: boolean;
  /** The day on which it was activated: it brings the fees of its first month itself. */
  readonly activatedOn: string;
  /** Null where it does not rest. */
  readonly rest: Rest | null;
  readonly plan: { readonly id: string; readonly monthlyFee: number };
  readonly services: readonly OwedService[];
  /** What orders of the month's first hours, or an earlier run, have charged for the month already. */
  readonly chargedPlans: Charged;
  readonly chargedServices: Charged;
}

/**
 * The recurring fees that a line owes for the month that begins on a day: its tariff plan's and those of its services.
 * A paused line owes the fee of the pause instead, and one that is not served, or is about to be served again, nothing.
 */
export function monthlyFeesOf(line: FeeLine, day: FeeDay): Charge[] {
  if (line.rest === "paused") return serviceFees(line, day, (code) => code === PAUSE_CODE);
  if (line.rest === "ending" || !line.isServed || line.activatedOn >= day.date) return [];
  const { payer, plan, chargedPlans } = line;
  return [
    ...(chargedPlans.has(plan.id) ? [] : planFee(payer, day, plan)),
    ...serviceFees(line, day, (code) => code !== PAUSE_CODE),
  ];
}

function serviceFees(
  { payer, services, chargedServices }: FeeLine,
  day: FeeDay,
  isOwed: (code: string) => boolean,
): Charge[] {
  return services.flatMap((service) =>
    isOwed(service.specification.code) && !chargedServices.has(service.specification.id)
      ? serviceFee(payer, day, service)
      : [],
  );
}

/** A tariff plan's monthly fee. */
export function planFee(payer: Payer, day: FeeDay, plan: FeeLine["plan"]): Charge[] {
  return feeCharge(payer, day, {
    kind: "tariffPlanFee",
    source: plan.id,
    gross: plan.monthlyFee,
    tariffPlanId: plan.id,
  });
}

/** The monthly fee of a service: for the whole month, also when the service was connected within it. */
export function serviceFee(
  payer: Payer,
  day: FeeDay,
  { id, specification, included }: OwedService,
): Charge[] {
  return feeCharge(payer, day, {
    kind: "serviceFee",
    source: id,
    gross: monthlyFeeOf(specification, included),
    specificationId: specification.id,
  });
}

/** An instalment that falls due in the month: it is owed whether the line is served or not. */
export function instalmentFee(payer: Payer, day: FeeDay, planId: string, amount: number): Charge[] {
  return feeCharge(payer, day, { kind: "instalment", source: planId, gross: amount });
}

/** A fee of an account or of its company, which the account pays. */
export function contractFee(
  payer: Omit<Payer, "subscriberId">,
  day: FeeDay,
  { id, monthlyFee }: { readonly id: string; readonly monthlyFee: number },
): Charge[] {
  return feeCharge({ ...payer, subscriberId: null }, day, {
    kind: "contractFee",
    source: id,
    gross: monthlyFee,
    contractFeeId: id,
  });
}
