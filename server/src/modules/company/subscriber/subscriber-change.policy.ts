import type { Localized } from "@kabinet/shared";
import type { Findings, OrderTarget, Refusal } from "../../../orders/change";
import { ClientState } from "../client/client.entity";
import { SubscriberState, SuspensionReason } from "./subscriber.entity";

/** What changes of a subscriber look at. */
export interface SubscriberTarget extends OrderTarget {
  readonly state: SubscriberState;
  /** Null unless it is suspended. */
  readonly suspensionReason: SuspensionReason | null;
  readonly clientState: ClientState;
  readonly accountId: string;
  readonly tariffPlanId: string;
  readonly name: string;
}

/** What keeps any change of a subscriber from being made. */
export function subscriberRefusals(target: SubscriberTarget): Refusal[] {
  if (target.clientState !== ClientState.ACTIVE) {
    return [
      {
        code: "CLIENT_SUSPENDED",
        text: {
          ru: "Обслуживание компании приостановлено. Оплатите счета или обратитесь к оператору.",
          be: "Абслугоўванне кампаніі прыпынена. Аплаціце рахункі або звярніцеся да аператара.",
          en: "The company's service is suspended. Pay the invoices or contact the operator.",
        },
        // That the company does not pay is no business of its lines.
        toSubscribers: { code: "SUBSCRIBER_SUSPENDED", text: LINE_TEXTS.SUBSCRIBER_SUSPENDED },
      },
    ];
  }
  const refusal = lineRefusal(target);
  return refusal ? [refusal] : [];
}

/** What a rule finds, where nothing of the subscriber stands in the way of any change. */
export function unlessRefused(target: SubscriberTarget, check: () => Findings): Findings {
  const refusals = subscriberRefusals(target);
  return refusals.length > 0 ? { refusals, warnings: [] } : check();
}

type LineState = Pick<SubscriberTarget, "state" | "suspensionReason">;

/** What of a line itself keeps it from being changed; null when nothing does. */
export function lineRefusal(line: LineState): Refusal | null {
  const code = lineRefusalCode(line);
  return code && { code, text: LINE_TEXTS[code] };
}

/** The same, as a code. */
export function lineRefusalCode({ state, suspensionReason }: LineState): keyof typeof LINE_TEXTS | null {
  if (state === SubscriberState.ACTIVE) return null;
  if (state === SubscriberState.TERMINATED) return "SUBSCRIBER_TERMINATED";
  return SUSPENSION_CODES[suspensionReason ?? SuspensionReason.OPERATOR];
}

const SUSPENSION_CODES = {
  [SuspensionReason.CUSTOMER]: "SUBSCRIBER_PAUSED",
  [SuspensionReason.DEBT]: "SUBSCRIBER_IN_DEBT",
  [SuspensionReason.OPERATOR]: "SUBSCRIBER_SUSPENDED",
} as const;

/** What people are told of a line that cannot be changed, and what they can do about it. */
export const LINE_TEXTS = {
  SUBSCRIBER_PAUSED: {
    ru: "Номер на паузе. Сначала возобновите его на странице «Пауза».",
    be: "Нумар на паўзе. Спачатку аднавіце яго на старонцы «Паўза».",
    en: "The line is paused. Resume it first, on the page “Pause”.",
  },
  SUBSCRIBER_IN_DEBT: {
    ru: "Обслуживание номера приостановлено за долг. Оплатите счета: после оплаты оператор возобновит его.",
    be: "Абслугоўванне нумара прыпынена за доўг. Аплаціце рахункі: пасля аплаты аператар адновіць яго.",
    en: "The line is suspended for debt. Pay the invoices: the operator resumes it then.",
  },
  SUBSCRIBER_SUSPENDED: {
    ru: "Обслуживание номера приостановил оператор. Обратитесь к специалистам оператора в «Обратной связи».",
    be: "Абслугоўванне нумара прыпыніў аператар. Звярніцеся да спецыялістаў аператара ў «Зваротнай сувязі».",
    en: "The operator has suspended the line. Ask the operator's specialists in “Feedback”.",
  },
  SUBSCRIBER_TERMINATED: {
    ru: "Обслуживание номера прекращено, изменить его нельзя.",
    be: "Абслугоўванне нумара спынена, змяніць яго нельга.",
    en: "The line has ended and cannot be changed.",
  },
} satisfies Record<string, Localized>;

/** Codes of refusals that say no more than that the line is suspended, whyever. */
export const SUSPENSION_REFUSALS: readonly string[] = Object.values(SUSPENSION_CODES);
