import { InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { mergeMessages } from "./merge-messages";

/** Every list of the contract is a Relay connection, so every list is kept in one way. */
const list = relayStylePagination;

/** The web app's copy of what it has read, by id. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          availableNumbers: list(["subscriberId", "filter"]),
          subscribers: list(["clientId", "filter", "sort"]),
          orders: list(["clientId", "filter"]),
          appeals: list(["clientId", "subscriberId", "filter"]),
          tariffPlans: list(["state"]),
          mobileInternetPackages: list(),
          simCodeViews: list(["subscriberId"]),
          usageRecords: list(["subscriberId", "filter", "sort"]),
          usageViews: list(["subscriberId"]),
        },
      },
      // There is one, and it has no id.
      Operator: { keyFields: [] },
      Appeal: { fields: { messages: { keyArgs: false, merge: mergeMessages } } },
      Viewer: { fields: { clients: list() } },
      Client: { fields: { accounts: list() } },
      Subscriber: {
        fields: {
          services: list(),
          history: list(),
          orders: list(),
          instalmentPlans: list(),
          mobileInternet: { merge: true },
        },
      },
    },
  });
}
