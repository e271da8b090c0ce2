/** Money of an account: a payment that is done, or what an invoice below zero gives back. */
export interface Money {
  readonly id: string;
  /** The day on which it was there, YYYY-MM-DD. */
  readonly on: string;
  /** 10^-6 BYN, above zero. */
  readonly amount: number;
}

/** What some money of the account covers of an invoice. */
export interface Covering<M extends Money> {
  readonly money: M;
  /** 10^-6 BYN, above zero. */
  readonly covered: number;
}

/**
 * Which money of an account covers what of an invoice of its. A payment names no invoice: all that comes in covers the
 * oldest invoice first (`coverInvoices`). In the order of the days on which it was there each invoice takes of it what the
 * ones before it have left, so that what covers an invoice comes to what is paid of it.
 */
export function coveringOf<M extends Money>(
  invoices: readonly { readonly id: string; readonly month: string; readonly total: number }[],
  money: readonly M[],
  invoiceId: string,
): Covering<M>[] {
  const owed = invoices.filter(({ total }) => total > 0).toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const place = owed.findIndex(({ id }) => id === invoiceId);
  if (place < 0) return [];
  const from = owed.slice(0, place).reduce((sum, { total }) => sum + total, 0);
  const to = from + (owed[place]?.total ?? 0);
  let came = 0;
  return money.toSorted(inTime).flatMap((each) => {
    const covered = Math.min(to, came + each.amount) - Math.max(from, came);
    came += each.amount;
    return covered > 0 ? [{ money: each, covered }] : [];
  });
}

function inTime(a: Money, b: Money): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
