import { graphql } from "../../../generated";
import type { SubscriberRowFragment } from "../../../generated/graphql";

/** What a line of the list shows. */
export const SubscriberRow = graphql(`
  fragment SubscriberRow on Subscriber {
    id
    number
    name
    state
    activatedOn
    account {
      id
      number
    }
    costCentre @include(if: $withCostCentre) {
      id
      name
    }
    tariffPlan {
      id
      name
    }
    mobileInternet {
      state
      package {
        id
        name
      }
    }
    chargedThisMonth @include(if: $withCharged) {
      amount
      currency
    }
    megabytesThisMonth @include(if: $withMegabytes)
  }
`);

/** A line of the list, read. */
export type SubscriberRowData = SubscriberRowFragment;
