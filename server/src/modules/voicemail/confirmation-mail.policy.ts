import { formatNumber, type Locale } from "@kabinet/shared";

/** What a message says. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

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

/** The mail with the link that confirms an address: as plain text and as simple HTML. */
export function confirmationMail(locale: Locale, number: string, link: string): MailText {
  const { subject, before, button, after } = WORDS[locale];
  const lead = before(formatNumber(number));
  const paragraph = (content: string): string => `<p style="margin:0 0 16px">${content}</p>`;
  const style = "font:16px/1.5 system-ui,sans-serif;color:#1c1c1e;max-width:560px;margin:0 auto;padding:24px";
  const html = [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="${style}">`,
    ...lead.map((line) => paragraph(escaped(line))),
    paragraph(`<a href="${escaped(link)}">${escaped(button)}</a>`),
    ...after.map((line) => paragraph(escaped(line))),
    "</body></html>",
  ].join("\n");
  return { subject, text: `${[...lead, link, ...after].join("\n\n")}\n`, html };
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
