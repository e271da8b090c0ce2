import { graphql } from "../../generated";

/** How many orders are under way, of a company or of one number. */
export const RunningOrdersQuery = graphql(`
  query RunningOrders($clientId: ID, $subscriberId: ID) {
    orders(
      clientId: $clientId
      filter: { subscriberId: $subscriberId, states: [ACKNOWLEDGED, PENDING, HELD, IN_PROGRESS] }
      first: 1
    ) {
      totalCount
    }
  }
`);
