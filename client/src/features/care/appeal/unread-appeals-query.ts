import { graphql } from "../../../generated";

/** How many appeals have an answer that the viewer has not read. */
export const UnreadAppealsQuery = graphql(`
  query UnreadAppeals($clientId: ID, $subscriberId: ID) {
    appeals(clientId: $clientId, subscriberId: $subscriberId, filter: { isUnread: true }, first: 1) {
      totalCount
    }
  }
`);
