import { vatRateOn } from "@kabinet/shared";
import type { Fee, RecurringFee } from "../../../orders/change";
import { derivedId } from "../../../platform/derived-id";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import type { UsageKind, UsageZone } from "../../catalogue/tariff-plan/usage-kind.type";
import { CHARGE_KINDS, type ChargeKind } from "./charge.entity";

/** The kind of charge that a usage record is part of: roaming stands apart, whatever was used. */
export function chargeKindOfUsage(kind: UsageKind, zone: UsageZone): ChargeKind {
  if (zone === "roaming") return "roaming";
  if (kind === "voice" || kind === "data") return kind;
  return "messages";
}

/** An hour's work of the network is nobody's fee. */
const ON_TIME = 3_600_000;

/** The instant from which an order that is done `at` counts: its own time, where it was done within an hour of that. */
export function countsFrom(runAt: number, at: number): number {
  return at - runAt < ON_TIME ? runAt : at;
}

/** VAT rate of a fee on the day from which it is owed, whole percent. Usage brings its own rate along. */
export function feeVatRate(kind: ChargeKind, date: string): number {
  const { equipment, services } = operatorProfile().vat;
  return vatRateOn(kind === "instalment" ? equipment : services, date);
}

/** The monthly fee of a service: nothing where the tariff plan's fee covers it. */
export function monthlyFeeOf(specification: { readonly monthlyFee: number }, included: boolean): number {
  return included ? 0 : specification.monthlyFee;
}

/** The fee for connecting a service: nothing where the tariff plan's fee covers it. */
export function connectionFeeOf(
  specification: { readonly connectionFee: number },
  included: boolean,
): number {
  return included ? 0 : specification.connectionFee;
}

/**
 * What was charged for a month, by the id of the service or the tariff plan, with whether it is taken back when it turns
 * out not to be owed: what an order has brought stays, and so does what an invoice holds.
 */
export type Charged = ReadonlyMap<string, boolean>;

/** A service as far as its fees go, 10^-6 BYN with VAT; both 0 where the tariff plan's fee covers it. */
export interface ServiceFees {
  readonly id: string;
  readonly monthlyFee: number;
  readonly connectionFee: number;
}

/** A fee of an order, with what it is for. */
export interface OrderFee extends Fee {
  readonly kind: ChargeKind;
  /** The service whose fee it is; null for others. */
  readonly specificationId: string | null;
  /** The tariff plan whose fee it is. */
  readonly tariffPlanId?: string;
}

/** What a fee of an order is for. Throws where no charge is of its kind. */
export function orderFee({
  specificationId = null,
  tariffPlanId,
  ...fee
}: Fee & Partial<Pick<OrderFee, "specificationId" | "tariffPlanId">>): OrderFee {
  const kind = CHARGE_KINDS.find((one) => one === fee.kind);
  if (!kind) throw new Error(`no charge is of the kind ${fee.kind}`);
  return { ...fee, kind, specificationId, ...(tariffPlanId !== undefined && { tariffPlanId }) };
}

/** What connecting a service costs at once: its month's fee is owed for the whole month, and once. */
export function feesOfConnecting(
  { id, connectionFee, monthlyFee }: ServiceFees,
  chargedThisMonth: Charged,
): OrderFee[] {
  const fees: OrderFee[] = [];
  if (connectionFee > 0) fees.push({ kind: "connectionFee", specificationId: id, gross: connectionFee });
  if (monthlyFee > 0 && !chargedThisMonth.has(id))
    fees.push({ kind: "serviceFee", specificationId: id, gross: monthlyFee });
  return fees;
}

/** The monthly fee of a service or tariff plan beside a change that ends, begins or keeps it. */
export function recurringFee(
  { id, monthlyFee, connectionFee }: ServiceFees,
  { had, has }: Pick<RecurringFee, "had" | "has">,
  charged: Charged,
  kind: Extract<ChargeKind, "serviceFee" | "tariffPlanFee"> = "serviceFee",
): RecurringFee {
  const isReturnable = charged.get(id);
  const charge = isReturnable === undefined ? null : isReturnable ? "returnable" : "kept";
  return { kind, monthly: monthlyFee, had, has, charge, reconnection: connectionFee };
}

/** The services whose fee is charged for a month, after a step charged further fees and found some not to be owed. */
export function chargedAfter(
  charged: Charged,
  fees: readonly Fee[],
  notOwed: readonly string[] = [],
): Charged {
  const after = new Map([...charged].filter(([id, isReturnable]) => !(isReturnable && notOwed.includes(id))));
  for (const { kind, specificationId } of fees.map(orderFee))
    if (kind === "serviceFee" && specificationId !== null) after.set(specificationId, false);
  return after;
}

/** The same of tariff plans: those that are not the one in `onlyOwed` are not owed, where one is given. */
export function plansChargedAfter(charged: Charged, fees: readonly Fee[], onlyOwed: string | null): Charged {
  const isKept = ([id, isReturnable]: readonly [string, boolean]): boolean =>
    onlyOwed === null || id === onlyOwed || !isReturnable;
  const after = new Map([...charged].filter(isKept));
  for (const { kind, tariffPlanId } of fees.map(orderFee))
    if (kind === "tariffPlanFee" && tariffPlanId !== undefined) after.set(tariffPlanId, false);
  return after;
}

/** Id of the charge that sums up a subscriber's usage of one kind and VAT rate in a month. */
export function usageChargeId(
  at: number,
  subscriberId: string,
  month: string,
  kind: ChargeKind,
  vatRate: number,
): string {
  return derivedId("chg", at, subscriberId, month, kind, vatRate);
}

/** Id of a single fee; `source` is what it is for: a service, an instalment, an order. */
export function feeChargeId(
  at: number,
  subscriberId: string,
  month: string,
  kind: ChargeKind,
  source: string,
): string {
  return derivedId("chg", at, subscriberId, month, kind, source);
}
