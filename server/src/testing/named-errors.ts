import { Kind, OperationTypeNode, parse, type GraphQLSchema } from "graphql";
import { AND_THOSE_OF_ANY, ERRORS_OF_ANY_CHANGE } from "../orders/errors-of-changes";

/** What any mutation with an idempotency key may answer; the type Mutation says so. */
const OF_ANY_KEY = ["IDEMPOTENCY_KEY_REUSED", "INVALID_INPUT"];

/** Mutations whose errors are those of another one, which their input or their order names. */
const AS_ANOTHER: readonly string[] = ["placeOrder", "undoOrder"];

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

interface Refusing {
  readonly userErrors?: readonly { readonly code?: unknown }[];
}

/**
 * Refusals of an answer that the description of their mutation does not name, as sentences. Every test that meets a refusal
 * finds out by this what whoever reads the contract is not told.
 */
export function unnamedErrors(schema: GraphQLSchema, query: string, data: unknown): string[] {
  if (!query.includes("mutation") || typeof data !== "object" || data === null) return [];
  return fieldsOf(query).flatMap(({ name, key }) => {
    const answered = (data as Readonly<Record<string, Refusing | null | undefined>>)[key];
    const codes = answered?.userErrors?.map(({ code }) => code) ?? [];
    if (codes.length === 0 || AS_ANOTHER.includes(name)) return [];
    const named = namedBy(schema, name);
    return codes
      .filter((code) => typeof code === "string" && !named.has(code))
      .map((code) => `${name} was refused by ${String(code)}, which its description does not name`);
  });
}

/** The root fields of the mutations of a document. */
function fieldsOf(query: string): { readonly name: string; readonly key: string }[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION
      ? definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.FIELD
            ? [{ name: selection.name.value, key: selection.alias?.value ?? selection.name.value }]
            : [],
        )
      : [],
  );
}
