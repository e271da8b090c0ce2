import { mayIn } from "../../../platform/authorization/rights";
import type { SignedIn, ViewerRole } from "../../../platform/authorization/viewer";
import { AppealState, AppealTurn } from "./appeal.entity";

/** Whose turn each state is: the state alone says it. */
const TURNS: Readonly<Record<AppealState, AppealTurn>> = {
  [AppealState.ACKNOWLEDGED]: AppealTurn.OPERATOR,
  [AppealState.IN_PROGRESS]: AppealTurn.OPERATOR,
  [AppealState.HELD]: AppealTurn.OPERATOR,
  [AppealState.PENDING]: AppealTurn.CUSTOMER,
  [AppealState.RESOLVED]: AppealTurn.NOBODY,
  [AppealState.REJECTED]: AppealTurn.NOBODY,
  [AppealState.CLOSED]: AppealTurn.NOBODY,
  [AppealState.CANCELLED]: AppealTurn.NOBODY,
};

/** States that an appeal does not leave any more. */
const ENDED: readonly AppealState[] = [AppealState.REJECTED, AppealState.CLOSED, AppealState.CANCELLED];

/** States in which somebody has still to do something. */
export const OPEN_STATES: readonly AppealState[] = Object.values(AppealState).filter(
  (state) => TURNS[state] !== AppealTurn.NOBODY,
);

/** States that staff may bring an appeal to with a reply. */
const SET_BY_STAFF: readonly AppealState[] = [
  AppealState.IN_PROGRESS,
  AppealState.PENDING,
  AppealState.HELD,
  AppealState.RESOLVED,
  AppealState.REJECTED,
  AppealState.CLOSED,
];

/** What the rules look at. */
export interface AppealCase {
  readonly clientId: string;
  readonly state: AppealState;
  readonly partySubscriberId: string | null;
}

/** Whose turn it is in a state. */
export function turnOf(state: AppealState): AppealTurn {
  return TURNS[state];
}

/** The states in which it is somebody's turn. */
export function statesOfTurn(turn: AppealTurn): AppealState[] {
  return Object.values(AppealState).filter((state) => TURNS[state] === turn);
}

/** Whether nothing can be added to an appeal any more. */
export function hasEnded(state: AppealState): boolean {
  return ENDED.includes(state);
}

/** With whom a conversation is held: the company's administrators, or the user of a line. */
export function partyOf({ partySubscriberId }: Pick<AppealCase, "partySubscriberId">): ViewerRole {
  return partySubscriberId === null ? "administrator" : "subscriber";
}

/**
 * Whether somebody who sees an appeal is one of those who talk in it: the operator's staff, and its party. An
 * administrator reads what the user of a line writes, and does not speak in their place.
 */
export function takesPart(viewer: SignedIn, appeal: Pick<AppealCase, "partySubscriberId">): boolean {
  return viewer.role === "staff" || viewer.role === partyOf(appeal);
}

/** Whether somebody may reply. */
export function canReply(viewer: SignedIn, appeal: AppealCase): boolean {
  return (
    mayIn(viewer, "appeal.reply", appeal.clientId) && takesPart(viewer, appeal) && !hasEnded(appeal.state)
  );
}

/** Whether somebody may say which of the staff answers for it. */
export function canAssign(viewer: SignedIn, appeal: AppealCase): boolean {
  return mayIn(viewer, "appeal.assign", appeal.clientId) && !hasEnded(appeal.state);
}

/** Whether somebody may close it: it has been answered. */
export function canClose(viewer: SignedIn, appeal: AppealCase): boolean {
  const { state } = appeal;
  const isAnswered = state === AppealState.RESOLVED || state === AppealState.PENDING;
  return mayIn(viewer, "appeal.close", appeal.clientId) && takesPart(viewer, appeal) && isAnswered;
}

/** Whether somebody may withdraw it: who made it, while it is open. */
export function canCancel(viewer: SignedIn, appeal: AppealCase): boolean {
  return (
    mayIn(viewer, "appeal.cancel", appeal.clientId) &&
    takesPart(viewer, appeal) &&
    OPEN_STATES.includes(appeal.state)
  );
}

/**
 * The state to which a reply brings an appeal. The customer's goes back to the operator: what was resolved is opened
 * again, what waits for somebody to look at it goes on waiting. Staff say which state, and otherwise wait for a reply.
 * Null where the state cannot be asked for.
 */
export function stateAfterReply(
  role: ViewerRole,
  state: AppealState,
  wanted: AppealState | null,
): AppealState | null {
  if (role === "staff") {
    const next = wanted ?? AppealState.PENDING;
    return SET_BY_STAFF.includes(next) ? next : null;
  }
  if (wanted !== null) return null;
  return turnOf(state) === AppealTurn.OPERATOR ? state : AppealState.IN_PROGRESS;
}

/** An appeal's number as people read it out: `0427-1836`. */
export function shownNumber(number: string): string {
  return `${number.slice(0, 4)}-${number.slice(4)}`;
}

/** The eight digits of a number that somebody typed in any writing; null when it cannot be one. */
export function readNumber(text: string): string | null {
  const digits = text.replace(/[\s\p{Pd}№]/gu, "");
  return /^\d{8}$/.test(digits) ? digits : null;
}
