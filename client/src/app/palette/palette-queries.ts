import { graphql } from "../../generated";

/** What is found while one types: lines by the server's own search, and an order by its reference. */
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
    client(id: $clientId) {
      id
      accounts(first: 100) {
        nodes {
          id
          number
          name
        }
      }
    }
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
