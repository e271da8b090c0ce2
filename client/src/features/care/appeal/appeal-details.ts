import { graphql } from "../../../generated";
import type { AppealDetailsFragment, AppealEntryFragment } from "../../../generated/graphql";

/** One entry of the conversation. */
export const AppealEntry = graphql(`
  fragment AppealEntry on AppealMessage {
    seq
    at
    text
    state
    assigneeName
    isStaffOnly
    staffNote
    author {
      name
      role
    }
    attachments {
      id
      name
      type
      bytes
      href
    }
  }
`);

/** Everything that an appeal's own view shows. */
export const AppealDetails = graphql(`
  fragment AppealDetails on Appeal {
    id
    reference
    subject
    topic
    state
    turn
    version
    party
    isUnread
    createdAt
    assignee
    assigneeId
    isAssignedToViewer
    client {
      id
      name
    }
    createdBy {
      name
      role
    }
    subscriber {
      id
      number
      name
    }
    wishes {
      mask
      categoryName
      comment
      contact
    }
    viewerCanReply
    viewerCanAssign
    viewerCanClose
    viewerCanCancel
    messages(first: 50) {
      edges {
        cursor
        node {
          ...AppealEntry
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What a mutation of an appeal answers. */
export const AppealAnswer = graphql(`
  fragment AppealAnswer on AppealPayload {
    appeal {
      id
      ...AppealDetails
    }
    userErrors {
      code
      message
      field
    }
  }
`);

/** The same, read. */
export type AppealDetailsData = AppealDetailsFragment;
/** An entry, read. */
export type AppealEntryData = AppealEntryFragment;
