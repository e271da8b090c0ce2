import { GraphQLError } from "graphql";
import type { ErrorCode, Locale, MistakeCode } from "@kabinet/shared";
import type { PlainCodeOf } from "./texts/define-texts";
import { say } from "./texts/fill";
import type { Words } from "./texts/text";
import { errorText } from "./errors.texts";

/** Codes of problems that any part of the program may have: of signing in, limits and faults. */
export type ProblemCode = PlainCodeOf<typeof errorText>;

/** Codes that a module has for itself; it says in its own words what they mean. */
export type OwnCode = Exclude<ErrorCode, ProblemCode | MistakeCode>;

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

/** Something that an answer needs is out of reach: its cause is written down, and nobody is told of it. */
export function outOfReach(cause: Error): GraphQLError {
  return new GraphQLError(cause.message, { originalError: cause, extensions: { code: "UNAVAILABLE" } });
}

/** A problem that only one module knows, in its own words, with what a program can act on. */
export function ownProblem(
  code: OwnCode,
  locale: Locale,
  words: Words,
  facts: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(say(words, locale), { extensions: { code, ...facts } });
}

/** What a program does wrong: told in English to who writes it, never half in one language and half in another. */
export function mistake(code: MistakeCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
