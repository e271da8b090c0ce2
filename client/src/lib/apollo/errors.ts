import { CombinedGraphQLErrors, ServerError, ServerParseError } from "@apollo/client/errors";

/** True when no answer came at all: the network is down, or the gateway is being restarted. */
export function isOffline(error: unknown): boolean {
  if (ServerError.is(error))
    return error.statusCode === 502 || error.statusCode === 503 || error.statusCode === 504;
  if (ServerParseError.is(error)) return error.statusCode >= 502;
  return error instanceof TypeError;
}

interface Explained {
  message: string;
  code: string | undefined;
  requestId: string | undefined;
}

/** What an error says to a person, and its stable code and request id where the API gave them. */
export function explain(error: unknown): Explained {
  if (CombinedGraphQLErrors.is(error)) {
    const first = error.errors[0];
    return {
      message: first?.message ?? error.message,
      code: text(first?.extensions?.["code"]),
      requestId: text(first?.extensions?.["requestId"]),
    };
  }
  return {
    message: error instanceof Error ? error.message : String(error),
    code: undefined,
    requestId: undefined,
  };
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
