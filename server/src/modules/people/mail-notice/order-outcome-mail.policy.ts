import { formatNumber, pluralForm, type Locale } from "@kabinet/shared";
import { mailText, type MailText } from "../../../platform/mail/mail-text";

/** How an order may have ended otherwise than done. */
export type BadOutcome = "rejected" | "failed" | "held";

/** An order that was not done, as the mail names it. */
export interface OrderOutcome {
  readonly outcome: BadOutcome;
  /** What was ordered, in the language of the mail. */
  readonly title: string;
  /** The line's number, E.164. */
  readonly number: string;
  /** Why, in the language of the mail; null where nothing more is known. */
  readonly reason: string | null;
  readonly href: string;
}

interface Words {
  readonly outcomes: Readonly<Record<BadOutcome, string>>;
  readonly subject: (n: number) => string;
  readonly hello: string;
  readonly lead: string;
  readonly more: (n: number) => string;
  readonly all: string;
  readonly after: readonly string[];
}

const WORDS: Readonly<Record<Locale, Words>> = {
  ru: {
    outcomes: {
      rejected: "отклонён",
      failed: "не выполнен",
      held: "ждёт вашего решения",
    },
    subject: (n) =>
      `Не выполнено: ${String(n)} ${pluralForm("ru", n, { one: "заказ", few: "заказа", other: "заказов" })}`,
    hello: "Здравствуйте!",
    lead: "Запланированное или отложенное изменение не произошло:",
    more: (n) => `И ещё ${String(n)}: все — в списке заказов.`,
    all: "Все заказы",
    after: ["Такие письма можно отключить на странице «Заказы»: «Письма о невыполненных заказах»."],
  },
  be: {
    outcomes: {
      rejected: "адхілены",
      failed: "не выкананы",
      held: "чакае вашага рашэння",
    },
    subject: (n) =>
      `Не выканана: ${String(n)} ${pluralForm("be", n, { one: "заказ", few: "заказы", other: "заказаў" })}`,
    hello: "Добры дзень!",
    lead: "Запланаваная або адкладзеная змена не адбылася:",
    more: (n) => `І яшчэ ${String(n)}: усе — у спісе заказаў.`,
    all: "Усе заказы",
    after: ["Такія лісты можна адключыць на старонцы «Заказы»: «Лісты пра нявыкананыя заказы»."],
  },
  en: {
    outcomes: {
      rejected: "rejected",
      failed: "failed",
      held: "waits for your decision",
    },
    subject: (n) => `Not done: ${String(n)} ${pluralForm("en", n, { one: "order", other: "orders" })}`,
    hello: "Hello!",
    lead: "A change that was planned or held has not happened:",
    more: (n) => `And ${String(n)} more: all of them are in the list of orders.`,
    all: "All orders",
    after: ["You can switch these mails off on the page of orders: “Mails about orders not done”."],
  },
};

/** Most orders that one mail names; of the others it tells how many. */
const NAMED_MAX = 20;

/** The mail that orders were not done: which, for which number, why, and where to look. */
export function orderOutcomeMail(
  locale: Locale,
  outcomes: readonly OrderOutcome[],
  listHref: string,
): MailText {
  const words = WORDS[locale];
  const named = outcomes.slice(0, NAMED_MAX);
  const rest = outcomes.length - named.length;
  const line = ({ title, number, outcome, reason }: OrderOutcome): string =>
    `${title}, ${formatNumber(number)}: ${words.outcomes[outcome]}.${reason ? ` ${reason}` : ""}`;
  const [only] = named;
  return mailText(locale, {
    subject: words.subject(outcomes.length),
    before: [words.hello, words.lead, ...(named.length === 1 && only ? [line(only)] : [])],
    links: [
      ...named.map((one) => ({ words: line(one), href: one.href })),
      ...(rest > 0 ? [{ words: words.all, href: listHref }] : []),
    ],
    after: [...(rest > 0 ? [words.more(rest)] : []), ...words.after],
  });
}
