import type { Unit } from "../../../platform/database/database";
import { settleAccount } from "../invoice/invoice-settlement.store";
import { Payment } from "../payment/payment.entity";

/**
 * Books payments and lets those that are done cover their accounts' invoices, the oldest first. A payment is known by its
 * id: booking it once more changes nothing. Two payments of one sum and day with different ids are two.
 */
export async function postPayments(unit: Unit, payments: readonly Payment[]): Promise<void> {
  if (payments.length === 0) return;
  await unit.insert(Payment, payments, { ignoreConflicts: true });
  for (const accountId of new Set(payments.map((payment) => payment.accountId)))
    await settleAccount(unit, accountId);
}
