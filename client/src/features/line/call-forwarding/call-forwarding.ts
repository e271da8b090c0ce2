import { graphql } from "../../../generated";
import type {
  CallForwardingCondition,
  CallForwardingDetailsFragment,
  CallForwardingSelection,
} from "../../../generated/graphql";

/** What the page needs to know of a number's forwardings. */
export const CallForwardingDetails = graphql(`
  fragment CallForwardingDetails on Subscriber {
    id
    number
    state
    callForwarding {
      conditions {
        condition
        forwardTo
        isToVoicemail
        noReplySeconds
        setAt
        until
        isInert
        setCode
        cancelCode
      }
      defaultNoReplySeconds
      cancelAllCode
      cancelAllConditionalCode
      voicemailNumber
    }
    viewerCanSetCallForwarding
    viewerCanCancelCallForwarding
  }
`);

/** The same, read. */
export type CallForwardingData = CallForwardingDetailsFragment;

/** One of the four conditions. */
export type ConditionData = CallForwardingData["callForwarding"]["conditions"][number];

const conditions: readonly CallForwardingCondition[] = ["UNCONDITIONAL", "BUSY", "NO_REPLY", "NOT_REACHABLE"];

/** The condition that an address names, when it names one. */
export const conditionIn = (text: string | undefined): CallForwardingCondition | null =>
  conditions.find((condition) => condition === text) ?? null;

/** What an address wants to be cancelled, when it names something. */
export const selectionIn = (text: string | undefined): CallForwardingSelection | null =>
  text === "ALL" || text === "ALL_CONDITIONAL" ? text : conditionIn(text);
