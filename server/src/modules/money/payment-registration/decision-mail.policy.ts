import type { Locale } from "@kabinet/shared";
import { mailText, type MailText } from "../../../platform/mail/mail-text";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import { mailNoticeText } from "../../people/mail-notice/mail-notice.texts";
import { PaymentState, type Payment } from "../payment/payment.entity";
import { paymentRegistrationText } from "./payment-registration.texts";

/** Most payments that one mail names; the page has them all. */
const NAMED_MAX = 20;

/** The mail about what staff decided: numbers, days and outcomes, and the way to the page; no sums and no reasons. */
export function decisionMail(
  locale: Locale,
  company: string,
  payments: readonly Payment[],
  href: string,
  unsubscribe: string,
): MailText {
  const said = (words: Text): string => say(words, locale);
  const rest = payments.length - NAMED_MAX;
  return mailText(locale, {
    subject: said(subjectOf(payments)),
    before: [
      said(paymentRegistrationText("mail.hello")),
      said(paymentRegistrationText("mail.lead", { company })),
      ...payments.slice(0, NAMED_MAX).map((payment) => said(outcomeOf(payment))),
      ...(rest > 0 ? [said(paymentRegistrationText("mail.more", { n: rest }))] : []),
    ],
    links: [{ words: said(paymentRegistrationText("mail.open")), href }],
    after: [said(paymentRegistrationText("mail.why"))],
    unsubscribe: { words: said(mailNoticeText("unsubscribe")), href: unsubscribe },
  });
}

function subjectOf(payments: readonly Payment[]): Text {
  const [only, ...others] = payments;
  if (!only || others.length > 0) return paymentRegistrationText("mail.many", { n: payments.length });
  const { reference } = only;
  return only.state === PaymentState.DENIED
    ? paymentRegistrationText("mail.rejected", { reference })
    : paymentRegistrationText("mail.confirmed", { reference });
}

function outcomeOf({ state, sameAsId, reference, paidOn }: Payment): Text {
  const values = { reference, day: { day: paidOn } };
  if (state === PaymentState.DENIED) return paymentRegistrationText("outcome.rejected", values);
  return sameAsId === null
    ? paymentRegistrationText("outcome.confirmed", values)
    : paymentRegistrationText("outcome.same", values);
}
