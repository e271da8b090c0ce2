import { graphql } from "../../../generated";

/** A program of the company, as the list and its own page show it. */
export const ProgramOfCompany = graphql(`
  fragment ProgramOfCompany on Program {
    id
    name
    purpose
    scopes
    addresses
    accounts {
      id
      number
      name
    }
    createdAt
    createdByName
    blockedAt
    lastUsedAt
    tokens {
      id
      name
      prefix
      createdAt
      expiresAt
      lastUsedAt
    }
  }
`);
