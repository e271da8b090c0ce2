import { skipToken, useQuery } from "@apollo/client/react";
import { graphql, readFragment, type FragmentType } from "../../generated";

/**
 * The accounts of a company to choose from: all of them where they are few, and how many there are. With `search` they are kept
 * apart from the list of accounts, which is read on page by page.
 */
const AccountsToChoose = graphql(`
  fragment AccountsToChoose on Client {
    id
    accounts(search: "", first: 20) {
      totalCount
      edges {
        node {
          id
          number
          name
          state
        }
      }
    }
  }
`);

/** A company with its accounts to choose from. */
export type CompanyAccounts = FragmentType<typeof AccountsToChoose>;

/** The accounts of a company to choose from, the first by number; `few` where these are all. */
export function accountsToChoose(company: CompanyAccounts) {
  const { id, accounts } = readFragment(AccountsToChoose, company);
  const first = accounts.edges.map(({ node }) => node);
  return { clientId: id, first, total: accounts.totalCount, few: accounts.totalCount <= first.length };
}

const AccountNameQuery = graphql(`
  query AccountName($id: ID!) {
    node(id: $id) {
      id
      ... on Account {
        number
        name
      }
    }
  }
`);

/** How an account is written where it is chosen. */
export const accountLabel = ({ number, name }: { number: string; name: string }): string =>
  `${number} — ${name}`;

/** An account's number and name; null while it is looked up, and where the viewer sees no such account. */
export function useAccountLabel(id: string | null): string | null {
  const { data } = useQuery(AccountNameQuery, id === null ? skipToken : { variables: { id } });
  const found = data?.node;
  return found && found.id === id && "number" in found ? accountLabel(found) : null;
}
