import { formatNumber, type Locale } from "@kabinet/shared";
import { mailText, type MailText } from "../../../platform/mail/mail-text";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import { mailNoticeText } from "./mail-notice.texts";

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

/** Most orders that one mail names; of the others it tells how many. */
const NAMED_MAX = 20;

/** The mail that orders were not done: which, for which number, why, and where to look. */
export function orderOutcomeMail(
  locale: Locale,
  outcomes: readonly OrderOutcome[],
  listHref: string,
  unsubscribe: string,
): MailText {
  const said = (words: Text): string => say(words, locale);
  const named = outcomes.slice(0, NAMED_MAX);
  const rest = outcomes.length - named.length;
  const line = ({ title, number, outcome, reason }: OrderOutcome): string => {
    const what = mailNoticeText("line", {
      title,
      number: formatNumber(number),
      outcome: mailNoticeText(outcome),
    });
    return reason === null ? said(what) : `${said(what)} ${reason}`;
  };
  const [only] = named;
  return mailText(locale, {
    subject: said(mailNoticeText("subject", { n: outcomes.length })),
    before: [
      said(mailNoticeText("hello")),
      said(mailNoticeText("lead")),
      ...(named.length === 1 && only ? [line(only)] : []),
    ],
    links: [
      ...named.map((one) => ({ words: line(one), href: one.href })),
      ...(rest > 0 ? [{ words: said(mailNoticeText("all")), href: listHref }] : []),
    ],
    after: [
      ...(rest > 0 ? [said(mailNoticeText("more", { n: rest }))] : []),
      said(mailNoticeText("switchOff")),
    ],
    unsubscribe: { words: said(mailNoticeText("unsubscribe")), href: unsubscribe },
  });
}
