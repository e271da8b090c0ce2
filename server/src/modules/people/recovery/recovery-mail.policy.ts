import type { Locale } from "@kabinet/shared";
import { mailText, type MailText } from "../../../platform/mail/mail-text";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import { recoveryText } from "./recovery.texts";

/** How long a link for a new password lasts, milliseconds. */
export const RESET_LIFETIME = 60 * 60_000;

/** The mail with the link by which a new password is set. */
export function passwordResetMail(locale: Locale, href: string): MailText {
  const said = (words: Text): string => say(words, locale);
  return mailText(locale, {
    subject: said(recoveryText("reset.subject")),
    before: [said(recoveryText("hello")), said(recoveryText("reset.lead"))],
    links: [{ words: said(recoveryText("reset.open")), href }],
    after: [said(recoveryText("reset.ignore"))],
  });
}

/** The mail that the second factor is off. */
export function factorResetMail(locale: Locale, href: string): MailText {
  const said = (words: Text): string => say(words, locale);
  return mailText(locale, {
    subject: said(recoveryText("factor.subject")),
    before: [said(recoveryText("hello")), said(recoveryText("factor.lead"))],
    links: [{ words: said(recoveryText("factor.open")), href }],
    after: [said(recoveryText("factor.complain"))],
  });
}
