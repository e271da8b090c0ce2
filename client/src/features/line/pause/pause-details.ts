import { graphql } from "../../../generated";
import type { PauseDetailsFragment } from "../../../generated/graphql";

/** Whether a number is paused, and what was and is to be. */
export const PauseDetails = graphql(`
  fragment PauseDetails on Subscriber {
    id
    state
    suspensionReason
    ...LineChanges
    viewerCanPauseSubscriber
    viewerCanResumeSubscriber
    pauseMonthlyFee {
      amount
      currency
    }
    pause {
      id
      startedAt
      resumesAt
    }
    pauses(first: 20) {
      nodes {
        id
        startedAt
        resumesAt
        endedAt
        order {
          id
        }
      }
    }
  }
`);

/** The same, read. */
export type PauseData = PauseDetailsFragment;
