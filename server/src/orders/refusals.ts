import { seesWholeCompanies } from "../platform/authorization/rights";
import type { Locale } from "@kabinet/shared";
import type { SignedIn } from "../platform/authorization/viewer";
import { userError, type UserError } from "../platform/graphql/user-error";
import type { Refusal } from "./explanation";

/** Refusals of a check in the viewer's language. */
export function asUserErrors(refusals: readonly Refusal[], locale: Locale): UserError[] {
  return refusals.map(({ code, text, field }) =>
    userError(code, locale, text, { field: field ? [...field] : null }),
  );
}

/** Refusals as somebody is told them: who does not see the whole company hears nothing of its other lines. */
export function refusalsFor(viewer: SignedIn | null, refusals: readonly Refusal[]): readonly Refusal[] {
  return viewer && !seesWholeCompanies(viewer)
    ? refusals.map((refusal) => refusal.toSubscribers ?? refusal)
    : refusals;
}
