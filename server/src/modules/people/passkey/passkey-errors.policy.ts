import type { Locale } from "@kabinet/shared";
import { userError, type UserError } from "../../../platform/graphql/user-error";
import { PASSKEY_NAME_MAX, PASSKEYS_MAX } from "./passkey.policy";
import { passkeyText } from "./passkey.texts";

/** The answer is by no passkey of theirs, or to no question that waits; which is not told. */
export function passkeyNotAccepted(locale: Locale, field: string): UserError {
  return userError("PASSKEY_NOT_ACCEPTED", locale, passkeyText("PASSKEY_NOT_ACCEPTED"), { field: [field] });
}

/** They have as many as there may be. */
export function tooManyPasskeys(locale: Locale): UserError {
  return userError("TOO_MANY_PASSKEYS", locale, passkeyText("TOO_MANY_PASSKEYS", { max: PASSKEYS_MAX }));
}

/** It cannot be called so. */
export function wrongPasskeyName(locale: Locale): UserError {
  return userError("INVALID_INPUT", locale, passkeyText("name", { max: PASSKEY_NAME_MAX }), {
    field: ["name"],
  });
}

/** It is not there, or is somebody else's. */
export function noSuchPasskey(locale: Locale): UserError {
  return userError("NOT_FOUND", locale, passkeyText("NOT_FOUND"), { field: ["passkeyId"] });
}
