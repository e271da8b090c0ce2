import { graphql } from "../../generated";
import type { BulkChangeDetailsFragment } from "../../generated/graphql";

/** All that is told of one change of many lines, without its rows. */
export const BulkChangeDetails = graphql(`
  fragment BulkChangeDetails on BulkChange {
    id
    title
    state
    isPaused
    createdAt
    createdBy {
      name
    }
    appliedAt
    appliedBy {
      name
    }
    runAt
    endedAt
    digest
    counts {
      rows
      judged
      changes
      unchanged
      refused
      changedSince
      ordered
      waiting
      held
      underWay
      done
      failed
      cancelled
    }
    progress {
      done
      total
      expectedEndAt
    }
    price {
      once {
        amount
        currency
      }
      monthlyBefore {
        amount
        currency
      }
      monthlyAfter {
        amount
        currency
      }
    }
    outcomes {
      outcome
      count
      reason {
        code
        message
      }
    }
    reverts {
      id
      title
    }
    retries {
      id
      title
    }
    viewerCanApply
    viewerCanCancel
    viewerCanPause
    viewerCanResume
    viewerCanRetry
    viewerCanRevert
  }
`);

/** The same, read. */
export type BulkChangeData = BulkChangeDetailsFragment;
