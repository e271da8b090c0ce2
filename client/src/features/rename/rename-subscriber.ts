import { graphql } from "../../generated";

/** Orders a new name for one subscriber. */
export const RenameSubscriberMutation = graphql(`
  mutation RenameSubscriber(
    $input: RenameSubscriberInput!
    $idempotencyKey: String!
    $previewDigest: String
  ) {
    renameSubscriber(input: $input, idempotencyKey: $idempotencyKey, previewDigest: $previewDigest) {
      ...OrderOutcome
    }
  }
`);
