import type { ExecutionResult } from "graphql";
import { createClient } from "graphql-ws";
import { Observable } from "rxjs";
import * as v from "valibot";
import { fault, type GraphqlAnswer, GraphqlErrors, toResult } from "./answer";
import type { OperationRequest } from "./post";

/**
 * Follows a subscription over graphql-ws on this origin. A browser cannot set headers on a socket, so the token and the
 * language go as connection parameters, named like the headers. Each run has a socket of its own: a changed
 * token takes effect at once, and stopping the run closes everything.
 */
export function follow(request: OperationRequest, headers: Headers): Observable<ExecutionResult> {
  return new Observable((observer) => {
    const client = createClient({
      url: `${location.origin.replace(/^http/, "ws")}/graphql`,
      connectionParams: connectionParams(headers),
      retryAttempts: 3,
    });
    const stop = client.subscribe(request, {
      next: (answer) => observer.next(toResult(answer)),
      error: (error) => {
        observer.next(toResult(toAnswer(error)));
        observer.complete();
      },
      complete: () => observer.complete(),
    });
    return () => {
      stop();
      void client.dispose();
    };
  });
}

function connectionParams(headers: Headers): Record<string, string> {
  const names = [...headers.keys()].filter((name) => name !== "accept" && name !== "content-type");
  return Object.fromEntries(names.map((name) => [name, headers.get(name) ?? ""]));
}

/** graphql-ws gives the server's errors, the event of a closed socket, or an Error. */
function toAnswer(error: unknown): GraphqlAnswer {
  const errors = v.safeParse(GraphqlErrors, error);
  if (errors.success) return { errors: errors.output };
  if (error instanceof CloseEvent) {
    return fault(`The socket was closed: ${error.code} ${error.reason}`.trim(), "SOCKET_CLOSED");
  }
  return fault(error instanceof Error ? error.message : "The socket could not be opened", "NETWORK");
}
