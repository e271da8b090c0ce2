import type { Charge, ChargeKind } from "../modules/money/charge/charge.entity";
import {
  connectionFeeOf,
  feeChargeId,
  feeVatRate,
  monthlyFeeOf,
} from "../modules/money/charge/charge.policy";

/** Whose charge it is. */
export interface Payer {
  readonly clientId: string;
  readonly accountId: string;
  readonly subscriberId: string;
}

/** A connected service as far as its fees are concerned. */
export interface FeeService {
  readonly serviceId: string;
  readonly specificationId: string;
  readonly monthlyFee: number;
  readonly connectionFee: number;
  /** Whether the tariff plan's fee covers it. */
  readonly included: boolean;
}

/** The day from which fees are owed, with its month and first instant. */
export interface FeeDay {
  readonly date: string;
  readonly month: string;
  readonly at: number;
}

/** Makes one fee; none when there is nothing to pay. `source` keeps fees of one kind apart. */
export function fee(
  payer: Payer,
  day: FeeDay,
  kind: ChargeKind,
  source: string,
  gross: number,
  specificationId: string | null = null,
  tariffPlanId: string | null = null,
): Charge[] {
  if (gross === 0) return [];
  return [
    {
      id: feeChargeId(day.at, payer.subscriberId, day.month, kind, source),
      clientId: payer.clientId,
      accountId: payer.accountId,
      subscriberId: payer.subscriberId,
      month: day.month,
      kind,
      specificationId,
      tariffPlanId,
      gross,
      vatRate: feeVatRate(kind, day.date),
      chargedOn: day.date,
      orderId: null,
      invoiceId: null,
    },
  ];
}

/** The tariff plan's monthly fee. */
export function planFee(
  payer: Payer,
  day: FeeDay,
  plan: { readonly id: string; readonly monthlyFee: number },
): Charge[] {
  return fee(payer, day, "tariffPlanFee", plan.id, plan.monthlyFee, null, plan.id);
}

/** The monthly fee of a service: for the whole month, also when the service was connected within it. */
export function serviceFee(payer: Payer, day: FeeDay, service: FeeService): Charge[] {
  const gross = monthlyFeeOf(service, service.included);
  return fee(payer, day, "serviceFee", service.serviceId, gross, service.specificationId);
}

/** The fee for connecting a service. */
export function connectionFee(payer: Payer, day: FeeDay, service: FeeService): Charge[] {
  const gross = connectionFeeOf(service, service.included);
  return fee(payer, day, "connectionFee", service.serviceId, gross, service.specificationId);
}
