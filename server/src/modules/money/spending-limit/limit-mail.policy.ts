import { formatNumber, type Locale } from "@kabinet/shared";
import { mailText, type MailText } from "../../../platform/mail/mail-text";
import { say } from "../../../platform/texts/fill";
import type { Text, Words } from "../../../platform/texts/text";
import { mailNoticeText } from "../../people/mail-notice/mail-notice.texts";
import { SpendingLimitKind, type SpendingLimit } from "./spending-limit.entity";
import { spendingLimitText } from "./spending-limit.texts";
import type { UnusualDay } from "./unusual-day.entity";

/** Most limits, and most days, that one mail names; the page has them all. */
const NAMED_MAX = 20;

/** What the mail tells of, and what it calls it. */
export interface LimitNews {
  readonly limits: readonly SpendingLimit[];
  readonly days: readonly UnusualDay[];
  readonly company: string;
  /** Numbers of the lines, E.164, and names of the cost centres, by id. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly centres: ReadonlyMap<string, string>;
  readonly limitsHref: string;
  readonly daysHref: string;
  readonly unsubscribe: string;
}

/** The mail about limits and unusual days: of what, how far, on which day, and the way to the page; no sums. */
export function limitMail(locale: Locale, news: LimitNews): MailText {
  const { limits, days, company } = news;
  const said = (words: Text): string => say(words, locale);
  const told = limits.slice(0, NAMED_MAX).map((limit) => said(limitTold(limit, news)));
  const found = days.slice(0, NAMED_MAX).map((day) => said(dayTold(day, news)));
  return mailText(locale, {
    subject: said(subjectOf(news)),
    before: [
      said(spendingLimitText("mail.hello")),
      ...(limits.length > 0 ? [said(spendingLimitText("mail.limits", { company })), ...told] : []),
      ...more(limits.length).map(said),
      ...(days.length > 0 ? [said(spendingLimitText("mail.days", { company })), ...found] : []),
      ...more(days.length).map(said),
    ],
    links: [
      ...(limits.length > 0
        ? [{ words: said(spendingLimitText("mail.openLimits")), href: news.limitsHref }]
        : []),
      ...(days.length > 0 ? [{ words: said(spendingLimitText("mail.openDays")), href: news.daysHref }] : []),
    ],
    after: [said(spendingLimitText("mail.why"))],
    unsubscribe: { words: said(mailNoticeText("unsubscribe")), href: news.unsubscribe },
  });
}

function subjectOf({ limits, days }: LimitNews): Text {
  if (limits.length === 0) return spendingLimitText("mail.subject.days", { n: days.length });
  const [only, ...others] = limits;
  if (!only || others.length > 0) return spendingLimitText("mail.subject.limits", { n: limits.length });
  return spendingLimitText(only.toldLevel === 100 ? "mail.subject.reached" : "mail.subject.near");
}

function more(n: number): Text[] {
  return n > NAMED_MAX ? [spendingLimitText("mail.more", { n: n - NAMED_MAX })] : [];
}

function limitTold({ scope, subjectId, kind, toldLevel, toldMonth }: SpendingLimit, news: LimitNews): Text {
  const of: Record<SpendingLimit["scope"], () => Words> = {
    line: () => spendingLimitText("mail.line", { number: numberOf(subjectId, news) }),
    costCentre: () => spendingLimitText("mail.costCentre", { name: news.centres.get(subjectId) ?? "" }),
    company: () => spendingLimitText("mail.company"),
  };
  const what = spendingLimitText(kind === SpendingLimitKind.MONEY ? "mail.money" : "mail.megabytes");
  const values = { of: of[scope](), what, month: monthOf(toldMonth) };
  return spendingLimitText(toldLevel === 100 ? "mail.reached" : "mail.near", values);
}

function dayTold({ subscriberId, day, kind }: UnusualDay, news: LimitNews): Text {
  const values = { number: numberOf(subscriberId, news), day: { day } };
  return kind === SpendingLimitKind.MONEY
    ? spendingLimitText("mail.dayMoney", values)
    : spendingLimitText("mail.dayMegabytes", values);
}

function numberOf(subscriberId: string, { numbers }: LimitNews): string {
  return formatNumber(numbers.get(subscriberId) ?? "");
}

/** As every language writes it: 11.2026. */
function monthOf(month: string | null): string {
  return `${month?.slice(5) ?? ""}.${month?.slice(0, 4) ?? ""}`;
}
