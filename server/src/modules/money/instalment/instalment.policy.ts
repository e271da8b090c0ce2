import { firstDay } from "@kabinet/shared";
import { InstalmentPaymentState, type Instalment, type InstalmentPayment } from "./instalment.entity";

/** How far a plan has come. */
export interface InstalmentProgress {
  /** In the order of their months. */
  readonly payments: readonly InstalmentPayment[];
  /** What the charged payments come to, and what the others do; 10^-6 BYN. */
  readonly paid: number;
  readonly left: number;
  readonly paymentsLeft: number;
  /** What a month costs: all payments but the last are alike. */
  readonly monthlyPayment: number;
  /** Null when all is paid. */
  readonly nextPayment: InstalmentPayment | null;
  /** The day of the last payment; null for a plan without any. */
  readonly payoffOn: string | null;
}

/**
 * Works out how far a plan has come. A payment is behind once billing has charged it, whatever the calendar says: on the
 * first of a month it is the next one until then, and one that billing is late with stays the next one.
 */
export function instalmentProgress(instalments: readonly Instalment[]): InstalmentProgress {
  const ordered = [...instalments].sort((a, b) => (a.month < b.month ? -1 : 1));
  const price = sumOf(ordered);
  let reached = 0;
  const payments = ordered.map(({ planId, month, amount, chargeId }): InstalmentPayment => {
    reached += amount;
    return {
      id: `${planId} ${month}`,
      dueOn: firstDay(month),
      amount,
      leftAfter: price - reached,
      state: chargeId === null ? InstalmentPaymentState.AHEAD : InstalmentPaymentState.CHARGED,
    };
  });
  const ahead = payments.filter(({ state }) => state === InstalmentPaymentState.AHEAD);
  const left = sumOf(ahead);
  return {
    payments,
    paid: price - left,
    left,
    paymentsLeft: ahead.length,
    monthlyPayment: payments[0]?.amount ?? 0,
    nextPayment: ahead[0] ?? null,
    payoffOn: payments.at(-1)?.dueOn ?? null,
  };
}

function sumOf(payments: readonly { readonly amount: number }[]): number {
  return payments.reduce((sum, { amount }) => sum + amount, 0);
}
