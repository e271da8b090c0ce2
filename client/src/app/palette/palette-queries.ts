import { graphql } from "../../generated";

/** What is found while one types: lines and accounts by the server's own search, and an order by its reference. */
export const PaletteFoundQuery = graphql(`
  query PaletteFound($clientId: ID!, $search: String!) {
    subscribers(clientId: $clientId, filter: { search: $search }, first: 7) {
      nodes {
        id
        number
        name
        account {
          id
          number
        }
      }
      totalCount
      search {
        explanation
      }
    }
    client(id: $clientId) {
      id
      accounts(search: $search, first: 5) {
        nodes {
          id
          number
          name
        }
      }
    }
    orders(clientId: $clientId, filter: { reference: $search }, first: 1) {
      nodes {
        ...PaletteOrder
      }
    }
  }
`);

/** What a company has few of: asked once, looked through as one types. */
export const PaletteThingsQuery = graphql(`
  query PaletteThings($clientId: ID!) {
    orders(clientId: $clientId, first: 30) {
      nodes {
        ...PaletteOrder
      }
    }
    appeals(clientId: $clientId, first: 50) {
      nodes {
        id
        reference
        subject
      }
    }
  }
`);

/** An order, as it is found. */
export const PaletteOrder = graphql(`
  fragment PaletteOrder on Order {
    id
    reference
    title
    subscriber {
      id
      number
      name
    }
  }
`);
