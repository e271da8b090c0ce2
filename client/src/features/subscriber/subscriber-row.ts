import { graphql, type FragmentType } from "../../generated";
import type { SubscriberRowFragment } from "../../generated/graphql";

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
  }
`);

/** A line of the list, read. */
export type SubscriberRowData = SubscriberRowFragment;

/** A line of the list, as a query holds it. */
type SubscriberRowRef = FragmentType<typeof SubscriberRow>;
