import type { Example } from "./examples/example";

const sources = import.meta.glob<string>("./operations/**/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The text of an operation of the page: `<folder>/<file>` under operations/, without the ending. */
export function operationText(path: string): string {
  const text = sources[`./operations/${path}.graphql`];
  if (text === undefined) throw new Error(`No operation ${path}`);
  return text;
}

/** The text of a ready operation, its comments included. */
export function exampleText({ group, file }: Example): string {
  return operationText(`${group}/${file}`);
}
