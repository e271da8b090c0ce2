import { graphql } from "../../../generated";

/** Which mail somebody gets, and in which language. */
export const MailNoticesOfViewer = graphql(`
  fragment MailNoticesOfViewer on Viewer {
    id
    role
    mailNotices {
      address
      language
      appealAnswers
      appealAssignments
      orderOutcomes
      paymentDecisions
      limitAlerts
      invoiceCorridors
      invoiceReturns
    }
  }
`);

/** Asks for it. */
export const MailNoticesQuery = graphql(`
  query MailNotices {
    viewer {
      ...MailNoticesOfViewer
    }
  }
`);

/** Changes it. */
export const SetMailNoticesMutation = graphql(`
  mutation SetMailNotices($input: SetMailNoticesInput!, $idempotencyKey: String!) {
    setMailNotices(input: $input, idempotencyKey: $idempotencyKey) {
      viewer {
        ...MailNoticesOfViewer
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);
