import type { Locale } from "@kabinet/shared";
import { mailText, type MailText } from "../../../platform/mail/mail-text";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import { mailNoticeText } from "../../people/mail-notice/mail-notice.texts";
import { appealText } from "./appeal.texts";

/** An appeal with an answer, as the mail names it. */
export interface AnsweredAppeal {
  /** Its number as people say it. */
  readonly reference: string;
  readonly subject: string;
  readonly href: string;
  /** Whether files are attached to what is unread. */
  readonly hasFiles: boolean;
}

/** The mail that there are answers: numbers, subjects, links and whether files go with them; nothing that was answered. */
export function answerMail(
  locale: Locale,
  appeals: readonly AnsweredAppeal[],
  unsubscribe: string,
): MailText {
  const said = (words: Text): string => say(words, locale);
  const named = ({ reference, subject, hasFiles }: AnsweredAppeal): string =>
    hasFiles ? said(appealText("mail.withFiles", { reference, subject })) : `${reference}: ${subject}`;
  const [first] = appeals;
  const only = appeals.length === 1 ? first : undefined;
  return mailText(locale, {
    subject: said(
      only
        ? appealText("mail.one", { reference: only.reference })
        : appealText("mail.many", { n: appeals.length }),
    ),
    before: [said(appealText("mail.hello")), said(appealText("mail.lead")), ...(only ? [named(only)] : [])],
    links: appeals.map((appeal) => ({ words: named(appeal), href: appeal.href })),
    after: [said(appealText("mail.switchOff"))],
    unsubscribe: { words: said(mailNoticeText("unsubscribe")), href: unsubscribe },
  });
}
