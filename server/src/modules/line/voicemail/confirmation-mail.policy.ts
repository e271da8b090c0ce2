import { formatNumber, type Locale } from "@kabinet/shared";
import { mailText, type MailText } from "../../../platform/mail/mail-text";

interface Words {
  readonly subject: string;
  /** Paragraphs before the link. */
  readonly before: (number: string) => readonly string[];
  readonly button: string;
  readonly after: readonly string[];
}

const WORDS: Readonly<Record<Locale, Words>> = {
  ru: {
    subject: "Подтвердите адрес для копий голосовых сообщений",
    before: (number) => [
      "Здравствуйте!",
      `Этот адрес указан, чтобы получать копии голосовых сообщений номера ${number}.`,
      "Чтобы копии начали приходить, откройте ссылку и нажмите «Подтвердить адрес»:",
    ],
    button: "Открыть страницу подтверждения",
    after: [
      "Ссылка действует 3 дня.",
      "Если вы этого не ждали, ничего не делайте: без подтверждения копии сюда приходить не будут.",
    ],
  },
  be: {
    subject: "Пацвердзіце адрас для копій галасавых паведамленняў",
    before: (number) => [
      "Добры дзень!",
      `Гэты адрас зададзены, каб атрымліваць копіі галасавых паведамленняў нумара ${number}.`,
      "Каб копіі пачалі прыходзіць, адкрыйце спасылку і націсніце «Пацвердзіць адрас»:",
    ],
    button: "Адкрыць старонку пацверджання",
    after: [
      "Спасылка дзейнічае 3 дні.",
      "Калі вы гэтага не чакалі, нічога не рабіце: без пацверджання копіі сюды прыходзіць не будуць.",
    ],
  },
  en: {
    subject: "Confirm the address for copies of voice messages",
    before: (number) => [
      "Hello!",
      `This address was given to receive copies of the voice messages of ${number}.`,
      "For copies to arrive, open the link and press “Confirm the address”:",
    ],
    button: "Open the page to confirm",
    after: [
      "The link is valid for 3 days.",
      "If you did not expect this, do nothing: without a confirmation no copies come here.",
    ],
  },
};

/** The mail with the link that confirms an address. */
export function confirmationMail(locale: Locale, number: string, href: string): MailText {
  const { subject, before, button, after } = WORDS[locale];
  return mailText(locale, {
    subject,
    before: before(formatNumber(number)),
    links: [{ words: button, href }],
    after,
  });
}
