import type { Locale } from "@kabinet/shared";
import type { Database } from "../../../platform/database/database";
import type { MailFile } from "../../../platform/mail/mailer";
import type { Composer, OutcomeKeeper } from "../../../platform/mail/mail-worker";
import { aboutOf } from "../../../platform/mail/outbox.store";
import { administratorsToTell } from "../../people/viewer/access.store";
import { mailLocaleTo } from "../../people/viewer/viewer.store";
import { invoiceContent } from "../invoice-file/invoice-content.task";
import { INVOICE_FILES, invoiceFileName, type InvoiceFileKind } from "../invoice-file/invoice-file.task";
import type { Invoice } from "../invoice/invoice.entity";
import { invoicesSeen } from "../invoice/invoice.store";
import { invoiceWindow } from "../invoice/invoice-window.policy";
import { invoiceMail } from "./invoice-mail.policy";
import type { InvoiceSending } from "./invoice-sending.entity";
import { sendingAfter } from "./invoice-sending.policy";
import { keepTry, sendingToSend } from "./invoice-sending.store";

/** The kind of mail that brings an invoice. */
export const INVOICE_MAIL = "invoice";

/** When mail with invoices may be sent again, on days on which they are closed; null on all others. */
export function invoiceMailOpensAt(at: number, timeZone: string): number | null {
  return invoiceWindow(at, timeZone)?.opensAt ?? null;
}

/** Makes the message with its files when it is sent; none where whoever ordered it sees the invoice no more. */
export function invoiceMailComposer(publicUrl: URL): Composer {
  return async (database, { id, address }) => {
    const [aboutId] = await aboutOf(database, id);
    const sending = await sendingToSend(database, aboutId ?? "");
    if (!sending) return null;
    const { clientId, invoiceId, orderedById, orderedByName } = sending;
    const [person] = await administratorsToTell(database, [orderedById], clientId, false);
    const [invoice] = person ? await invoicesSeen(database, person.viewer, [invoiceId]) : [];
    if (!invoice) return null;
    const locale = await mailLocaleTo(database, address, sending.locale);
    const { href } = new URL(`/c/${clientId}/invoices/${invoiceId}`, publicUrl);
    const content = await invoiceContent(database, invoice);
    const files = await filesOf(database, sending, invoice, locale);
    return { id, to: address, ...invoiceMail(locale, content, orderedByName, href), files };
  };
}

/** Keeps what became of a try beside the invoice, for as long as the invoice is there. */
export const keepInvoiceTry: OutcomeKeeper = async (unit, { id, attempts }, tried) => {
  const [sendingId] = await aboutOf(unit, id);
  if (sendingId !== undefined) await keepTry(unit, sendingId, attempts, sendingAfter(tried));
};

async function filesOf(
  database: Database,
  { formats }: InvoiceSending,
  invoice: Invoice,
  locale: Locale,
): Promise<MailFile[]> {
  const files: MailFile[] = [];
  // One after the other: each may be as large as an invoice of all numbers.
  for (const kind of kindsIn(formats)) {
    const { type, make } = INVOICE_FILES[kind];
    const parts: Uint8Array[] = [];
    for await (const part of make(database, invoice, locale)) parts.push(part);
    files.push({ name: invoiceFileName(invoice, kind, locale), type, content: Buffer.concat(parts) });
  }
  return files;
}

function kindsIn(formats: string): InvoiceFileKind[] {
  const named = formats.split(",");
  return (["pdf", "xlsx"] as const).filter((kind) => named.includes(kind));
}
