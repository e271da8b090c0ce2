import type { SessionLimits } from "../../../platform/authorization/session-limits";
import { clearing, type Clearing } from "../../../platform/jobs/clearing";
import { ApiToken } from "./api-token.entity";
import { Session, SignInPlace } from "./session.entity";
import { SignInCode } from "./sign-in-code.entity";
import { SignInThrottle } from "./sign-in-throttle.entity";
import { PLACE_MEMORY } from "./sign-in.policy";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The last use of a session is written behind its back: one that has just ended by the table may be in use yet. */
const SESSION_GRACE = HOUR;
/** How long a token that has ended stays in its owner's list. That there was one the audit keeps for ever. */
const TOKEN_KEPT = 365 * DAY;

/** What signing in leaves behind. */
export function signInClearings({ idle }: SessionLimits): readonly Clearing[] {
  return [
    clearing({
      what: "sessions",
      entity: Session,
      key: ["id"],
      where: "(t.expires_at <= $2 or t.last_seen_at <= $3)",
      at: (now) => [now, now - idle - SESSION_GRACE],
    }),
    clearing({
      what: "signInPlaces",
      entity: SignInPlace,
      key: ["viewer_id", "place"],
      where: "t.last_sign_in_at <= $2",
      at: (now) => [now - PLACE_MEMORY],
    }),
    clearing({
      what: "signInCodes",
      entity: SignInCode,
      key: ["number"],
      where: "t.expires_at <= $2",
      at: (now) => [now],
    }),
    clearing({
      what: "signInAttempts",
      entity: SignInThrottle,
      key: ["key"],
      where: "t.expires_at <= $2",
      at: (now) => [now],
    }),
    clearing({
      what: "apiTokens",
      entity: ApiToken,
      key: ["id"],
      where: "coalesce(t.revoked_at, t.expires_at) <= $2",
      at: (now) => [now - TOKEN_KEPT],
    }),
  ];
}
