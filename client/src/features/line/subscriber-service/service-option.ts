import { graphql } from "../../../generated";
import type { ServiceOptionsFragment } from "../../../generated/graphql";

/** A number's services with what can be done about each of them. */
export const ServiceOptions = graphql(`
  fragment ServiceOptions on Subscriber {
    id
    state
    tariffPlan {
      id
      name
    }
    ...LineChanges
    viewerCanConnectService
    viewerCanDisconnectService
    serviceOptions {
      specification {
        id
        name
        description
        category
      }
      service {
        id
        activeSince
      }
      isConnected
      isIncluded
      monthlyFee {
        amount
        currency
      }
      connectionFee {
        amount
        currency
      }
      page
      isAvailable
      unavailableReason
      missing {
        id
        name
      }
      conflicts {
        id
        name
      }
      dependants {
        id
        name
      }
    }
  }
`);

/** The same, read. */
export type ServiceOptionsData = ServiceOptionsFragment;

/** One of the services. */
export type ServiceOptionData = ServiceOptionsFragment["serviceOptions"][number];

/** What can be done about a service. */
export const serviceActs = ["connect", "disconnect"] as const;

/** One of them. */
export type ServiceAct = (typeof serviceActs)[number];

/** What is chosen: the act, the service, and those that go with it. */
export interface ServiceChoice {
  act: ServiceAct;
  serviceId: string;
  alsoIds: readonly string[];
}

/** The services that can go with one when it is connected or disconnected; null where one of them cannot. */
export function companionsOf(
  option: ServiceOptionData,
  all: readonly ServiceOptionData[],
): readonly ServiceOptionData[] | null {
  const others = option.isConnected ? option.dependants : option.missing;
  if (others.length === 0 || option.conflicts.length > 0) return null;
  const found = others.flatMap(({ id }) => all.find(({ specification }) => specification.id === id) ?? []);
  return found.length === others.length && found.every(({ page }) => page === null) ? found : null;
}
