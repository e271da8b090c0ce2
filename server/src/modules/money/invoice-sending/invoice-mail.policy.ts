import type { Locale } from "@kabinet/shared";
import { mailText, type MailText } from "../../../platform/mail/mail-text";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import type { InvoiceContent } from "../invoice-file/invoice-content.policy";
import { amountText, monthText } from "../invoice-file/invoice-document.policy";
import { sendingText } from "./invoice-sending.texts";

/** The message that brings an invoice: whose it is, what it comes to, who sent it; the invoice itself is attached. */
export function invoiceMail(
  locale: Locale,
  { invoice, buyer }: Pick<InvoiceContent, "invoice" | "buyer">,
  by: string,
  href: string,
): MailText {
  const said = (words: Text): string => say(words, locale);
  const { number, total, dueOn } = invoice;
  const month = monthText(invoice.month, locale);
  const sum = { amount: amountText(total, locale), currency: operatorProfile().currency };
  return mailText(locale, {
    subject: said(sendingText("mail.subject", { number, month })),
    before: [
      said(sendingText("mail.lead", { number, month, company: buyer.name, account: buyer.accountNumber })),
      said(
        total > 0
          ? sendingText("mail.sum", { ...sum, dueOn: { day: dueOn } })
          : sendingText("mail.credit", sum),
      ),
      said(sendingText("mail.by", { by })),
    ],
    links: [{ words: said(sendingText("mail.open")), href }],
    after: [said(sendingText("mail.ignore"))],
  });
}
