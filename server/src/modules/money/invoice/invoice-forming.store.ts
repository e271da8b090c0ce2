import { addMonths } from "@kabinet/shared";
import type { Unit } from "../../../platform/database/database";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { bankAccountsOfCompany, clientsById } from "../../company/client/client.store";
import { LATE_MONTHS, openChargeSums, putOnInvoice } from "../charge/invoiced-charges.store";
import { Invoice, InvoiceLine, InvoiceRequisites } from "./invoice.entity";
import { draftInvoice, monthEndOf, type FormingDay, type InvoicedAccount } from "./invoice-forming.policy";
import { keepSubscribers } from "./invoice-keeping.store";
import { buyerOf, sellerOf } from "./invoice-requisites.policy";
import { settleAccount } from "./invoice-settlement.store";

/**
 * Forms the invoice of an account's month (YYYY-MM) out of its charges that no invoice holds yet, puts them on it, and
 * lets earlier payments cover it. An account has one invoice a month: where it is formed already, it is answered as it
 * is, and charges that came after it wait for the next one. Null where nothing was charged.
 */
export async function formInvoice(
  unit: Unit,
  account: InvoicedAccount,
  month: string,
  on: FormingDay,
): Promise<Invoice | null> {
  const [formed] = await unit.read(Invoice, "where t.account_id = $1 and t.month = $2", [account.id, month]);
  if (formed) return formed;
  const open = { accountId: account.id, from: addMonths(month, -LATE_MONTHS), through: month };
  const draft = draftInvoice(account, month, await openChargeSums(unit, open), on);
  if (!draft) return null;
  await unit.insert(Invoice, [draft.invoice]);
  await unit.insert(InvoiceLine, draft.lines);
  await putOnInvoice(unit, open, draft.invoice.id);
  await keepSubscribers(unit, draft.invoice, monthEndOf(month, on));
  await unit.insert(InvoiceRequisites, [await requisitesNow(unit, draft.invoice.id, account)]);
  await settleAccount(unit, account.id);
  const [settled] = await unit.read(Invoice, "where t.id = $1", [draft.invoice.id]);
  return settled ?? null;
}

/** Who issues an invoice and to whom, as both are now. */
async function requisitesNow(
  unit: Unit,
  invoiceId: string,
  account: InvoicedAccount,
): Promise<InvoiceRequisites> {
  const [[client], bankAccounts] = await Promise.all([
    clientsById(unit, [account.clientId]),
    bankAccountsOfCompany(unit, account.clientId),
  ]);
  if (!client) throw new Error(`the account ${account.id} has no company`);
  return {
    invoiceId,
    seller: JSON.stringify(sellerOf(operatorProfile())),
    buyer: JSON.stringify(buyerOf(client, bankAccounts, account)),
  };
}
