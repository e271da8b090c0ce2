import { addDays } from "@kabinet/shared";
import type { Invoice } from "../modules/money/invoice/invoice.entity";
import { PaymentState, type PostedPayment } from "../modules/money/payment/payment.entity";
import { derivedId } from "../platform/derived-id";
import { Random } from "./random";
import type { ZoneCalendar } from "./zone-calendar";

/** Payments are rounded up to whole tens of roubles by those who pay in advance. */
const ROUND_SUM = 10_000_000;

/**
 * How an invoice is going to be paid: most within days of the date on which it is due, some late, some in two parts,
 * a few not at all. The same invoice is always paid in the same way.
 */
export function paymentsOf(invoice: Invoice, paysAhead: boolean, calendar: ZoneCalendar): PostedPayment[] {
  if (invoice.total <= 0) return [];
  const random = new Random(`payment:${invoice.id}`);
  if (paysAhead) {
    const amount = Math.ceil(invoice.total / ROUND_SUM) * ROUND_SUM;
    return [payment(invoice, addDays(invoice.formedOn, 1), amount, 0, random, calendar)];
  }
  const manner = random.next();
  if (manner < 0.02) return [];
  const onTime = addDays(invoice.formedOn, random.between(4, 19));
  const late = addDays(invoice.dueOn, random.between(1, 25));
  if (manner < 0.12) return [payment(invoice, late, invoice.total, 0, random, calendar)];
  if (manner > 0.93) {
    const first = Math.floor(invoice.total / 2 / 10_000) * 10_000;
    if (first === 0) return [payment(invoice, onTime, invoice.total, 0, random, calendar)];
    return [
      payment(invoice, onTime, first, 0, random, calendar),
      payment(invoice, late, invoice.total - first, 1, random, calendar),
    ];
  }
  return [payment(invoice, onTime, invoice.total, 0, random, calendar)];
}

function payment(
  invoice: Invoice,
  paidOn: string,
  amount: number,
  part: number,
  random: Random,
  calendar: ZoneCalendar,
): PostedPayment {
  return {
    id: derivedId("pay", calendar.startOf(paidOn), invoice.id, part),
    clientId: invoice.clientId,
    accountId: invoice.accountId,
    paidOn,
    amount,
    state: PaymentState.DONE,
    reference: String(random.between(100, 99_999)),
  };
}
