import type { FastifyRequest } from "fastify";
import { GraphQLError, OperationTypeNode } from "graphql";
import * as v from "valibot";
import type { Locale } from "@kabinet/shared";
import { mistake, problem } from "../platform/errors";
import type { AcceptedRequest, OperationRequest } from "../platform/graphql/documents";
import { LIST_MAX, longListIn } from "../platform/graphql/list-limits";
import type { Context } from "../platform/graphql/context";
import type { Gateway } from "./dependencies";

const JsonObject = v.custom<Record<string, unknown>>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  "expected an object",
);

/** The parameters of a GraphQL request (GraphQL over HTTP). */
const Parameters = v.object({
  query: v.pipe(v.string("query: expected a text"), v.nonEmpty("query: expected a text")),
  operationName: v.nullish(v.string("operationName: expected a text")),
  variables: v.nullish(JsonObject),
  extensions: v.nullish(JsonObject),
});

/** Nesting and parts of the variables beyond which nobody looks at them. */
const VARIABLES_DEPTH = 20;
const VARIABLES_PARTS = 20_000;

/** A body of so many bytes has too little in it to be looked at for nesting and parts. */
const SMALL = 10_000;

/** Why a request is refused; `isReadable` when it was a GraphQL request, and only its document is not acceptable. */
export interface RefusedRequest {
  readonly refused: GraphQLError;
  readonly isReadable: boolean;
}

/** Accepts a GraphQL request, or says why not, before anything is done with it. */
export function acceptRequest(
  gateway: Gateway,
  request: FastifyRequest,
  { viewer, locale }: Pick<Context, "viewer" | "locale">,
): AcceptedRequest | RefusedRequest {
  const asked = readRequest(request);
  if (asked instanceof GraphQLError) return { refused: asked, isReadable: false };
  const { LIMIT_STRING_CHARACTERS: longest } = gateway.settings;
  // What is short as a whole has no long part, however long one may be.
  if (Number(request.headers["content-length"] ?? Infinity) > Math.min(longest, SMALL)) {
    const refused = checkVariables(asked.variables, longest, locale);
    if (refused) return { refused, isReadable: false };
  }
  const accepted = gateway.documents.accept(asked, viewer !== null, locale);
  if (accepted instanceof GraphQLError)
    return { refused: accepted, isReadable: accepted.extensions["code"] !== "TOO_LARGE" };
  const { operation, measured } = accepted;
  const beyond = gateway.gate(viewer, measured.document, locale);
  if (beyond) return { refused: beyond, isReadable: true };
  const long = operation && longListIn(gateway.schema, operation, asked.variables);
  if (long) {
    const refused = problem("TOO_LARGE", locale, `${long} (≤ ${String(LIST_MAX)})`);
    return { refused, isReadable: false };
  }
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return accepted;
  const elsewhere = "Subscriptions go by WebSocket (graphql-transport-ws) on the same path.";
  return { refused: mistake("BAD_REQUEST", elsewhere), isReadable: true };
}

function readRequest({ method, body, query }: FastifyRequest): OperationRequest | GraphQLError {
  if (Array.isArray(body)) return mistake("BAD_REQUEST", "Batches are not accepted.");
  const result = v.safeParse(Parameters, method === "GET" ? fromSearch(query) : body);
  if (!result.success) return mistake("BAD_REQUEST", result.issues[0].message);
  const { query: text, operationName, variables } = result.output;
  return { query: text, operationName: operationName ?? null, variables: variables ?? {} };
}

/** In an address, objects are written as JSON. */
function fromSearch(search: unknown): unknown {
  const parameters = { ...(search as Record<string, unknown>) };
  for (const name of ["variables", "extensions"]) {
    const written = parameters[name];
    if (typeof written === "string") parameters[name] = parsed(written);
  }
  return parameters;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

function checkVariables(variables: unknown, longest: number, locale: Locale): GraphQLError | null {
  const waiting: [value: unknown, depth: number][] = [[variables, 0]];
  let parts = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next;
    parts += 1;
    if (typeof value === "string" && value.length > longest)
      return problem("TOO_LARGE", locale, `(≤ ${String(longest)})`);
    if (parts > VARIABLES_PARTS) return problem("TOO_LARGE", locale);
    if (depth > VARIABLES_DEPTH) return problem("TOO_DEEP", locale);
    if (typeof value === "object" && value !== null)
      for (const inner of Object.values(value)) waiting.push([inner, depth + 1]);
  }
  return null;
}
