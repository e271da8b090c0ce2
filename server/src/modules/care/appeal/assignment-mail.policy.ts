import type { Locale } from "@kabinet/shared";
import { mailText, type MailText } from "../../../platform/mail/mail-text";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import { mailNoticeText } from "../../people/mail-notice/mail-notice.texts";
import { appealText } from "./appeal.texts";

/** An appeal that a colleague has given to somebody, as the mail names it. */
export interface GivenAppeal {
  /** Its number as people say it. */
  readonly reference: string;
  readonly subject: string;
  readonly href: string;
}

/** The mail that a colleague has given appeals to its reader: numbers, subjects and links. */
export function assignmentMail(
  locale: Locale,
  appeals: readonly GivenAppeal[],
  unsubscribe: string,
): MailText {
  const said = (words: Text): string => say(words, locale);
  const [first] = appeals;
  const only = appeals.length === 1 ? first : undefined;
  return mailText(locale, {
    subject: said(
      only
        ? appealText("given.one", { reference: only.reference })
        : appealText("given.many", { n: appeals.length }),
    ),
    before: [
      said(appealText("mail.hello")),
      said(appealText("given.lead")),
      ...(only ? [`${only.reference}: ${only.subject}`] : []),
    ],
    links: appeals.map(({ reference, subject, href }) => ({ words: `${reference}: ${subject}`, href })),
    after: [said(appealText("given.switchOff"))],
    unsubscribe: { words: said(mailNoticeText("unsubscribe")), href: unsubscribe },
  });
}
