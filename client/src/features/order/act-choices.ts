import { useLingui } from "@lingui/react/macro";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { graphql } from "../../generated";
import type { BulkAct } from "./bulk-search";

const BulkChoicesQuery = graphql(`
  query BulkChoices {
    mobileInternetPackages(first: 100) {
      nodes {
        id
        name
        monthlyFee {
          amount
          currency
        }
      }
    }
    tariffPlans(first: 100) {
      nodes {
        id
        name
        state
        monthlyFee {
          amount
          currency
        }
        provisions {
          specification {
            id
            name
            page
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

/** Something that an act can be about. */
export interface BulkChoice {
  id: string;
  name: string;
  monthlyFee: { amount: string; currency: string };
}

/** What can be connected, disconnected or changed to; `choices` are those of an act. */
export function useActChoices() {
  const { t } = useLingui();
  const { data, pending } = useShownQuery(BulkChoicesQuery, {
    title: t`Что можно выбрать`,
    variables: {},
  });
  const plans = data?.tariffPlans.nodes ?? [];
  const services = new Map<string, BulkChoice>();
  for (const { provisions } of plans)
    for (const { specification } of provisions)
      // What has changes of its own is not connected like the others.
      if (specification.page === null) services.set(specification.id, specification);
  const choices = (act: BulkAct): readonly BulkChoice[] => {
    switch (act) {
      case "package":
        return data?.mobileInternetPackages.nodes ?? [];
      case "tariff":
        return plans.filter(({ state }) => state === "ACTIVE");
      case "connect-service":
      case "disconnect-service":
        return [...services.values()].sort((a, b) => a.name.localeCompare(b.name));
      default:
        return [];
    }
  };
  return { choices, isThere: data !== undefined, pending };
}
