import type { FastifyRequest } from "fastify";
import type { GraphQLError } from "graphql";
import * as v from "valibot";
import type { Locale } from "@kabinet/shared";
import { problem } from "../platform/errors";
import { operationOf, type OperationRequest } from "../platform/graphql/documents";
import type { Context } from "../platform/graphql/context";
import type { Gateway } from "./parts";

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

/** Why a request is refused; `isReadable` when it was a GraphQL request, and only its document is not acceptable. */
export interface RefusedRequest {
  readonly error: GraphQLError;
  readonly isReadable: boolean;
}

/** What is wrong with a GraphQL request before anything is done with it; null when it may go on to Apollo. */
export function checkRequest(
  gateway: Gateway,
  request: FastifyRequest,
  { viewer, locale }: Pick<Context, "viewer" | "locale">,
): RefusedRequest | null {
  const asked = readRequest(request, locale);
  if ("refusal" in asked) return { error: asked.refusal, isReadable: false };
  const { LIMIT_STRING_CHARACTERS: longest } = gateway.settings;
  // What is short as a whole has no long part.
  if (Number(request.headers["content-length"] ?? Infinity) > longest) {
    const error = checkVariables(asked.variables, longest, locale);
    if (error) return { error, isReadable: false };
  }
  const error = gateway.documents.check(asked, viewer !== null, locale) ?? checkKind(gateway, asked, locale);
  return error && { error, isReadable: error.extensions["code"] !== "TOO_LARGE" };
}

type Read = OperationRequest | { readonly refusal: GraphQLError };

function readRequest({ method, body, query }: FastifyRequest, locale: Locale): Read {
  if (Array.isArray(body)) return { refusal: problem("BAD_REQUEST", locale, "Batches are not accepted.") };
  const result = v.safeParse(Parameters, method === "GET" ? fromSearch(query) : body);
  if (!result.success) return { refusal: problem("BAD_REQUEST", locale, result.issues[0].message) };
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

function checkKind({ documents }: Gateway, asked: OperationRequest, locale: Locale): GraphQLError | null {
  const kind = operationOf(documents.read(asked.query), asked.operationName)?.operation.operation;
  if (kind !== "subscription") return null;
  return problem(
    "BAD_REQUEST",
    locale,
    "Subscriptions go by WebSocket (graphql-transport-ws) on the same path.",
  );
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
