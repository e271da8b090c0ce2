import {
  addDays,
  addMonths,
  dateIn,
  firstDay,
  isRenameWindowClosed,
  lastDay,
  renameOpensAt,
  subscriberNameProblem,
  SUBSCRIBER_NAME_MAX,
  tidySubscriberName,
  unusableNameSign,
  type SubscriberNameProblem,
} from "@kabinet/shared";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import type { ClosedWindow, Findings } from "../../../orders/change";
import type { Refusal } from "../../../orders/explanation";
import { OnClosedWindow } from "../../../orders/order.entity";
import type { Text } from "../../../platform/texts/text";
import { renameText } from "./rename.texts";

/** The name of a subscriber, and what the rules of renaming need to know. */
export interface NameGround {
  readonly name: string;
  /** How often it was renamed in the month of the change. */
  readonly renamedThisMonth: number;
}

/** The manual: no renaming on the last calendar days of a month (two, where the operator keeps to it), counted in its zone. */
export function renameWindow(at: number, timeZone: string): ClosedWindow | null {
  const today = dateIn(timeZone, at);
  return isClosed(today)
    ? { opensAt: renameOpensAt(timeZone, today), explanation: renameText.told("renameClosed") }
    : null;
}

/** A renaming that waits, as far as it says when it is carried out. */
interface WaitingRename {
  readonly runAt: number;
  readonly onClosedWindow: OnClosedWindow;
}

/**
 * When an order that waits will rename its line, now at the earliest: where the window is closed then, when that opens, or
 * never (null) where it does not wait for it.
 */
export function plannedAt(order: WaitingRename, now: number, timeZone: string): number | null {
  const at = Math.max(order.runAt, now);
  const window = renameWindow(at, timeZone);
  if (window === null) return at;
  return order.onClosedWindow === OnClosedWindow.QUEUE ? window.opensAt : null;
}

/** The closed days of the month in which `at` lies. */
export function closedDaysOfRename(
  at: number,
  timeZone: string,
): { closedFrom: string; closedThrough: string; opensOn: string; isClosed: boolean } {
  const today = dateIn(timeZone, at);
  const month = today.slice(0, 7);
  const closedThrough = lastDay(month);
  const closedFrom = addDays(closedThrough, 1 - closedLastDays());
  return {
    closedFrom,
    closedThrough,
    opensOn: firstDay(addMonths(month, 1)),
    isClosed: isClosed(today),
  };
}

function isClosed(date: string): boolean {
  return isRenameWindowClosed(date, closedLastDays());
}

function closedLastDays(): number {
  return operatorProfile().windows.renameClosedLastDays;
}

/** A renaming that is wanted. */
interface WantedName {
  readonly name: string;
  /** Whether the line has another user with it. */
  readonly hasNewUser: boolean;
}

/** Whether a subscriber can get this name. */
export function checkRename(state: NameGround, { name, hasNewUser }: WantedName): Findings {
  const refusal = renameRefusal(state, name);
  if (refusal) return { refusals: [refusal], warnings: [] };
  const again = state.renamedThisMonth > 0 ? [renameText.told("lastOneShown")] : [];
  const ends = hasNewUser ? [renameText.told("userEnds")] : [];
  return { refusals: [], warnings: [renameText.told("withinADay"), ...again, ...ends] };
}

function renameRefusal(state: NameGround, name: string): Refusal | null {
  const problem = subscriberNameProblem(name);
  if (problem) return { code: "INVALID_INPUT", text: problemText(problem, name), field: ["name"] };
  return tidySubscriberName(name) === state.name
    ? { ...renameText.told("NAME_UNCHANGED"), field: ["name"] }
    : null;
}

function problemText(problem: SubscriberNameProblem, name: string): Text {
  switch (problem) {
    case "EMPTY":
      return renameText("name.EMPTY");
    case "TOO_LONG":
      return renameText("name.TOO_LONG", { max: SUBSCRIBER_NAME_MAX });
    case "CHARACTERS":
      return renameText("name.CHARACTERS", { sign: unusableNameSign(name) ?? "" });
  }
}
