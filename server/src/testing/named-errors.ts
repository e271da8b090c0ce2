import type { GraphQLSchema } from "graphql";
import { AND_THOSE_OF_ANY, ERRORS_OF_ANY_CHANGE } from "../orders/errors-of-changes";

/** What any mutation with an idempotency key may answer; the type Mutation says so. */
const OF_ANY_KEY = ["IDEMPOTENCY_KEY_REUSED", "INVALID_INPUT"];

/** Codes that stand in a description. */
export function codesIn(description: string | null | undefined): string[] {
  return [...(description ?? "").matchAll(/\b[A-Z]+(?:_[A-Z]+)+\b|\bFORBIDDEN\b/g)].map(([code]) => code);
}

/** The codes that a mutation says it may answer. */
export function namedBy(schema: GraphQLSchema, mutation: string): ReadonlySet<string> {
  const field = schema.getMutationType()?.getFields()[mutation];
  if (!field) throw new Error(`there is no mutation ${mutation}`);
  return new Set([
    ...codesIn(field.description),
    ...(field.description?.includes(AND_THOSE_OF_ANY) ? ERRORS_OF_ANY_CHANGE : []),
    ...(field.args.some(({ name }) => name === "idempotencyKey") ? OF_ANY_KEY : []),
  ]);
}
