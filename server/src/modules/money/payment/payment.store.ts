import type { Reader, Unit } from "../../../platform/database/database";
import { Payment, PaymentState } from "./payment.entity";

/**
 * Writes payments. A payment is known by its id: writing it once more changes nothing. Throws where an id is known with
 * another account or amount, for one of the two would be lost; nothing is written then.
 */
export async function bookPayments(unit: Unit, payments: readonly Payment[]): Promise<void> {
  const added = await unit.insert(Payment, payments, { ignoreConflicts: true });
  if (added === payments.length) return;
  const known = await unit.read(Payment, "where t.id among($1)", [payments.map(({ id }) => id)]);
  const byId = new Map(known.map((payment) => [payment.id, payment]));
  for (const { id, accountId, amount } of payments) {
    const booked = byId.get(id);
    if (booked?.accountId !== accountId || booked.amount !== amount)
      throw new Error(`payment ${id} is booked with another account or amount`);
  }
}

/** What an account has paid in all, 10^-6 BYN. */
export async function paidTo(reader: Reader, accountId: string): Promise<number> {
  const [payments] = await reader.rows<{ paid: number | null }>(
    "select cast(sum(t.amount) as bigint) as paid from payment t where t.account_id = $1 and t.state = $2",
    [accountId, PaymentState.DONE],
  );
  return payments?.paid ?? 0;
}
