import type { ExecutionResult, GraphQLFormattedError } from "graphql";
import * as v from "valibot";

const WireError = v.looseObject({
  message: v.string(),
  extensions: v.optional(v.record(v.string(), v.unknown())),
});

/** Errors as they come over the wire. */
export const GraphqlErrors = v.array(v.custom<GraphQLFormattedError>((value) => v.is(WireError, value)));

/** An answer as it comes over the wire. */
export const GraphqlAnswer = v.looseObject({
  data: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
  errors: v.optional(GraphqlErrors),
});

/** A GraphQL answer, or a fault told in the same shape, so that it is shown where answers are shown. */
export type GraphqlAnswer = v.InferOutput<typeof GraphqlAnswer>;

/** A fault that is not the API's own answer, in the shape of one. */
export function fault(message: string, code: string): GraphqlAnswer {
  return { errors: [{ message, extensions: { code } }] };
}

/** Whether the server said that it does not know who asks. */
export function isUnauthenticated(answer: GraphqlAnswer): boolean {
  return answer.errors?.some((error) => error.extensions?.["code"] === "UNAUTHENTICATED") ?? false;
}

/** GraphiQL prints an answer as it came; only its type wants errors to be instances of a class, which no wire carries. */
export function toResult(answer: {
  data?: Record<string, unknown> | null | undefined;
  errors?: readonly GraphQLFormattedError[] | undefined;
}): ExecutionResult {
  return answer as ExecutionResult;
}
