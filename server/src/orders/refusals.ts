import type { Locale } from "@kabinet/shared";
import { userError, type UserError } from "../platform/graphql/user-error";
import type { Refusal } from "./change";

/** Refusals of a check in the viewer's language. */
export function asUserErrors(refusals: readonly Refusal[], locale: Locale): UserError[] {
  return refusals.map(({ code, text, field }) =>
    userError(code, locale, text, { field: field ? [...field] : null }),
  );
}
