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
    ...LineChanges
    viewerCanSetCallForwarding
    viewerCanCancelCallForwarding
  }
`);

/** The same, read. */
export type CallForwardingData = CallForwardingDetailsFragment;

/** One of the four conditions. */
export type ConditionData = CallForwardingData["callForwarding"]["conditions"][number];

/** The conditions, in the manual's order. */
export const conditions = [
  "UNCONDITIONAL",
  "BUSY",
  "NO_REPLY",
  "NOT_REACHABLE",
] as const satisfies readonly CallForwardingCondition[];

/** What can be cancelled at once. */
export const selections = [
  ...conditions,
  "ALL",
  "ALL_CONDITIONAL",
] as const satisfies readonly CallForwardingSelection[];
