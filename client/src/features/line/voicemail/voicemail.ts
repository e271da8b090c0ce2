import { graphql } from "../../../generated";
import type { CallForwardingCondition, VoicemailDetailsFragment } from "../../../generated/graphql";

/** What the page needs to know of a number's voicemail. */
export const VoicemailDetails = graphql(`
  fragment VoicemailDetails on Subscriber {
    id
    tariffPlan {
      id
      name
    }
    voicemail {
      isConnected
      since
      isProvided
      isIncluded
      number
      service {
        id
        monthlyFee {
          amount
          currency
        }
        connectionFee {
          amount
          currency
        }
      }
      email {
        address
        confirmedAt
        confirmationMail
      }
    }
    callForwarding {
      defaultNoReplySeconds
      conditions {
        condition
        forwardTo
        isToVoicemail
      }
    }
    ...LineChanges
    viewerCanConnectVoicemail
    viewerCanDisconnectVoicemail
    viewerCanSetVoicemailEmail
    viewerCanRemoveVoicemailEmail
    viewerCanResendVoicemailEmail
  }
`);

/** The same, read. */
export type VoicemailData = VoicemailDetailsFragment;

/** What can be done about voicemail. */
export const voicemailActs = ["connect", "disconnect", "email", "remove-email"] as const;

/** One of them. */
export type VoicemailAct = (typeof voicemailActs)[number];

/** Which calls can go to voicemail once it is connected. */
export const forwardable = [
  "UNCONDITIONAL",
  "BUSY",
  "NO_REPLY",
  "NOT_REACHABLE",
] as const satisfies readonly CallForwardingCondition[];
