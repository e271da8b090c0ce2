import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { ERROR_CODES, isMistakeCode, type ErrorCode, type Locale } from "@kabinet/shared";
import { isDatabaseUnavailable, isGivenUp } from "../database/unavailable";
import { problemText } from "../errors";
import { withoutValues } from "./without-values";

/** Most errors that one answer tells of. */
const ERRORS_MAX = 5;
/** Longest message, in characters: graphql repeats what it was sent. */
const MESSAGE_MAX = 200;

/** Who is told, and where the rest is written down. */
export interface ErrorReader {
  readonly locale: Locale;
  readonly requestId: string;
  /** Whether the cause of an unexpected error is told; for development only. */
  readonly details: boolean;
  /** Hears of each error that is told. */
  readonly told?: (code: ErrorCode) => void;
  /** Writes down what nobody is told. */
  readonly report: (error: unknown, message: string) => void;
}

/** Errors as they may leave the house: each with a stable code and the request's id, none with a cause or a hint. */
export function publicErrors(errors: readonly GraphQLError[], reader: ErrorReader): GraphQLFormattedError[] {
  return errors.slice(0, ERRORS_MAX).map((error) => publicError(error, reader));
}

function publicError(error: GraphQLError, reader: ErrorReader): GraphQLFormattedError {
  const { locations, path } = error.toJSON();
  const code = codeOf(error);
  reader.told?.(code);
  const rest = { ...(locations && { locations }), ...(path && { path }) };
  const extensions = { ...extensionsOf(error), code, requestId: reader.requestId };
  if (code !== "INTERNAL" && code !== "UNAVAILABLE")
    return { message: shortened(messageOf(error, code, reader.locale)), ...rest, extensions };
  const cause = rootCause(error);
  reader.report(cause, error.message);
  const text = problemText(code, reader.locale);
  const message = reader.details ? `${text} ${String(cause)}` : text;
  return { message, ...rest, extensions: { code, requestId: reader.requestId } };
}

function codeOf(error: GraphQLError): ErrorCode {
  const own = declaredCode(error);
  if (own) return own;
  const cause = rootCause(error);
  if (cause instanceof GraphQLError) {
    const declared = declaredCode(cause);
    if (declared) return declared;
    // Without a path it was found before anything was executed; arguments are read while it goes on.
    if (error.path === undefined || /^(Argument|Variable) "/.test(cause.message)) return "BAD_USER_INPUT";
  }
  if (isGivenUp(cause)) return "TIMEOUT";
  return isDatabaseUnavailable(cause) ? "UNAVAILABLE" : "INTERNAL";
}

/** The code that the thrower gave. Compiled queries make errors whose extensions may be missing. */
function declaredCode(error: GraphQLError): ErrorCode | null {
  const { code } = { ...error.extensions };
  return isErrorCode(code) ? code : null;
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(ERROR_CODES, code);
}

/** What the error was made from, however often it was wrapped. */
function rootCause(error: GraphQLError): unknown {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** The thrower's words; graphql's own, without values, where a program is told of a mistake; never a driver's. */
function messageOf(error: GraphQLError, code: ErrorCode, locale: Locale): string {
  const cause = rootCause(error);
  if (cause instanceof GraphQLError && declaredCode(cause) !== null) return cause.message;
  if (isMistakeCode(code)) return withoutValues(error.message.replace(/ ?Did you mean [^?]*\?/g, ""));
  return code === "TIMEOUT" ? problemText(code, locale) : error.message;
}

/** What the thrower gave along, without what is for programs inside. */
function extensionsOf(error: GraphQLError): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...error.extensions }).filter(
      ([name]) => !["http", "stacktrace", "exception"].includes(name),
    ),
  );
}

function shortened(message: string): string {
  const characters = Array.from(message.slice(0, MESSAGE_MAX * 2));
  return characters.length > MESSAGE_MAX ? `${characters.slice(0, MESSAGE_MAX).join("")}…` : message;
}

/** Whatever was thrown, as an error of the answer. */
export function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const original = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(original.message, { originalError: original });
}
