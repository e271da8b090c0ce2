import { graphql } from "../../../generated";
import type { TariffPlanOptionsFragment } from "../../../generated/graphql";

/** The tariff plans that a number can change to, with all that tells them apart. */
export const TariffPlanOptions = graphql(`
  fragment TariffPlanOptions on Subscriber {
    id
    ...LineChanges
    tariffPlanOptions {
      isCurrent
      isAvailable
      unavailableReason
      lostServices {
        id
        name
      }
      tariffPlan {
        id
        name
        state
        includedMinutes
        includedMessages
        includedMegabytes
        monthlyFee {
          amount
          currency
        }
        prices {
          usageKind
          zone
          per
          step
          price {
            amount
            currency
          }
        }
        provisions {
          isIncluded
          specification {
            id
            name
            category
            monthlyFee {
              amount
              currency
            }
          }
        }
      }
    }
  }
`);

/** The same, read. */
export type TariffPlanOptionsData = TariffPlanOptionsFragment;

/** One of the plans. */
export type TariffPlanOption = TariffPlanOptionsData["tariffPlanOptions"][number];
