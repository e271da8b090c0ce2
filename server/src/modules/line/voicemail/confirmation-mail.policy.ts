import { formatNumber, type Locale } from "@kabinet/shared";
import { mailText, type MailText } from "../../../platform/mail/mail-text";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import { voicemailText } from "./voicemail.texts";

/** The mail with the link that confirms an address. */
export function confirmationMail(locale: Locale, number: string, href: string): MailText {
  const said = (words: Text): string => say(words, locale);
  return mailText(locale, {
    subject: said(voicemailText("mail.subject")),
    before: [
      said(voicemailText("mail.hello")),
      said(voicemailText("mail.why", { number: formatNumber(number) })),
      said(voicemailText("mail.open")),
    ],
    links: [{ words: said(voicemailText("mail.button")), href }],
    after: [said(voicemailText("mail.lifetime")), said(voicemailText("mail.ignore"))],
  });
}
