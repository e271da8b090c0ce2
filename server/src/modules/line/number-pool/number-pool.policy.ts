import {
  NUMBER_HOLD_MAX_MINUTES,
  NUMBER_HOLD_MINUTES,
  NUMBER_HOLDS_PER_SUBSCRIBER,
  NUMBER_HOLDS_PER_VIEWER,
  NUMBER_REST_DAYS,
} from "@kabinet/shared";
import { PoolNumberState, type PoolNumber } from "./pool-number.entity";
import {
  categoryOf,
  type NumberCategory,
  type NumberCategoryCode,
} from "../../catalogue/operator/number-category.policy";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import type { Text } from "../../../platform/texts/text";
import { numberPoolText } from "./number-pool.texts";

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
export function holdsRefusal(ofSubscriber: number, ofViewer: number): Text | null {
  if (ofSubscriber >= NUMBER_HOLDS_PER_SUBSCRIBER)
    return numberPoolText("TOO_MANY_OF_SUBSCRIBER", { most: NUMBER_HOLDS_PER_SUBSCRIBER });
  return ofViewer >= NUMBER_HOLDS_PER_VIEWER
    ? numberPoolText("TOO_MANY_OF_VIEWER", { held: NUMBER_HOLDS_PER_VIEWER })
    : null;
}

/**
 * The change for which numbers are held, as far as subscribers are let order it by themselves. A subscriber who cannot
 * order it holds no number: they would take it from others for nothing.
 */
export const NUMBER_CHANGE = { kind: "changeNumber", isOpenToSubscribers: false, costsAlways: true } as const;

/** The operator's categories of numbers, the dearest first; those that no number is of are not among them. */
export function offeredCategories(): readonly NumberCategory[] {
  return operatorProfile().numberCategories.filter(({ patterns }) => patterns.length > 0);
}

/** Category of a number of the country in E.164: the dearest whose pattern it matches. */
export function numberCategory(e164: string): NumberCategory {
  return categoryOf(e164, operatorProfile().numberCategories);
}

/** Place of a category among the operator's: categories take turns in the offered list. */
export function categoryTurn(code: NumberCategoryCode): number {
  return operatorProfile().numberCategories.findIndex((category) => category.code === code);
}

/** The category of a code: its name, and the one-off fee for a number of it. */
export function categoryNamed(code: NumberCategoryCode): NumberCategory {
  const category = operatorProfile().numberCategories[categoryTurn(code)];
  if (category === undefined) throw new Error(`the operator has no category ${code}`);
  return category;
}
