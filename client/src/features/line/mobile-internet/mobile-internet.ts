import { graphql } from "../../../generated";
import type { MobileInternetDetailsFragment } from "../../../generated/graphql";

/** What the wizard needs to know of a number's mobile internet. */
export const MobileInternetDetails = graphql(`
  fragment MobileInternetDetails on Subscriber {
    id
    ...LineChanges
    tariffPlan {
      id
      name
      includedMegabytes
    }
    mobileInternet {
      ...InternetAllowanceDetails
      state
      packageSince
      package {
        id
        name
        includedMegabytes
        monthlyFee {
          amount
          currency
        }
      }
      packages {
        isCurrent
        isAvailable
        unavailableReason
        package {
          id
          name
          includedMegabytes
          monthlyFee {
            amount
            currency
          }
          connectionFee {
            amount
            currency
          }
        }
      }
    }
  }
`);

/** The same, read. */
export type MobileInternetData = MobileInternetDetailsFragment;

/** What the wizard can do: the four changes of the contract. */
export const mobileInternetActs = ["connect", "disconnect", "change", "remove"] as const;

/** One of them. */
export type MobileInternetAct = (typeof mobileInternetActs)[number];
