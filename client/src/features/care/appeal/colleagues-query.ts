import { graphql } from "../../../generated";

/** Who of the staff may answer for appeals, and how many each has. */
export const ColleaguesQuery = graphql(`
  query Colleagues {
    staffPeople {
      id
      name
      state
      openAppeals
      isViewer
    }
  }
`);
