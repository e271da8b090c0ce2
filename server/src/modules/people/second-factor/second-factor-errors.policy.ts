import type { Locale } from "@kabinet/shared";
import { userError, type UserError } from "../../../platform/graphql/user-error";
import { secondFactorText } from "./second-factor.texts";

/** A code of the second factor is wanted and was not given. */
export function factorNeeded(locale: Locale, field: string): UserError {
  return userError("SECOND_FACTOR_REQUIRED", locale, secondFactorText("needed"), { field: [field] });
}

/** The code is wrong, or was used before; which is not told. */
export function wrongFactorCode(locale: Locale, field: string): UserError {
  return userError("WRONG_CODE", locale, secondFactorText("wrong"), { field: [field] });
}

/** The first code of a new app does not fit its secret. */
export function wrongFirstCode(locale: Locale): UserError {
  return userError("WRONG_CODE", locale, secondFactorText("wrongFirst"), { field: ["code"] });
}

/** There is one in force. */
export function factorOn(locale: Locale): UserError {
  return userError("SECOND_FACTOR_ON", locale, secondFactorText("on"));
}

/** There is none in force. */
export function factorOff(locale: Locale): UserError {
  return userError("SECOND_FACTOR_OFF", locale, secondFactorText("off"));
}

/** No secret waits for its first code. */
export function factorNotBegun(locale: Locale): UserError {
  return userError("SECOND_FACTOR_OFF", locale, secondFactorText("notBegun"));
}
