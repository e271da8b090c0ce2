import {
  NUMBER_CATEGORIES,
  NUMBER_HOLD_MAX_MINUTES,
  NUMBER_HOLD_MINUTES,
  NUMBER_HOLDS_PER_SUBSCRIBER,
  NUMBER_HOLDS_PER_VIEWER,
  NUMBER_REST_DAYS,
  type Localized,
  type NumberCategoryCode,
} from "@kabinet/shared";
import { PoolNumberState, type PoolNumber } from "./pool-number.entity";
import { fill } from "../../../platform/texts/fill";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What a number of the pool is at a moment, whatever its row still says. */
export type Standing =
  /** Anybody may choose it: it is available, or was held or at rest until before this moment. */
  | "free"
  /** Somebody is choosing it. */
  | "held"
  /** An order that is open has it. */
  | "ordered"
  /** It rests after its last owner. */
  | "resting"
  /** The operator keeps it back. */
  | "withdrawn";

/** What of a row its standing hangs on. */
export type Placed = Pick<PoolNumber, "state" | "stateUntil" | "orderId">;

/** What a number is at `now`; `isOpen` says whether its order, if it has one, is still open. */
export function standingOf({ state, stateUntil, orderId }: Placed, isOpen: boolean, now: number): Standing {
  const isOver = stateUntil !== null && stateUntil <= now;
  switch (state) {
    case PoolNumberState.AVAILABLE:
      return "free";
    case PoolNumberState.STANDBY:
      return isOver ? "free" : "resting";
    case PoolNumberState.RESERVED:
      if (orderId !== null) return isOpen ? "ordered" : "free";
      return isOver ? "free" : "held";
    case PoolNumberState.SUSPENDED:
      return "withdrawn";
  }
}

/** Until when who is choosing a number has it to themselves; null where nobody is. */
export function heldUntil({ state, stateUntil, orderId }: Placed, now: number): number | null {
  const isHeld = state === PoolNumberState.RESERVED && orderId === null;
  return isHeld && stateUntil !== null && stateUntil > now ? stateUntil : null;
}

/** A hold as it is written. */
export interface Hold {
  readonly since: number;
  readonly until: number;
}

/** A hold from now on, or the one before made longer: it never lasts longer than it may in all, nor is it cut short. */
export function nextHold(before: Hold | null, now: number): Hold {
  const since = before?.since ?? now;
  const until = Math.min(now + NUMBER_HOLD_MINUTES * MINUTE, since + NUMBER_HOLD_MAX_MINUTES * MINUTE);
  return { since, until: Math.max(until, before?.until ?? 0) };
}

/** Until when a number rests that its owner has given up at `now`. */
export function restsUntil(now: number): number {
  return now + NUMBER_REST_DAYS * DAY;
}

/** Why one more number cannot be held; null when it can. The counts are of what is held now, this number left out. */
export function holdsRefusal(ofSubscriber: number, ofViewer: number): Localized | null {
  if (ofSubscriber >= NUMBER_HOLDS_PER_SUBSCRIBER) return HOLD_TEXTS.TOO_MANY_OF_SUBSCRIBER;
  return ofViewer >= NUMBER_HOLDS_PER_VIEWER ? HOLD_TEXTS.TOO_MANY_OF_VIEWER : null;
}

/**
 * The change for which numbers are held, as far as subscribers are let order it by themselves. A subscriber who cannot
 * order it holds no number: they would take it from others for nothing.
 */
export const NUMBER_CHANGE = { kind: "changeNumber", isOpenToSubscribers: false, costsAlways: true } as const;

/** What categories are called. */
export const CATEGORY_NAMES: Readonly<Record<NumberCategoryCode, Localized>> = {
  platinum: { ru: "Платиновый", be: "Плацінавы", en: "Platinum" },
  diamond: { ru: "Бриллиантовый", be: "Брыльянтавы", en: "Diamond" },
  gold: { ru: "Золотой", be: "Залаты", en: "Gold" },
  silver: { ru: "Серебряный", be: "Срэбраны", en: "Silver" },
  bronze: { ru: "Бронзовый", be: "Бронзавы", en: "Bronze" },
  ordinary: { ru: "Обычный", be: "Звычайны", en: "Ordinary" },
};

/** One-off fee for a number of a category, 10^-6 BYN with VAT. */
export function categoryFee(code: NumberCategoryCode): number {
  return NUMBER_CATEGORIES.find((category) => category.code === code)?.feeMicro ?? 0;
}

/** What people are told, and what they can do about it. */
export const HOLD_TEXTS = {
  NUMBER_TAKEN: {
    ru: "Этот номер занят или его прямо сейчас выбирает кто-то другой. Выберите другой номер.",
    be: "Гэты нумар заняты або яго проста зараз выбірае нехта іншы. Выберыце іншы нумар.",
    en: "This number is taken, or somebody else is choosing it just now. Choose another.",
  },
  NUMBER_RESTING: {
    ru: "Номер недавно освободился и пока не выдаётся. Выберите другой номер.",
    be: "Нумар нядаўна вызваліўся і пакуль не выдаецца. Выберыце іншы нумар.",
    en: "The number was given up lately and is not given out yet. Choose another.",
  },
  NUMBER_UNCHANGED: {
    ru: "У абонента уже этот номер. Выберите другой.",
    be: "У абанента ўжо гэты нумар. Выберыце іншы.",
    en: "The subscriber already has this number. Choose another.",
  },
  NUMBER_NOT_HELD: {
    ru: "Номер больше не удерживается за абонентом: время вышло. Займите его ещё раз или выберите другой.",
    be: "Нумар больш не ўтрымліваецца за абанентам: час выйшаў. Займіце яго яшчэ раз або выберыце іншы.",
    en: "The number is not held for the subscriber any more: its time is over. Hold it again, or choose another.",
  },
  NUMBER_CHANGE_PLANNED: {
    ru: "Смена номера этого абонента уже заказана. Дождитесь её или отмените тот заказ.",
    be: "Змена нумара гэтага абанента ўжо заказана. Дачакайцеся яе або адмяніце той заказ.",
    en: "A change of this subscriber's number is already ordered. Wait for it, or cancel that order.",
  },
  TOO_MANY_OF_SUBSCRIBER: fill(
    {
      ru: "За одним абонентом удерживается не больше {most} {most|номера|номеров|номеров}. Освободите один из них.",
      be: "За адным абанентам утрымліваецца не больш за {most} {most|нумар|нумары|нумароў}. Вызваліце адзін з іх.",
      en: "At most {most} {most|number|numbers} are held for one subscriber. Release one of them.",
    },
    { most: NUMBER_HOLDS_PER_SUBSCRIBER },
  ),
  TOO_MANY_OF_VIEWER: fill(
    {
      ru: "Вы уже удерживаете {held} {held|номер|номера|номеров}, больше нельзя. Освободите лишние или закажите смену.",
      be: "Вы ўжо ўтрымліваеце {held} {held|нумар|нумары|нумароў}, больш нельга. Вызваліце лішнія або закажыце змену.",
      en: "You hold {held} {held|number|numbers} already, which is the limit. Release some, or order the changes.",
    },
    { held: NUMBER_HOLDS_PER_VIEWER },
  ),
  NOT_A_NUMBER: {
    ru: "Введите номер или маску: % — несколько цифр, _ — одна цифра, например 29%77 или 777__77.",
    be: "Увядзіце нумар або маску: % — некалькі лічбаў, _ — адна лічба, напрыклад 29%77 або 777__77.",
    en: "Type a number or a mask: % for several digits, _ for one digit, e.g. 29%77 or 777__77.",
  },
} satisfies Record<string, Localized>;
