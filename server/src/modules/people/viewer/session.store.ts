import { COMPANY_ROLES, SESSIONS_MAX, type Locale } from "@kabinet/shared";
import type { SessionLimits } from "../../../platform/authorization/session-limits";
import type { Access, SignedIn, TokenScope, ViewerRole } from "../../../platform/authorization/viewer";
import type { Database, Reader, Unit } from "../../../platform/database/database";
import { newId } from "../../../platform/new-id";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { forUpdate } from "../../../platform/database/database";
import { ParamList } from "../../../platform/authorization/visible";
import { readPage, type Page, type PageArgs } from "../../../platform/graphql/connection";
import { hashSecret, newSecret } from "../../../platform/secrets/secret";
import { Session } from "./session.entity";
import { lockViewer, VIEWER_CHANGED } from "./viewer.store";

/** How much of a browser's name is kept, in characters. */
const USER_AGENT_MAX = 300;

/** Somebody who is here, with the times by which that ends. Instants are epoch milliseconds. */
export interface Presence {
  readonly viewer: SignedIn;
  /** From which addresses and ranges only a program's token is taken; absent for people, empty where it is from anywhere. */
  readonly addresses?: readonly string[];
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Last use as far as it is written; null when there was none. */
  readonly lastSeenAt: number | null;
  /** The language that the person was last seen to use, as far as it is written. */
  readonly locale: string | null;
}

interface PresenceRow {
  readonly credential_id: string;
  readonly viewer_id: string;
  readonly role: ViewerRole;
  readonly name: string;
  readonly subscriber_id: string | null;
  readonly accesses: string | null;
  /** Those that rest until there is a second factor. */
  readonly withheld: string | null;
  readonly scopes: string | null;
  readonly program: string | null;
  readonly created_at: number;
  readonly expires_at: number;
  readonly last_seen_at: number | null;
  readonly proved_at: number | null;
  readonly locale: string | null;
}

/**
 * What somebody has of companies that are not closed, under a condition, as one text: `client role accounts` of each,
 * with `*` for all accounts, else their ids with `+` between them.
 */
const accessesWhere = (
  condition: string,
): string => `(select string_agg(m.client_id || ' ' || m.role || ' ' || case when m.all_accounts then '*' else coalesce(
      (select string_agg(a.account_id, '+') from viewer_account a
        where a.viewer_id = m.viewer_id and a.client_id = m.client_id), '') end, ',')
    from viewer_client m join client c on c.id = m.client_id left join access_policy p on p.client_id = m.client_id
    where m.viewer_id = v.id and m.blocked_at is null and c.state <> 'closed' and ${condition})`;

const HAS_FACTOR =
  "exists (select 1 from second_factor f where f.viewer_id = v.id and f.confirmed_at is not null)";

/**
 * Everything about the person in one read: whose line, and what they have of companies; what companies want a second
 * factor for is apart where none is (`proof` is the condition that one is).
 */
const person = (proof: string, bound = "1 = 1"): string => {
  const wanted = "coalesce(p.needs_second_factor, false) = true";
  return `v.id as viewer_id, v.role, coalesce(s.name, v.name) as name, v.subscriber_id, v.locale,
    ${accessesWhere(`${bound} and (${proof} or not (${wanted}))`)} as accesses,
    ${accessesWhere(`${bound} and ${wanted} and not (${proof})`)} as withheld`;
};
const WHO = `join viewer v on v.id = x.viewer_id
    left join subscriber s on s.id = v.subscriber_id left join client sc on sc.id = s.client_id
  where v.state = 'active' and (v.subscriber_id is null or (s.state <> 'terminated' and sc.state <> 'closed'))`;

const BY_SESSION = `select x.id as credential_id, ${person(`(x.by_passkey = true or ${HAS_FACTOR})`)}, null as scopes, null as program,
    x.created_at, x.expires_at, x.last_seen_at, x.proved_at from session x ${WHO} and x.id = $1`;
// A program has as much of a second factor as the person who made its token.
const TOKEN_PROOF = `(${HAS_FACTOR} or exists (select 1 from passkey k where k.viewer_id = v.id))`;
const BY_TOKEN = `select x.id as credential_id, ${person(TOKEN_PROOF, "m.client_id = x.client_id")}, x.scopes, x.name as program,
    x.created_at, x.expires_at, x.last_used_at as last_seen_at,
    null as proved_at from api_token x ${WHO}
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
  if (!row || (row.role === "administrator" && row.accesses === null && row.withheld === null)) return null;
  return presenceOf(row);
}

function presenceOf(row: PresenceRow): Presence {
  const withheld = accessesIn(row.withheld);
  return {
    viewer: {
      id: row.viewer_id,
      name: row.name,
      role: row.role,
      accesses: accessesIn(row.accesses),
      ...(withheld.length > 0 ? { withheld } : {}),
      subscriberId: row.subscriber_id,
      scopes: row.scopes === null ? null : (row.scopes.split(",") as TokenScope[]),
      credentialId: row.credential_id,
      provedAt: row.proved_at,
      program: row.program,
    },
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastSeenAt: row.last_seen_at,
    locale: row.locale,
  };
}

function accessesIn(written: string | null): Access[] {
  return written?.split(",").sort().map(accessOf) ?? [];
}

function accessOf(written: string): Access {
  const [clientId = "", role, accounts = ""] = written.split(" ");
  return {
    clientId,
    role: COMPANY_ROLES.find((one) => one === role) ?? "observer",
    accountIds:
      accounts === "*"
        ? null
        : accounts
            .split("+")
            .filter((id) => id !== "")
            .sort(),
  };
}

/** A session that has just been opened. */
export interface NewSession {
  /** What its holder shows; it is stored nowhere. */
  readonly token: string;
  /** How many of the person's other sessions had to end for it. */
  readonly endedForIt: number;
}

/** Opens a session; sweeps away the person's ended ones, and ends those unused for longest where there are too many. */
export async function openSession(
  unit: Unit,
  viewerId: string,
  now: number,
  limits: SessionLimits,
  userAgent: string | null = null,
  byPasskey = false,
): Promise<NewSession> {
  const token = newSecret();
  await lockViewer(unit, viewerId);
  await unit.run("delete from session where viewer_id = $1 and (expires_at <= $2 or last_seen_at <= $3)", [
    viewerId,
    now,
    now - limits.idle,
  ]);
  const session = {
    id: hashSecret(token),
    publicId: newId("ses", now),
    viewerId,
    userAgent: userAgent?.slice(0, USER_AGENT_MAX) ?? null,
    createdAt: now,
    expiresAt: now + limits.absolute,
    lastSeenAt: now,
    provedAt: now,
    byPasskey,
  };
  await unit.insert(Session, [session]);
  const endedForIt = await unit.run(
    `delete from session where viewer_id = $1 and id <> $2 and id not in (
       select t.id from session t where t.viewer_id = $1 and t.id <> $2
         order by t.last_seen_at desc, t.public_id desc limit ${String(SESSIONS_MAX - 1)})`,
    [viewerId, session.id],
  );
  if (endedForIt > 0) await unit.publish(VIEWER_CHANGED, viewerId);
  return { token, endedForIt };
}

/** Ends a session; false when it had ended before. */
export async function endSession(unit: Unit, id: string, viewerId: string): Promise<boolean> {
  const ended =
    (await unit.run("delete from session where id = $1 and viewer_id = $2", [id, viewerId])) === 1;
  if (ended) await unit.publish(VIEWER_CHANGED, viewerId);
  return ended;
}

/** Where the viewer is signed in; nothing for a token, which is no browser. */
function own(context: Context, params: ParamList): string {
  const { id, scopes } = viewerOf(context);
  const now = context.clock.now();
  const { idle } = context.sessionLimits;
  if (scopes !== null) return "1 = 0";
  return `t.viewer_id = ${params.add(id)} and t.expires_at > ${params.add(now)} and t.last_seen_at > ${params.add(now - idle)}`;
}

/** Where the viewer is signed in now, the newest first. */
export function listSessions(context: Context, args: PageArgs): Promise<Page<Session>> {
  const params = new ParamList();
  const where = own(context, params);
  const orderBy = [{ column: "public_id", property: "publicId" }] as const;
  return readPage(context.database, { entity: Session, where, params, orderBy, descending: true }, args);
}

/** Where some people are signed in now, the newest first; for who has asked before whether they may be told. */
export function sessionsOf(
  reader: Reader,
  viewerIds: readonly string[],
  now: number,
  { idle }: SessionLimits,
): Promise<Session[]> {
  return reader.read(
    Session,
    "where t.viewer_id among($1) and t.expires_at > $2 and t.last_seen_at > $3 order by t.public_id desc",
    [viewerIds, now, now - idle],
  );
}

/** Whether a session was opened by a passkey. */
export async function isByPasskey(reader: Reader, id: string): Promise<boolean> {
  const [session] = await reader.read(Session, "where t.id = $1", [id]);
  return session?.byPasskey === true;
}

/** One of the viewer's sessions by what it is called outside, locked until the unit ends. */
export async function lockSession(unit: Unit, context: Context, publicId: string): Promise<Session | null> {
  const params = new ParamList(publicId);
  const where = `t.public_id = $1 and ${own(context, params)}`;
  const [session] = await unit.read(Session, `where ${where}${forUpdate(context.database)}`, params.values);
  return session ?? null;
}

/** Ends all sessions of somebody but one; answers how many. */
export async function endOtherSessions(unit: Unit, viewerId: string, kept: string): Promise<number> {
  const ended = await unit.run("delete from session where viewer_id = $1 and id <> $2", [viewerId, kept]);
  if (ended > 0) await unit.publish(VIEWER_CHANGED, viewerId);
  return ended;
}

/** Notes in a session that its holder has just proved who they are. */
export async function noteProof(unit: Unit, id: string, viewerId: string, now: number): Promise<void> {
  await unit.run("update session set proved_at = $2 where id = $1", [id, now]);
  await unit.publish(VIEWER_CHANGED, viewerId);
}

/** Lets no proof of somebody's other sessions serve any more: what they proved by is not enough from now on. */
export async function forgetOtherProofs(unit: Unit, context: Context, kept: string): Promise<void> {
  const viewerId = viewerOf(context).id;
  const stale = context.clock.now() - context.sessionLimits.proof;
  await unit.run("update session set proved_at = $3 where viewer_id = $1 and id <> $2 and proved_at > $3", [
    viewerId,
    kept,
    stale,
  ]);
  await unit.publish(VIEWER_CHANGED, viewerId);
}

/** Writes down that a session or token was used, and the language of the page where it is another one than before. */
export function noteUse(
  database: Database,
  { viewer }: Presence,
  now: number,
  locale: Locale | null,
): Promise<number> {
  const statement =
    viewer.scopes === null
      ? "update session set last_seen_at = $2 where id = $1 and last_seen_at < $2"
      : "update api_token set last_used_at = $2 where id = $1 and (last_used_at is null or last_used_at < $2)";
  return database.write(async (unit) => {
    if (locale !== null) await unit.run("update viewer set locale = $2 where id = $1", [viewer.id, locale]);
    // What a program does in somebody's name is not their being here.
    if (viewer.scopes === null)
      await unit.run(
        "update viewer set last_seen_at = $2 where id = $1 and (last_seen_at is null or last_seen_at < $2)",
        [viewer.id, now],
      );
    return unit.run(statement, [viewer.credentialId ?? "", now]);
  });
}
