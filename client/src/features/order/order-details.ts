import { graphql } from "../../generated";
import type { OrderDetailsFragment } from "../../generated/graphql";

/** Everything that an order's own page shows. */
export const OrderDetails = graphql(`
  fragment OrderDetails on Order {
    id
    reference
    kind
    title
    state
    needsReconciliation
    stateReason {
      code
      message
    }
    subscriber {
      id
      number
      name
    }
    createdAt
    createdBy {
      name
      role
    }
    runAt
    willRunAt
    completedAt
    revertAt
    note
    differences {
      label
      before
      after
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
      from
      months {
        month
        alreadyOwed {
          amount
          currency
        }
        added {
          amount
          currency
        }
        total {
          amount
          currency
        }
        without {
          amount
          currency
        }
      }
    }
    warnings {
      code
      message
    }
    history {
      at
      state
      message
      actor {
        name
        role
      }
    }
    undoes {
      id
      reference
    }
    undoneBy {
      id
      reference
    }
    viewerCanCancel
    viewerCanReschedule
    viewerCanUndo
    viewerCanConfirm
  }
`);

/** The same, read. */
export type OrderDetailsData = OrderDetailsFragment;
