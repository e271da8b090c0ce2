import type { Locale, UserErrorCode } from "@kabinet/shared";
import type { Words } from "../texts/text";
import { userError, type UserError } from "./user-error";

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
  text: Words,
  extra: Omit<UserError, "code" | "message"> = {},
): Refused {
  return new Refused([userError(code, locale, text, extra)]);
}
