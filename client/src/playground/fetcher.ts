import type { GraphiQL } from "graphiql";
import { getIntrospectionQuery, getOperationAST, OperationTypeNode, parse } from "graphql";
import type { ComponentProps } from "react";
import { isUnauthenticated, toResult } from "./answer";
import { type Caller, requestHeaders } from "./caller";
import { follow } from "./follow";
import { type OperationRequest, post } from "./post";

/** How GraphiQL sends what the person runs. */
export type PlaygroundFetcher = ComponentProps<typeof GraphiQL>["fetcher"];

/** GraphiQL asks for the schema under this name. */
const introspectionName = "IntrospectionQuery";

/** As GraphiQL's own, and with `@oneOf`, which it does not ask for: else the editor would allow two changes in one input. */
const introspectionQuery = getIntrospectionQuery({
  descriptions: true,
  inputValueDeprecation: true,
  oneOf: true,
  schemaDescription: true,
});

/**
 * Queries and mutations by HTTP, subscriptions by graphql-ws, both on this origin.
 * @param caller who asks
 * @param onUnauthenticated called when the server does not know who asks (any more)
 */
export function createPlaygroundFetcher(caller: Caller, onUnauthenticated: () => void): PlaygroundFetcher {
  return (request, options) => {
    const headers = requestHeaders(caller, options?.headers);
    if (isSubscription(request)) return follow(request, headers);
    const isIntrospection = request.operationName === introspectionName;
    return post(isIntrospection ? { ...request, query: introspectionQuery } : request, headers).then(
      (answer) => {
        if (isUnauthenticated(answer)) onUnauthenticated();
        return toResult(answer);
      },
    );
  };
}

function isSubscription({ query, operationName }: OperationRequest): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
  } catch {
    // Not a document: the server says what is wrong with it.
    return false;
  }
}
