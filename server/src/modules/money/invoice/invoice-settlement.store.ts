import type { Unit } from "../../../platform/database/database";
import { PaymentState } from "../payment/payment.entity";
import { Invoice } from "./invoice.entity";
import { invoiceStates } from "./invoice.policy";

/** Brings the states of an account's invoices in line with its payments, after one or the other has come. */
export async function settleAccount(unit: Unit, accountId: string): Promise<void> {
  const invoices = await unit.read(Invoice, "where t.account_id = $1 order by t.month", [accountId]);
  const [payments] = await unit.rows<{ paid: number | null }>(
    "select cast(sum(amount) as bigint) as paid from payment where account_id = $1 and state = $2",
    [accountId, PaymentState.DONE],
  );
  const states = invoiceStates(
    invoices.map(({ total }) => total),
    payments?.paid ?? 0,
  );
  for (const [i, { id, state }] of invoices.entries()) {
    const becomes = states[i];
    if (becomes !== undefined && becomes !== state) {
      await unit.run("update invoice set state = $2 where id = $1", [id, becomes]);
    }
  }
}
