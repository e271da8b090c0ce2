import type { Locale, Localized, UserErrorCode } from "@kabinet/shared";
import { userError, type UserError } from "../platform/graphql/user-error";
import type { Refusal } from "./change";

/** Leaves a unit of work without any effect, with what to tell the person. */
export class Refused extends Error {
  constructor(readonly userErrors: readonly UserError[]) {
    super("refused");
  }
}

/** Refuses with one reason. */
export function refuse(
  code: UserErrorCode,
  locale: Locale,
  text: Localized,
  extra: Omit<UserError, "code" | "message"> = {},
): Refused {
  return new Refused([userError(code, locale, text, extra)]);
}

/** Refusals of a check in the viewer's language. */
export function asUserErrors(refusals: readonly Refusal[], locale: Locale): UserError[] {
  return refusals.map(({ code, text, field }) =>
    userError(code, locale, text, { field: field ? [...field] : null }),
  );
}
