import type { Unit } from "../../../platform/database/database";
import { paidTo } from "../payment/payment.store";
import { Invoice } from "./invoice.entity";
import { coverInvoices } from "./invoice.policy";

/** Brings the states of an account's invoices in line with its payments, after one or the other has come. */
export async function settleAccount(unit: Unit, accountId: string): Promise<void> {
  const invoices = await unit.read(Invoice, "where t.account_id = $1 order by t.month", [accountId]);
  const covers = coverInvoices(
    invoices.map(({ total }) => total),
    await paidTo(unit, accountId),
  );
  for (const [i, { id, state, paid }] of invoices.entries()) {
    const becomes = covers[i];
    if (becomes && (becomes.state !== state || becomes.paid !== paid)) {
      await unit.run("update invoice set state = $2, paid = $3 where id = $1", [
        id,
        becomes.state,
        becomes.paid,
      ]);
    }
  }
}
