import type { Reader, Unit } from "../../../platform/database/database";
import type { ChargeSum } from "./invoice-lines.policy";

/** The charges of an account that no invoice holds yet, of the months from one through another (YYYY-MM). */
export interface OpenCharges {
  readonly accountId: string;
  readonly from: string;
  readonly through: string;
}

const OPEN = "where account_id = $1 and month >= $2 and month <= $3 and invoice_id is null";

/** What open charges come to, by kind and VAT rate: one sum is one line of the invoice. */
export function openChargeSums(
  reader: Reader,
  { accountId, from, through }: OpenCharges,
): Promise<ChargeSum[]> {
  return reader.rows<ChargeSum>(
    `select kind, vat_rate as "vatRate", cast(sum(gross) as bigint) as charged from charge ${OPEN}
      group by kind, vat_rate order by kind, vat_rate`,
    [accountId, from, through],
  );
}

/** Puts open charges on an invoice: from then on nobody takes them back. */
export async function putOnInvoice(unit: Unit, open: OpenCharges, invoiceId: string): Promise<void> {
  await unit.run(`update charge set invoice_id = $4 ${OPEN}`, [
    open.accountId,
    open.from,
    open.through,
    invoiceId,
  ]);
}
