import { graphql } from "../../../generated";

/** Says which of the staff answers for an appeal. */
export const AssignAppealMutation = graphql(`
  mutation AssignAppeal($input: AssignAppealInput!, $idempotencyKey: String!) {
    assignAppeal(input: $input, idempotencyKey: $idempotencyKey) {
      ...AppealAnswer
    }
  }
`);
