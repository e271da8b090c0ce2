import { isInputObjectType, type GraphQLSchema } from "graphql";
import { CHANGE_INPUT } from "../orders/change-resolvers";
import { AND_THOSE_OF_ANY, ERRORS_OF_ANY_CHANGE } from "../orders/errors-of-changes";

/** Has each mutation fail that refuses by an error which it does not name. */
export function holdToNamedErrors(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, field] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (!resolve) continue;
    const named = namedBy(schema, name);
    field.resolve = async (...asked) => {
      const payload: unknown = await resolve(...asked);
      const { userErrors = [] } = (payload ?? {}) as { userErrors?: readonly { readonly code: string }[] };
      const unnamed = userErrors.filter(({ code }) => !named.has(code)).map(({ code }) => code);
      if (unnamed.length > 0) throw new Error(`${name} answers ${unnamed.join()}, which it does not name`);
      return payload;
    };
  }
  return schema;
}

/** Acts on an order of any kind: they answer what the mutation of its kind answers, and say so. */
const OF_ITS_KIND = ["placeOrder", "rescheduleOrder", "confirmOrder", "undoOrder"];

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
  const kinds = OF_ITS_KIND.includes(mutation) ? kindsOf(schema) : [];
  return new Set([
    ...kinds.flatMap((kind) => [...namedBy(schema, kind)]),
    ...codesIn(field.description),
    ...(field.description?.includes(AND_THOSE_OF_ANY) ? ERRORS_OF_ANY_CHANGE : []),
    ...(field.args.some(({ name }) => name === "idempotencyKey") ? OF_ANY_KEY : []),
  ]);
}

/** The kinds of change: each has a mutation of its name. */
function kindsOf(schema: GraphQLSchema): string[] {
  const input = schema.getType(CHANGE_INPUT);
  return isInputObjectType(input) ? Object.keys(input.getFields()) : [];
}
