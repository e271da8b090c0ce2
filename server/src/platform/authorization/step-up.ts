import type { Acting } from "./acting";
import { Refused } from "../graphql/refused";
import { userError, type UserError } from "../graphql/user-error";
import { authorizationText } from "./authorization.texts";
import { BY_PEOPLE_ONLY } from "./denial";

/** What of an acting viewer decides whether a proof is wanted. */
type Proving = Pick<Acting, "proof" | "clock" | "locale" | "viewer">;

/**
 * Refuses what is dangerous where the viewer proved too long ago who they are: throws STEP_UP_REQUIRED. A program in a
 * person's name is not asked: what its token may do was decided when the token was made. To a program of a company it
 * is FORBIDDEN.
 */
export function requireProof(acting: Proving): void {
  const wanted = proofWanted(acting);
  if (wanted) throw new Refused([wanted]);
}

/** The same for who does not throw: the refusal, or null where the last proof still serves. */
export function proofWanted({ proof, clock, locale, viewer }: Proving): UserError | null {
  // Nobody ever proved anything for a program of a company: what wants a proof is not for it.
  if (viewer.grants !== undefined) return userError("FORBIDDEN", locale, BY_PEOPLE_ONLY.text);
  return proof === null || clock.now() < proof
    ? null
    : userError("STEP_UP_REQUIRED", locale, authorizationText("stepUp"));
}
