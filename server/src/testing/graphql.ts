import type { graphql as typed } from "./generated/gql";

/**
 * An operation of a test, whose answer and variables have the types of the contract: `test.data(graphql(`…`), variables)`.
 * They are made by `npm run test-documents`. An operation has a name that no other in the tests has.
 */
export const graphql = ((source: string) => source) as unknown as typeof typed;

/** What an operation answers. */
export type AnswerTo<O> = O extends { __apiType?: (variables: never) => infer T } ? T : never;
