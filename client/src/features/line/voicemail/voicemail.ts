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
export type VoicemailAct = "connect" | "disconnect" | "email" | "remove-email";

const acts: readonly VoicemailAct[] = ["connect", "disconnect", "email", "remove-email"];

/** The act that an address names, when it names one. */
export const actIn = (text: string | undefined): VoicemailAct | null =>
  acts.find((act) => act === text) ?? null;

/** What is asked when voicemail is connected. */
export interface ConnectAnswers {
  forward: CallForwardingCondition[];
}
