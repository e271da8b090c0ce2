import type { Locale } from "@kabinet/shared";
import { mailText, type MailText } from "../../../platform/mail/mail-text";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import { appealText } from "./appeal.texts";

/** An appeal with an answer, as the mail names it. */
export interface AnsweredAppeal {
  /** Its number as people say it. */
  readonly reference: string;
  readonly subject: string;
  readonly href: string;
}

/** The mail that there are answers: numbers, subjects and links, and nothing that was answered. */
export function answerMail(locale: Locale, appeals: readonly AnsweredAppeal[]): MailText {
  const said = (words: Text): string => say(words, locale);
  const [first] = appeals;
  const only = appeals.length === 1 ? first : undefined;
  return mailText(locale, {
    subject: said(
      only
        ? appealText("mail.one", { reference: only.reference })
        : appealText("mail.many", { n: appeals.length }),
    ),
    before: [
      said(appealText("mail.hello")),
      said(appealText("mail.lead")),
      ...(only ? [`${only.reference}: ${only.subject}`] : []),
    ],
    links: appeals.map(({ reference, subject, href }) => ({ words: `${reference}: ${subject}`, href })),
    after: [said(appealText("mail.switchOff"))],
  });
}
