import type { Locale } from "@kabinet/shared";
import { MailLanguageChoice } from "./mail-notice.entity";

/** What is kept of each choice: nothing of that of the language that they use. */
const KEPT: Readonly<Record<MailLanguageChoice, Locale | null>> = {
  [MailLanguageChoice.AS_USED]: null,
  [MailLanguageChoice.RU]: "ru",
  [MailLanguageChoice.BE]: "be",
  [MailLanguageChoice.EN]: "en",
};

/** What somebody has chosen, by what is kept of it. */
export function languageOf(mailLocale: string | null): MailLanguageChoice {
  const languages = Object.values(MailLanguageChoice);
  return languages.find((language) => KEPT[language] === mailLocale) ?? MailLanguageChoice.AS_USED;
}

/** What is kept of a choice: null for the language that they use. */
export function mailLocaleFor(language: MailLanguageChoice): Locale | null {
  return KEPT[language];
}
