import type { GraphiQL } from "graphiql";
import { getIntrospectionQuery, Kind, type OperationDefinitionNode, OperationTypeNode, parse } from "graphql";
import type { ComponentProps } from "react";
import { type GraphqlAnswer, isUnauthenticated, toResult } from "./answer";
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
  return (asked, options) => {
    const headers = requestHeaders(caller, options?.headers);
    if (asked.operationName === introspectionName) {
      return post({ ...asked, query: introspectionQuery }, headers).then(receive);
    }
    const { request, isSubscription } = settle(asked);
    return isSubscription ? follow(request, headers) : post(request, headers).then(receive);
  };

  function receive(answer: GraphqlAnswer) {
    if (isUnauthenticated(answer)) onUnauthenticated();
    return toResult(answer);
  }
}

/**
 * Which operation of the document is meant, and its kind. For a tenth of a second after a change of tab, GraphiQL still
 * gives the name of the other tab's operation; where the document has only one, that is the one.
 */
function settle(asked: OperationRequest): { request: OperationRequest; isSubscription: boolean } {
  const operations = operationsOf(asked.query);
  const meant = operations.find(({ name }) => name?.value === asked.operationName) ?? operations[0];
  if (!meant || (operations.length > 1 && meant.name?.value !== asked.operationName)) {
    // Not a document, or unclear which of several: the server says what is wrong.
    return { request: asked, isSubscription: false };
  }
  return {
    request: { ...asked, operationName: meant.name?.value },
    isSubscription: meant.operation === OperationTypeNode.SUBSCRIPTION,
  };
}

function operationsOf(query: string): OperationDefinitionNode[] {
  try {
    return parse(query).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  } catch {
    return [];
  }
}
