import type { graphql as typed } from "./generated/gql";
import type { ChangeInput } from "./generated/graphql";
import type { TestOperation } from "./test-app";

/** Fragments by their names, as the files that write them are loaded. */
const fragments = new Map<string, string>();

/**
 * An operation of a test, whose answer and variables have the types of the contract: `test.data(graphql(`…`), variables)`.
 * They are made by `node tools/test-documents.mjs`. Operations and fragments have names that no other in the tests has; a
 * fragment stands above what spreads it, `graphql(`fragment …`)`, or in a file that is imported there.
 */
export const graphql = ((source: string): string => {
  const [, fragment] = /^\s*fragment (\w+) on /.exec(source) ?? [];
  const whole = [source, ...fragmentsIn(source, new Set(fragment === undefined ? [] : [fragment]))].join(
    "\n",
  );
  if (fragment !== undefined) fragments.set(fragment, source);
  return whole;
}) as unknown as typeof typed;

/** What an operation answers. */
export type AnswerTo<O> = O extends { __apiType?: (variables: never) => infer T } ? T : never;

/** The fragments that a document spreads, and those which they spread. */
function fragmentsIn(source: string, known: Set<string>): string[] {
  return [...source.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)].flatMap(([, name = ""]) => {
    if (known.has(name)) return [];
    known.add(name);
    const fragment = fragments.get(name);
    if (fragment === undefined) throw new Error(`the fragment ${name} is written nowhere above`);
    return [fragment, ...fragmentsIn(fragment, known)];
  });
}

/**
 * The same operation with other words in the place of its own, where a test asks for one of many in the same way: the
 * answer has the same type, what is sent is for the test to know.
 */
export function withWords<T>(
  operation: { toString(): string; __apiType?: (variables: never) => T },
  words: Readonly<Record<string, string>>,
): TestOperation<T, Readonly<Record<string, unknown>>> {
  return Object.entries(words).reduce(
    (text, [word, other]) => text.replace(new RegExp(`\\b${word}\\b`, "g"), other),
    operation.toString(),
  );
}

/** An order placed by the mutation of its kind, which answers what `placeOrder` answers. */
export function ownMutation<T>(
  placeOrder: { toString(): string; __apiType?: (variables: never) => T },
  kind: string,
): TestOperation<T, Readonly<Record<string, unknown>>> {
  return withWords(placeOrder, { placeOrder: kind, ChangeInput: inputOf(kind) });
}

/** The type of a mutation's input. */
export const inputOf = (mutation: string): string =>
  `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

/** A change as `previewOrder` and `placeOrder` take it, of a kind that only the test knows. */
export const changeOf = (kind: string, input: object): ChangeInput =>
  ({ [kind]: input }) as unknown as ChangeInput;
