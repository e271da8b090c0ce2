import { formatNumber, type Locale } from "@kabinet/shared";
import { mailText, type MailText } from "../../../platform/mail/mail-text";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import { voicemailText } from "./voicemail.texts";

/**
 * The mail with the link that confirms an address, and its token once more by itself: programs that look through mail
 * rewrite links, and what stands behind the # may be lost.
 */
export function confirmationMail(
  locale: Locale,
  number: string,
  { href, token }: { href: string; token: string },
): MailText {
  const said = (words: Text): string => say(words, locale);
  return mailText(locale, {
    subject: said(voicemailText("mail.subject")),
    before: [
      said(voicemailText("mail.hello")),
      said(voicemailText("mail.why", { number: formatNumber(number) })),
      said(voicemailText("mail.open")),
    ],
    links: [{ words: said(voicemailText("mail.button")), href }],
    after: [
      said(voicemailText("mail.code", { token })),
      said(voicemailText("mail.lifetime")),
      said(voicemailText("mail.ignore")),
    ],
  });
}
