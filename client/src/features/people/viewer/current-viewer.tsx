import { createContext, useContext, type ReactNode } from "react";
import { graphql } from "../../../generated";
import type { CurrentViewerFragment } from "../../../generated/graphql";

/** Who is signed in, with what the shell needs to know of them. */
export const CurrentViewer = graphql(`
  fragment CurrentViewer on Viewer {
    id
    role
    name
    login
    clients(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
    withheldCompanies {
      id
      name
    }
    accesses {
      role
      client {
        id
      }
      accounts {
        id
        number
        name
      }
    }
    subscriber {
      id
      number
      name
    }
  }
`);

/** Asks who is signed in, null when nobody is, and whose cabinet it is. */
export const CurrentViewerQuery = graphql(`
  query CurrentViewer {
    operator {
      timeZone
      currency
      numbers {
        country
        countryCode
        trunkPrefixes
        groups
        mobilePrefixes
        example
      }
      name
      logoUrl
      accentColor
    }
    viewer {
      ...CurrentViewer
    }
  }
`);

const ViewerContext = createContext<CurrentViewerFragment | null>(null);

/** Gives everything below it the viewer; rendered only when somebody is signed in. */
export function ViewerProvider({ viewer, children }: { viewer: CurrentViewerFragment; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** Who is signed in. Only for what is rendered behind sign-in. */
export function useViewer(): CurrentViewerFragment {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error("useViewer is called outside of ViewerProvider");
  return viewer;
}
