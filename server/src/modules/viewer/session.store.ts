import type { SessionLimits } from "../../platform/authorization/session-limits";
import type { SignedIn, TokenScope, ViewerRole } from "../../platform/authorization/viewer";
import type { Database, Reader, Unit } from "../../platform/database/database";
import { hashSecret, newSecret } from "../../platform/secrets/secret";
import { Session } from "./session.entity";
import { VIEWER_CHANGED } from "./viewer.store";

/** Somebody who is here, with the times by which that ends. Instants are epoch milliseconds. */
export interface Presence {
  readonly viewer: SignedIn;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Last use as far as it is written; null when there was none. */
  readonly lastSeenAt: number | null;
}

interface PresenceRow {
  readonly credential_id: string;
  readonly viewer_id: string;
  readonly role: ViewerRole;
  readonly name: string;
  readonly subscriber_id: string | null;
  readonly client_ids: string | null;
  readonly scopes: string | null;
  readonly created_at: number;
  readonly expires_at: number;
  readonly last_seen_at: number | null;
}

/** Everything about the person in one read: whose line, and which companies that are not closed. */
const PERSON = `v.id as viewer_id, v.role, coalesce(s.name, v.name) as name, v.subscriber_id,
    (select string_agg(m.client_id, ',') from viewer_client m join client c on c.id = m.client_id
      where m.viewer_id = v.id and c.state <> 'closed'`;
const WHO = `join viewer v on v.id = x.viewer_id
    left join subscriber s on s.id = v.subscriber_id left join client sc on sc.id = s.client_id
  where v.state = 'active' and (v.subscriber_id is null or (s.state <> 'terminated' and sc.state <> 'closed'))`;

const BY_SESSION = `select x.id as credential_id, ${PERSON}) as client_ids, null as scopes,
    x.created_at, x.expires_at, x.last_seen_at from session x ${WHO} and x.id = $1`;
const BY_TOKEN = `select x.id as credential_id, ${PERSON} and m.client_id = x.client_id) as client_ids, x.scopes,
    x.created_at, x.expires_at, x.last_used_at as last_seen_at from api_token x ${WHO}
    and x.hash = $1 and x.revoked_at is null
    and (x.subscriber_id is null or x.subscriber_id = v.subscriber_id)`;

/** Who is signed in by a session, by its id. */
export async function presenceBySession(reader: Reader, id: string): Promise<Presence | null> {
  const [row] = await reader.rows<PresenceRow>(BY_SESSION, [id]);
  return row ? presenceOf(row) : null;
}

/** In whose name a token speaks, by its hash; null also when its company is no longer the person's. */
export async function presenceByToken(reader: Reader, hash: string): Promise<Presence | null> {
  const [row] = await reader.rows<PresenceRow>(BY_TOKEN, [hash]);
  if (!row || (row.role === "administrator" && row.client_ids === null)) return null;
  return presenceOf(row);
}

function presenceOf(row: PresenceRow): Presence {
  return {
    viewer: {
      id: row.viewer_id,
      name: row.name,
      role: row.role,
      clientIds: row.client_ids?.split(",").sort() ?? [],
      subscriberId: row.subscriber_id,
      scopes: row.scopes === null ? null : (row.scopes.split(",") as TokenScope[]),
      credentialId: row.credential_id,
    },
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastSeenAt: row.last_seen_at,
  };
}

/** Opens a session and answers its token, which is stored nowhere; sweeps away the person's ended ones. */
export async function openSession(
  unit: Unit,
  viewerId: string,
  now: number,
  limits: SessionLimits,
): Promise<string> {
  const token = newSecret();
  await unit.run("delete from session where viewer_id = $1 and (expires_at <= $2 or last_seen_at <= $3)", [
    viewerId,
    now,
    now - limits.idle,
  ]);
  const session = {
    id: hashSecret(token),
    viewerId,
    createdAt: now,
    expiresAt: now + limits.absolute,
    lastSeenAt: now,
  };
  await unit.insert(Session, [session]);
  return token;
}

/** Ends a session; false when it had ended before. */
export async function endSession(unit: Unit, id: string, viewerId: string): Promise<boolean> {
  const ended =
    (await unit.run("delete from session where id = $1 and viewer_id = $2", [id, viewerId])) === 1;
  if (ended) await unit.publish(VIEWER_CHANGED, viewerId);
  return ended;
}

/** Writes down that a session or token was used. */
export function noteUse(database: Database, { viewer }: Presence, now: number): Promise<number> {
  const statement =
    viewer.scopes === null
      ? "update session set last_seen_at = $2 where id = $1 and last_seen_at < $2"
      : "update api_token set last_used_at = $2 where id = $1 and (last_used_at is null or last_used_at < $2)";
  return database.write((unit) => unit.run(statement, [viewer.credentialId ?? "", now]));
}
