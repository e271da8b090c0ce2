import type { Unit } from "../../../platform/database/database";
import { lockAccounts } from "../../company/account/account.store";
import { settleAccount } from "../invoice/invoice-settlement.store";
import type { PostedPayment } from "../payment/payment.entity";
import { bookPayments } from "../payment/payment.store";

/**
 * Books payments that the operator posts and lets those that are done cover their accounts' invoices, the oldest first. A
 * payment is known by its id: booking it once more changes nothing. Two payments of one sum and day with different ids
 * are two, unless one of them is the payment order that staff have confirmed already as an administrator registered it.
 * Throws where an id is booked already with another account or amount.
 */
export async function postPayments(unit: Unit, payments: readonly PostedPayment[]): Promise<void> {
  if (payments.length === 0) return;
  const accounts = [...new Set(payments.map(({ accountId }) => accountId))].sort();
  await lockAccounts(unit, accounts);
  await bookPayments(unit, payments);
  for (const accountId of accounts) await settleAccount(unit, accountId);
}
