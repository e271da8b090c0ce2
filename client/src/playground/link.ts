import * as v from "valibot";
import { redact } from "./redact";

const LinkedOperation = v.object({
  query: v.string(),
  variables: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
});

/** An operation that a link carries: `/playground#<encodeURIComponent(JSON of this)>`. Never run by itself. */
export type LinkedOperation = v.InferOutput<typeof LinkedOperation>;

/** What the address carries after `#`: an operation, nothing, or something unreadable. */
export function readLink(hash: string): LinkedOperation | "nothing" | "unreadable" {
  const encoded = hash.replace(/^#/, "");
  if (encoded === "") return "nothing";
  try {
    const read = v.safeParse(LinkedOperation, JSON.parse(decodeURIComponent(encoded)));
    return read.success ? read.output : "unreadable";
  } catch {
    return "unreadable";
  }
}

/** The address, from `/` on, that opens an operation in the playground; secrets are emptied, for a link is passed around. */
export function playgroundLink(operation: LinkedOperation): string {
  const variables = JSON.stringify(operation.variables ?? {});
  const json = `{"query":${JSON.stringify(redact(operation.query))},"variables":${redact(variables)}}`;
  return `/playground#${encodeURIComponent(json)}`;
}
