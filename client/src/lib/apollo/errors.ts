import { CombinedGraphQLErrors, ServerError, ServerParseError } from "@apollo/client/errors";
import { isMistakeCode } from "@kabinet/shared";
import { t } from "@lingui/core/macro";

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
    const code = text(first?.extensions?.["code"]);
    return {
      message: code === undefined || isMistakeCode(code) ? misunderstood() : (first?.message ?? ""),
      code,
      requestId: text(first?.extensions?.["requestId"]),
    };
  }
  return { message: misunderstood(), code: undefined, requestId: undefined };
}

/** Instead of what is told to programs, in English: the page's own mistake, or an answer that is none of ours. */
const misunderstood = (): string => t`Страница и сервер не поняли друг друга. Обновите страницу и повторите.`;

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
