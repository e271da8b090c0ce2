import { GraphQLError } from "graphql";
import type { ErrorCode, Locale } from "@kabinet/shared";
import { say } from "./texts/fill";
import type { Words } from "./texts/text";
import { errorText } from "./errors.texts";

/** Codes of problems that are not the answer to a write: of sign-in, limits and faults. */
export type ProblemCode = ErrorCode;

/** The text of a problem in the viewer's language. */
export function problemText(code: ProblemCode, locale: Locale): string {
  return say(errorText(code), locale);
}

/** A top-level error with its stable code; expected refusals of writes are userErrors instead. */
export function problem(code: ProblemCode, locale: Locale, detail?: Words): GraphQLError {
  const text = problemText(code, locale);
  return new GraphQLError(detail === undefined ? text : `${text} ${say(detail, locale)}`, {
    extensions: { code },
  });
}
