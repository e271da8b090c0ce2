import type { Unit } from "../../../platform/database/database";
import type { Composer } from "../../../platform/mail/mail-worker";
import { mailText } from "../../../platform/mail/mail-text";
import { aboutOf } from "../../../platform/mail/outbox.store";
import type { ReturnKeeper } from "../../../platform/mail/returned-mail.store";
import type { SecretBox } from "../../../platform/secrets/secret-box";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import { companyName } from "../../company/client/client.store";
import { tell, whoStillWants } from "../../people/mail-notice/mail-notice.store";
import { mailNoticeText } from "../../people/mail-notice/mail-notice.texts";
import { unsubscribeHref } from "../../people/mail-notice/unsubscribing.policy";
import { accessesTo } from "../../people/viewer/access.store";
import { invoicesSeen } from "../invoice/invoice.store";
import { InvoiceSending, InvoiceSendingState } from "./invoice-sending.entity";
import { keepReport, sendingsSeen, sendingToSend } from "./invoice-sending.store";
import { sendingText } from "./invoice-sending.texts";

/** The kind of the mail that invoices came back. */
export const RETURN_MAIL = "invoiceReturns";

/** Most sendings that one mail names. */
const NAMED_MAX = 20;

/** Keeps that the mail with an invoice is late or came back, and has those told who order invoices. */
export const keepInvoiceReturn: ReturnKeeper = async (unit, { id }, { outcome, reason }, at) => {
  const [sendingId = ""] = await aboutOf(unit, id);
  const state = outcome === "returned" ? InvoiceSendingState.RETURNED : InvoiceSendingState.DELAYED;
  if (!(await keepReport(unit, sendingId, state, reason, at)) || outcome === "delayed") return;
  await tellOfReturn(unit, sendingId, at);
};

async function tellOfReturn(unit: Unit, sendingId: string, at: number): Promise<void> {
  const sending = await sendingToSend(unit, sendingId);
  if (!sending) return;
  const { clientId } = sending;
  const people = await accessesTo(unit, [clientId]);
  const viewerIds = people.map(({ person }) => person.id);
  await tell(unit, { kind: RETURN_MAIL, viewerIds, clientId, about: InvoiceSending, aboutId: sendingId }, at);
}

/** Makes the mail of the sendings that its reader still sees. */
export function invoiceReturnComposer(publicUrl: URL, secrets: SecretBox): Composer {
  return async (database, posting) => {
    const person = await whoStillWants(database, RETURN_MAIL, posting);
    if (!person) return null;
    const { viewer, locale } = person;
    const { id, clientId, address } = posting;
    const sendings = await sendingsSeen(database, viewer, await aboutOf(database, id));
    const invoices = await invoicesSeen(
      database,
      viewer,
      sendings.map(({ invoiceId }) => invoiceId),
    );
    const numbers = new Map(invoices.map((invoice) => [invoice.id, invoice.number]));
    const said = (words: Text): string => say(words, locale);
    const lines = sendings.flatMap(({ invoiceId, email, report }) => {
      const number = numbers.get(invoiceId);
      if (number === undefined) return [];
      const words = said(sendingText("return.line", { number, email, report: report ?? "" }));
      return [{ words, href: new URL(`/c/${clientId}/invoices/${invoiceId}`, publicUrl).href }];
    });
    if (lines.length === 0) return null;
    const rest = lines.length - NAMED_MAX;
    const company = await companyName(database, clientId);
    const href = unsubscribeHref(publicUrl, secrets, { kind: RETURN_MAIL, viewerId: viewer.id });
    const [only] = lines;
    return {
      ...{ id, to: address },
      ...mailText(locale, {
        subject: said(sendingText("return.subject", { email: sendings[0]?.email ?? "" })),
        before: [
          said(sendingText("return.hello")),
          said(sendingText("return.lead", { company })),
          ...(lines.length === 1 && only ? [only.words] : []),
        ],
        links: lines.slice(0, NAMED_MAX),
        after: [
          ...(rest > 0 ? [said(sendingText("return.more", { n: rest }))] : []),
          said(sendingText("return.why")),
        ],
        unsubscribe: { words: said(mailNoticeText("unsubscribe")), href },
      }),
    };
  };
}
