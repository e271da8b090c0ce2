import { MICRO_PER_KOPECK, toKopecks, vatIncluded } from "@kabinet/shared";
import { CHARGE_KINDS, type ChargeKind } from "./charge.entity";

/** All charges of an account's month that share a kind and a VAT rate. */
export interface ChargeSum {
  readonly kind: ChargeKind;
  readonly vatRate: number;
  /** Exact sum, 10^-6 BYN. */
  readonly charged: number;
}

/** Charges of one kind and VAT rate on an invoice. */
export interface InvoicedSum extends ChargeSum {
  readonly invoiceId: string;
  readonly accountId: string;
  /** Null for what is charged to the account itself. */
  readonly subscriberId: string | null;
}

/** A line of an invoice, in money of the invoice: whole kopecks, in 10^-6 BYN. */
export interface Line extends ChargeSum {
  readonly gross: number;
  readonly vat: number;
}

/** Sums in the order of the kinds of charge, as they stand on an invoice. */
export function inOrder<S extends Pick<ChargeSum, "kind" | "vatRate">>(sums: readonly S[]): S[] {
  return sums.toSorted(
    (a, b) => CHARGE_KINDS.indexOf(a.kind) - CHARGE_KINDS.indexOf(b.kind) || a.vatRate - b.vatRate,
  );
}

/**
 * The lines of an invoice and their total. Only here are sums rounded to kopecks and VAT worked out, once per line;
 * the lines stand in the order of the kinds of charge. Charges that come to nothing together are a line of 0: without
 * any charge at all there is no line.
 */
export function invoiceLines(sums: readonly ChargeSum[]): { readonly lines: Line[]; readonly total: number } {
  const lines = inOrder(sums).map((sum) => {
    const gross = toKopecks(sum.charged);
    return { ...sum, gross, vat: vatIncluded(gross, sum.vatRate, MICRO_PER_KOPECK).vat };
  });
  return { lines, total: lines.reduce((total, line) => total + line.gross, 0) };
}
