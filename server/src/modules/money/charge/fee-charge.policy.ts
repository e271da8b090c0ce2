import type { Charge, ChargeKind } from "./charge.entity";
import { feeChargeId, feeVatRate } from "./charge.policy";

/** Who pays, and for whom. */
export interface Payer {
  readonly clientId: string;
  readonly accountId: string;
  /** The line whose fee it is; null for one of the account itself or of its company. */
  readonly subscriberId: string | null;
}

/** The day from which fees are owed, with its month (YYYY-MM) and first instant (epoch milliseconds). */
export interface FeeDay {
  readonly date: string;
  readonly month: string;
  readonly at: number;
}

/** What a fee is for. */
export interface FeeSubject {
  readonly kind: ChargeKind;
  /** Keeps fees of one kind and payer apart: the id of a service, a tariff plan, an instalment plan. */
  readonly source: string;
  /** With VAT, 10^-6 BYN. */
  readonly gross: number;
  readonly specificationId?: string;
  readonly tariffPlanId?: string;
  readonly contractFeeId?: string;
}

/**
 * The charge of one fee; none when there is nothing to pay. The same fee of the same month always has the same id, also
 * where another account pays it.
 */
export function feeCharge(
  payer: Payer,
  day: FeeDay,
  { kind, source, gross, ...about }: FeeSubject,
): Charge[] {
  if (gross === 0) return [];
  return [
    {
      id: feeChargeId(day.at, payer.subscriberId ?? payer.clientId, day.month, kind, source),
      clientId: payer.clientId,
      accountId: payer.accountId,
      subscriberId: payer.subscriberId,
      month: day.month,
      kind,
      specificationId: about.specificationId ?? null,
      tariffPlanId: about.tariffPlanId ?? null,
      contractFeeId: about.contractFeeId ?? null,
      gross,
      vatRate: feeVatRate(kind, day.date),
      chargedOn: day.date,
      orderId: null,
      invoiceId: null,
    },
  ];
}
