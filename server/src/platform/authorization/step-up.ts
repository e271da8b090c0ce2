import type { Localized } from "@kabinet/shared";
import type { Context } from "../graphql/context";
import { Refused } from "../graphql/refused";
import { userError, type UserError } from "../graphql/user-error";

const STEP_UP: Localized = {
  ru: "Подтвердите, что это вы: паролем, кодом из приложения или кодом из SMS. Затем повторите.",
  be: "Пацвердзіце, што гэта вы: паролем, кодам з праграмы або кодам з SMS. Затым паўтарыце.",
  en: "Confirm that it is you: by the password, the code of your app, or a code by SMS. Then do it again.",
};

/** Until when (epoch milliseconds) the session's last proof serves for what is dangerous; null for tokens, which prove nothing. */
export function provedUntil({ viewer, sessionLimits }: Context): number | null {
  if (!viewer || viewer.scopes !== null) return null;
  return (viewer.provedAt ?? -Infinity) + sessionLimits.proof;
}

/**
 * Refuses what is dangerous where its holder proved too long ago who they are. A program is not asked: what its token
 * may do was decided when the token was made.
 */
export function requireProof(context: Context): void {
  const wanted = proofWanted(context);
  if (wanted) throw new Refused([wanted]);
}

/** The same for who does not throw: the refusal, or null where the last proof still serves. */
export function proofWanted(context: Context): UserError | null {
  const until = provedUntil(context);
  if (until === null || context.clock.now() < until) return null;
  return userError("STEP_UP_REQUIRED", context.locale, STEP_UP);
}
