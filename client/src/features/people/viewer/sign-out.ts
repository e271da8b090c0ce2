import { graphql } from "../../../generated";

/** Ends the session of this browser. */
export const SignOutMutation = graphql(`
  mutation SignOut {
    signOut {
      userErrors {
        code
        message
      }
    }
  }
`);
