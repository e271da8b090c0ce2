import { graphql } from "../../../generated";
import type { HeldNumbersQuery, NumberCategory, OfferedNumberFragment } from "../../../generated/graphql";
import { oneOf, text } from "../../../lib/page-search/parameter";

const categories = [
  "ORDINARY",
  "BRONZE",
  "SILVER",
  "GOLD",
  "PLATINUM",
  "DIAMOND",
] as const satisfies readonly NumberCategory[];

/** What the choice of a number keeps in the address: what is looked for, and what is chosen. */
export const numberFilterSearch = { mask: text, category: oneOf(...categories), number: text };

/** A number as it is offered, and as it is held. */
export const OfferedNumber = graphql(`
  fragment OfferedNumber on PoolNumber {
    number
    category
    categoryName
    fee {
      amount
      currency
    }
  }
`);

/** The same, read. */
export type OfferedNumberData = OfferedNumberFragment;

/** The numbers that can be chosen for a subscriber. */
export const AvailableNumbers = graphql(`
  query AvailableNumbers($subscriberId: ID!, $filter: AvailableNumberFilter, $first: Int!, $after: String) {
    availableNumbers(subscriberId: $subscriberId, filter: $filter, first: $first, after: $after) {
      edges {
        node {
          ...OfferedNumber
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** What is held for a subscriber while somebody chooses. */
export const HeldNumbers = graphql(`
  query HeldNumbers($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      heldNumbers {
        ...OfferedNumber
        heldUntil
        heldSeconds
      }
    }
  }
`);

/** The same, read. */
export type HeldNumbersData = NonNullable<HeldNumbersQuery["subscriber"]>["heldNumbers"];

/** Keeps a number for who is choosing it. */
export const HoldNumber = graphql(`
  mutation HoldNumber($input: HoldNumberInput!, $idempotencyKey: String!) {
    holdNumber(input: $input, idempotencyKey: $idempotencyKey) {
      heldNumber {
        number
        heldUntil
      }
      userErrors {
        code
        message
        field
        opensAt
      }
    }
  }
`);

/** Gives it back. */
export const ReleaseNumber = graphql(`
  mutation ReleaseNumber($input: ReleaseNumberInput!, $idempotencyKey: String!) {
    releaseNumber(input: $input, idempotencyKey: $idempotencyKey) {
      releasedNumber
      userErrors {
        code
        message
        field
      }
    }
  }
`);

/** What the page needs to know before anything is chosen. */
export const NumberChange = graphql(`
  query NumberChange($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      number
      ...LineChanges
    }
    numberCategories {
      category
      name
      patterns
      fee {
        amount
        currency
      }
    }
  }
`);
