import { graphql } from "../../../generated";

/** What the number's last full months would have cost under every plan and package. */
export const TariffWhatIfQuery = graphql(`
  query TariffWhatIf($subscriberId: ID!) {
    tariffComparison(subscriberId: $subscriberId) {
      months
      lastMonths
      usageRecords
      actual {
        gross {
          amount
          currency
        }
        lines {
          ...TariffCostLineDetails
        }
      }
      variants {
        key
        isPresent
        isCheapest
        missedMegabytes
        tariffPlan {
          id
          name
        }
        package {
          id
          name
        }
        difference {
          amount
          currency
        }
        cost {
          gross {
            amount
            currency
          }
          lines {
            ...TariffCostLineDetails
          }
        }
      }
    }
  }
`);

/** One line of what the months cost. */
export const TariffCostLineDetails = graphql(`
  fragment TariffCostLineDetails on TariffCostLine {
    kind
    outcome
    used
    covered
    gross {
      amount
      currency
    }
    byMonth {
      amount
      currency
    }
    tariffPlan {
      id
      name
    }
    specification {
      id
      name
    }
  }
`);
