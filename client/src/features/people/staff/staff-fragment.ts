import { graphql } from "../../../generated";

/** One of the operator's staff, as the list and their own page show them. */
export const StaffPersonShown = graphql(`
  fragment StaffPersonShown on StaffPerson {
    id
    name
    email
    state
    lastSeenAt
    invitationExpiresAt
    hasSecondFactor
    openAppeals
    isViewer
  }
`);

/** What a change of the staff answers. */
graphql(`
  fragment StaffAnswer on StaffPayload {
    person {
      ...StaffPersonShown
    }
    userErrors {
      code
      message
      field
    }
  }
`);
