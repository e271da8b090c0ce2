import { graphql } from "../../generated";
import type { OrderPreviewDetailsFragment } from "../../generated/graphql";

/** What the check page shows of a change that has not been ordered yet. */
export const OrderPreviewDetails = graphql(`
  fragment OrderPreviewDetails on OrderPreview {
    kind
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
    userErrors {
      code
      message
      field
      opensAt
    }
    window {
      isClosed
      opensAt
      message
    }
    willRunAt
    betterDate {
      runAt
      saves {
        amount
        currency
      }
    }
    digest
  }
`);

/** The same, read. */
export type OrderPreviewData = OrderPreviewDetailsFragment;

/** What a change would come to. */
export const PreviewOrderQuery = graphql(`
  query PreviewOrder($input: ChangeInput!) {
    previewOrder(input: $input) {
      ...OrderPreviewDetails
    }
  }
`);
