import type { Reader, Unit } from "../../../platform/database/database";
import type { ChargeSum, InvoicedSum } from "./invoice-lines.policy";

/** The charges of an account that no invoice holds yet, of the months from one through another (YYYY-MM). */
export interface OpenCharges {
  readonly accountId: string;
  readonly from: string;
  readonly through: string;
}

/** How many months back an invoice looks for charges that came too late for their own month's. */
export const LATE_MONTHS = 2;

const INVOICED_SUMS = `select invoice_id as "invoiceId", account_id as "accountId",
    subscriber_id as "subscriberId", kind, vat_rate as "vatRate",
    cast(sum(gross) as bigint) as charged from charge`;

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

/** What some lines have on some invoices, whoever's they are. */
export function invoicedSums(
  reader: Reader,
  invoiceIds: readonly string[],
  subscriberIds: readonly string[],
): Promise<InvoicedSum[]> {
  return reader.rows<InvoicedSum>(
    `${INVOICED_SUMS} where subscriber_id among($1) and invoice_id among($2)
      group by invoice_id, account_id, subscriber_id, kind, vat_rate`,
    [subscriberIds, invoiceIds],
  );
}

/** What accounts themselves have on some invoices of theirs, apart from their lines, whoever's they are. */
export function invoicedSumsOfNoLine(
  reader: Reader,
  invoiceIds: readonly string[],
  accountIds: readonly string[],
): Promise<InvoicedSum[]> {
  return reader.rows<InvoicedSum>(
    `${INVOICED_SUMS} where subscriber_id is null and account_id among($1) and invoice_id among($2)
      group by invoice_id, account_id, subscriber_id, kind, vat_rate`,
    [accountIds, invoiceIds],
  );
}
