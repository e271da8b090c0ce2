import { graphql } from "../../generated";

/** How many orders of a company or of one number are under way, and how many wait for their time. */
export const RunningOrdersQuery = graphql(`
  query RunningOrders($clientId: ID, $subscriberId: ID) {
    running: orders(
      clientId: $clientId
      filter: { subscriberId: $subscriberId, states: [ACKNOWLEDGED, HELD, IN_PROGRESS] }
      first: 1
    ) {
      totalCount
    }
    planned: orders(
      clientId: $clientId
      filter: { subscriberId: $subscriberId, states: [PENDING] }
      first: 1
    ) {
      totalCount
    }
  }
`);
