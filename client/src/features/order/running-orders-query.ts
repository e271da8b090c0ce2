import { graphql } from "../../generated";

/** How many orders are being done or wait for somebody, of a company or of one number; what is planned waits by itself. */
export const RunningOrdersQuery = graphql(`
  query RunningOrders($clientId: ID, $subscriberId: ID) {
    orders(
      clientId: $clientId
      filter: { subscriberId: $subscriberId, states: [ACKNOWLEDGED, HELD, IN_PROGRESS] }
      first: 1
    ) {
      totalCount
    }
  }
`);
