import { pluralForm, type Locale } from "@kabinet/shared";
import { mailText, type MailText } from "../../../platform/mail/mail-text";

/** An appeal with an answer, as the mail names it. */
export interface AnsweredAppeal {
  /** Its number as people say it. */
  readonly reference: string;
  readonly subject: string;
  readonly href: string;
}

interface Words {
  readonly one: (reference: string) => string;
  readonly many: (n: number) => string;
  readonly hello: string;
  readonly lead: string;
  readonly after: readonly string[];
}

const WORDS: Readonly<Record<Locale, Words>> = {
  ru: {
    one: (reference) => `Есть ответ на обращение ${reference}`,
    many: (n) =>
      `Есть ответы: ${String(n)} ${pluralForm("ru", n, { one: "обращение", few: "обращения", other: "обращений" })}`,
    hello: "Здравствуйте!",
    lead: "Специалист оператора ответил вам. Сам ответ — в «Обратной связи»:",
    after: ["Такие письма можно отключить на странице «Обратная связь»: «Письма об ответах»."],
  },
  be: {
    one: (reference) => `Ёсць адказ на зварот ${reference}`,
    many: (n) =>
      `Ёсць адказы: ${String(n)} ${pluralForm("be", n, { one: "зварот", few: "звароты", other: "зваротаў" })}`,
    hello: "Добры дзень!",
    lead: "Спецыяліст аператара адказаў вам. Сам адказ — у «Зваротнай сувязі»:",
    after: ["Такія лісты можна адключыць на старонцы «Зваротная сувязь»: «Лісты пра адказы»."],
  },
  en: {
    one: (reference) => `There is an answer to appeal ${reference}`,
    many: (n) => `There are answers to ${String(n)} appeals`,
    hello: "Hello!",
    lead: "One of the operator's specialists has answered you. The answer itself is among your appeals:",
    after: ["You can switch these mails off on the page of appeals: “Mails about answers”."],
  },
};

/** The mail that there are answers: numbers, subjects and links, and nothing that was answered. */
export function answerMail(locale: Locale, appeals: readonly AnsweredAppeal[]): MailText {
  const { one, many, hello, lead, after } = WORDS[locale];
  const [first] = appeals;
  return mailText(locale, {
    subject: appeals.length === 1 && first ? one(first.reference) : many(appeals.length),
    before: [hello, lead, ...(appeals.length === 1 && first ? [`${first.reference}: ${first.subject}`] : [])],
    links: appeals.map(({ reference, subject, href }) => ({ words: `${reference}: ${subject}`, href })),
    after,
  });
}
