import type { Unit } from "../../../platform/database/database";
import { settleAccount } from "../invoice/invoice-settlement.store";
import type { Payment } from "../payment/payment.entity";
import { bookPayments } from "../payment/payment.store";

/**
 * Books payments and lets those that are done cover their accounts' invoices, the oldest first. A payment is known by its
 * id: booking it once more changes nothing. Two payments of one sum and day with different ids are two.
 * Throws where an id is booked already with another account or amount.
 */
export async function postPayments(unit: Unit, payments: readonly Payment[]): Promise<void> {
  if (payments.length === 0) return;
  await bookPayments(unit, payments);
  for (const accountId of new Set(payments.map((payment) => payment.accountId)))
    await settleAccount(unit, accountId);
}
