import type { Findings, OrderTarget } from "../../../orders/change";
import type { Refusal } from "../../../orders/explanation";
import { ClientState } from "../client/client.entity";
import { SubscriberState, SuspensionReason } from "./subscriber.entity";
import { subscriberText } from "./subscriber.texts";

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
        ...subscriberText.told("CLIENT_SUSPENDED"),
        // That the company does not pay is no business of its lines.
        toSubscribers: subscriberText.told("SUBSCRIBER_SUSPENDED"),
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

/** Codes of what keeps a line from being changed. */
export type LineRefusal =
  "SUBSCRIBER_PAUSED" | "SUBSCRIBER_IN_DEBT" | "SUBSCRIBER_SUSPENDED" | "SUBSCRIBER_TERMINATED";

type LineState = Pick<SubscriberTarget, "state" | "suspensionReason">;

/** What of a line itself keeps it from being changed; null when nothing does. */
export function lineRefusal(line: LineState): Refusal | null {
  const code = lineRefusalCode(line);
  return code && subscriberText.told(code);
}

/** The same, as a code. */
export function lineRefusalCode({ state, suspensionReason }: LineState): LineRefusal | null {
  if (state === SubscriberState.ACTIVE) return null;
  if (state === SubscriberState.TERMINATED) return "SUBSCRIBER_TERMINATED";
  return SUSPENSION_CODES[suspensionReason ?? SuspensionReason.OPERATOR];
}

const SUSPENSION_CODES = {
  [SuspensionReason.CUSTOMER]: "SUBSCRIBER_PAUSED",
  [SuspensionReason.DEBT]: "SUBSCRIBER_IN_DEBT",
  [SuspensionReason.OPERATOR]: "SUBSCRIBER_SUSPENDED",
} as const;

/** Codes of refusals that say no more than that the line is suspended, whyever. */
export const SUSPENSION_REFUSALS: readonly string[] = Object.values(SUSPENSION_CODES);
