import {
  SIM_CODE_LOOKS_PER_SIM,
  SIM_CODE_LOOKS_PER_VIEWER,
  SIM_CODE_NOTE_MAX,
  type Locale,
} from "@kabinet/shared";
import { orderText } from "../../../orders/order.texts";
import { mayIn } from "../../../platform/authorization/rights";
import type { SignedIn } from "../../../platform/authorization/viewer";
import { userError, type UserError } from "../../../platform/graphql/user-error";
import { SubscriberState, type Subscriber } from "../../company/subscriber/subscriber.entity";
import { SimCodeReason } from "./sim-code.entity";
import { simCodeText } from "./sim-code.texts";

/** For how long a look counts, in milliseconds. */
export const LOOKS_WINDOW = 3_600_000;

/** The four codes of a SIM card (3GPP TS 31.101). */
export interface Codes {
  readonly pin1: string;
  readonly puk1: string;
  readonly pin2: string;
  readonly puk2: string;
}

/** Whether codes are as a SIM card has them: PINs of 4 to 8 digits, PUKs of exactly 8. */
export function areSimCodes({ pin1, puk1, pin2, puk2 }: Codes): boolean {
  return (
    [pin1, pin2].every((pin) => /^\d{4,8}$/.test(pin)) && [puk1, puk2].every((puk) => /^\d{8}$/.test(puk))
  );
}

/** When (epoch milliseconds) there is room for one more look after those at these instants; null when there is now. */
export function roomAt(looks: readonly number[], most: number, now: number): number | null {
  const counting = looks.filter((at) => at > now - LOOKS_WINDOW).sort((a, b) => b - a);
  const oldest = counting[most - 1];
  return oldest === undefined ? null : oldest + LOOKS_WINDOW;
}

/** Looks that count against one more. */
export interface CountingLooks {
  /** Instants of the viewer's own, at whatever SIM cards. */
  readonly ofViewer: readonly number[];
  /** Instants of anybody's at this SIM card. */
  readonly ofSim: readonly number[];
}

/** When (epoch milliseconds) one more look is let in; null when it is now. */
export function nextLookAt({ ofViewer, ofSim }: CountingLooks, now: number): number | null {
  const waits = [
    roomAt(ofViewer, SIM_CODE_LOOKS_PER_VIEWER, now),
    roomAt(ofSim, SIM_CODE_LOOKS_PER_SIM, now),
  ];
  const latest = Math.max(...waits.map((at) => at ?? -Infinity));
  return latest === -Infinity ? null : latest;
}

/** Whether somebody may ask for the codes of a line's SIM card at all; the proof comes after. */
export function mayReveal(
  viewer: SignedIn,
  { clientId, state }: Pick<Subscriber, "clientId" | "state">,
  areKnown: boolean,
): boolean {
  const isPerson = mayIn(viewer, "simCode.reveal", clientId) && viewer.scopes === null;
  return isPerson && areKnown && state !== SubscriberState.TERMINATED;
}

/** A note as it is kept: without spaces around; null for nothing. */
export function tidyNote(note: string | null | undefined): string | null {
  const text = (note ?? "").normalize("NFC").trim();
  return text === "" ? null : text;
}

/** What is wrong with the reason; null when it will do. */
export function reasonRefusal(locale: Locale, reason: SimCodeReason, note: string | null): UserError | null {
  const field = { field: ["note"] };
  if (reason === SimCodeReason.OTHER && note === null)
    return userError("INVALID_INPUT", locale, simCodeText("noteNeeded"), field);
  if (Array.from(note ?? "").length > SIM_CODE_NOTE_MAX)
    return userError("INVALID_INPUT", locale, simCodeText("noteTooLong", { max: SIM_CODE_NOTE_MAX }), field);
  return null;
}

/** The subscriber is not there, or is somebody else's. */
export function noSuchSubscriber(locale: Locale): UserError {
  return userError("NOT_FOUND", locale, orderText("NOT_FOUND"), { field: ["subscriberId"] });
}

/** There is no SIM card, or its codes are not known. */
export function codesNotKnown(locale: Locale): UserError {
  return userError("SIM_CODES_NOT_KNOWN", locale, simCodeText("notKnown"), { field: ["subscriberId"] });
}

/** Too many looks within an hour; says when the next is let in, by the operator's clock. */
export function tooManyLooks(locale: Locale, opensAt: number, timeZone: string): UserError {
  // The minute that shows is never before the instant that is meant.
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
  }).format(opensAt + 59_999);
  const values = { perSim: SIM_CODE_LOOKS_PER_SIM, perViewer: SIM_CODE_LOOKS_PER_VIEWER, time };
  return userError("SIM_CODES_LIMIT", locale, simCodeText("tooManyLooks", values), { opensAt });
}
