import type { Unit } from "../../../platform/database/database";
import { ApiToken } from "./api-token.entity";
import { endApiToken } from "./api-token.store";
import type { Person } from "./viewer.entity";
import { VIEWER_CHANGED } from "./viewer.store";

/** Ends all sessions of somebody at once, on every gateway; answers how many there were. */
export async function endAllSessions(unit: Unit, viewerId: string): Promise<number> {
  const ended = await unit.run("delete from session where viewer_id = $1", [viewerId]);
  await unit.publish(VIEWER_CHANGED, viewerId);
  return ended;
}

/**
 * Takes from somebody what they sign in with and where they have: the password, codes that wait, sessions, places, the
 * language, and the tokens of their programs. Answers the ids of those tokens.
 */
export async function takeCredentials(
  unit: Unit,
  { id, subscriberId }: Person,
  now: number,
): Promise<readonly string[]> {
  await unit.run("update viewer set password_hash = null, locale = null, mail_locale = null where id = $1", [
    id,
  ]);
  await unit.run("delete from sign_in_place where viewer_id = $1", [id]);
  if (subscriberId !== null)
    await unit.run("delete from sign_in_code where subscriber_id = $1", [subscriberId]);
  const tail = "where t.viewer_id = $1 and t.revoked_at is null and t.expires_at > $2 order by t.id";
  const tokens = await unit.read(ApiToken, tail, [id, now]);
  for (const token of tokens) await endApiToken(unit, token, now);
  await endAllSessions(unit, id);
  return tokens.map((token) => token.id);
}
