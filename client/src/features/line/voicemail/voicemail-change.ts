import type { CallForwardingCondition, ChangeInput, MailLanguage } from "../../../generated/graphql";
import type { AppLocale } from "../../../lib/i18n/locale";
import type { VoicemailAct } from "./voicemail";

interface VoicemailAnswers {
  /** Which calls go to voicemail once it is connected. */
  forward: readonly CallForwardingCondition[];
  /** Where copies are to go. */
  email: string | null;
  /** That of the page on which the address was given: mail comes in it. */
  locale: AppLocale;
}

const languages: Record<AppLocale, MailLanguage> = { ru: "RU", be: "BE", en: "EN" };

/** The wizard's answers as the API takes them. */
export function voicemailChangeOf(
  subscriberId: string,
  act: VoicemailAct,
  { forward, email, locale }: VoicemailAnswers,
): ChangeInput {
  switch (act) {
    case "connect":
      return { connectVoicemail: { subscriberId, forward: [...forward] } };
    case "disconnect":
      return { disconnectVoicemail: { subscriberId } };
    case "email":
      return { setVoicemailEmail: { subscriberId, email: email ?? "", language: languages[locale] } };
    case "remove-email":
      return { removeVoicemailEmail: { subscriberId } };
  }
}
