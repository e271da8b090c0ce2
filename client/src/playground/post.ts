import * as v from "valibot";
import { fault, GraphqlAnswer } from "./answer";

/** One operation as it goes over the wire. */
export interface OperationRequest {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

/**
 * Sends one operation. With an Authorization header the cookie stays at home, so that the answer is exactly
 * what a program with that token gets.
 */
export async function post(request: OperationRequest, headers: Headers): Promise<GraphqlAnswer> {
  let response: Response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      headers,
      credentials: headers.has("authorization") ? "omit" : "same-origin",
      body: JSON.stringify(request),
    });
  } catch (error) {
    return fault(error instanceof Error ? error.message : String(error), "NETWORK");
  }
  const body = v.safeParse(GraphqlAnswer, await response.json().catch(() => null));
  return body.success
    ? body.output
    : fault(`HTTP ${response.status} ${response.statusText}`.trim(), "NOT_GRAPHQL");
}
