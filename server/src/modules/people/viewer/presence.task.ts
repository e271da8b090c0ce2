import type { Locale } from "@kabinet/shared";
import type { Credentials } from "../../../platform/authorization/authenticate";
import { SESSION_LIMITS, type SessionLimits } from "../../../platform/authorization/session-limits";
import type { SignedIn } from "../../../platform/authorization/viewer";
import type { Clock } from "../../../platform/clock";
import type { Database } from "../../../platform/database/database";
import { hashSecret, isApiToken, isSessionToken } from "../../../platform/secrets/secret";
import { presenceOfProgram } from "./program-presence.store";
import { requireAddress } from "./program-address.task";
import { noteUse, presenceBySession, presenceByToken, type Presence } from "./session.store";
import { VIEWER_CHANGED } from "./viewer.store";

const MINUTE = 60_000;

/**
 * How long an answer is kept, in milliseconds of real time. Whatever ends a session is told to every gateway at
 * once; this bounds what a gateway may not hear of, since its connection broke or a table was changed by hand.
 */
const KEPT_MS = 500;
const KEPT_MAX = 10_000;

interface CachedPresence {
  readonly presence: Presence;
  readonly readAt: number;
  /** Last use that was written, or is being written. */
  notedAt: number | null;
  /** The language that was written last, or is being written. */
  locale: string | null;
}

/** What this process knows of who is here, for one database. */
class Presences {
  private readonly kept = new Map<string, CachedPresence>();
  private changes = 0;

  constructor(private readonly database: Database) {
    database.listen(VIEWER_CHANGED, (viewerId) => {
      this.forget(viewerId);
    });
  }

  /** `key` tells sessions from tokens; `find` reads the database. */
  async get(key: string, find: () => Promise<Presence | null>): Promise<CachedPresence | null> {
    const kept = this.kept.get(key);
    if (kept && performance.now() - kept.readAt < KEPT_MS) return kept;
    const { changes } = this;
    const readAt = performance.now();
    const presence = await find();
    if (!presence) {
      this.kept.delete(key);
      return null;
    }
    const found: CachedPresence = {
      presence,
      readAt,
      notedAt: later(kept?.notedAt ?? null, presence.lastSeenAt),
      locale: presence.locale,
    };
    // What was read before something changed is not kept after it.
    if (changes === this.changes) this.keep(key, found);
    return found;
  }

  /** Writes the use down, in the background: the answer does not wait for the disk. */
  noteUse(kept: CachedPresence, now: number, locale: Locale | null): void {
    // What a program asks in is not what its owner reads.
    const isOther = locale !== null && locale !== kept.locale && kept.presence.viewer.scopes === null;
    if (!isOther && kept.notedAt !== null && now < kept.notedAt + MINUTE) return;
    kept.notedAt = now;
    if (isOther) kept.locale = locale;
    // When it cannot be written, the session only ends earlier than it might.
    void noteUse(this.database, kept.presence, now, isOther ? locale : null).catch(() => undefined);
  }

  forget(viewerId: string): void {
    this.changes += 1;
    for (const [key, { presence }] of this.kept) if (presence.viewer.id === viewerId) this.kept.delete(key);
  }

  private keep(key: string, found: CachedPresence): void {
    if (this.kept.size >= KEPT_MAX) this.kept.clear();
    this.kept.set(key, found);
  }
}

const presences = new WeakMap<Database, Presences>();

/** What is kept for a database; made when it is first asked for. */
function presencesOf(database: Database): Presences {
  let known = presences.get(database);
  if (!known) {
    known = new Presences(database);
    presences.set(database, known);
  }
  return known;
}

/**
 * Who is asking: by the Authorization header where there is one (Bearer, or Basic with the token as password, for
 * spreadsheet programs), else by the session's cookie. Null for nobody, and for whatever has ended. Throws AddressRefused
 * for a program that asks from elsewhere than its company lets it.
 */
export async function authenticate(
  database: Database,
  clock: Clock,
  credentials: Credentials,
  limits: SessionLimits = SESSION_LIMITS,
): Promise<SignedIn | null> {
  const { authorization, cookie } = credentials;
  const known = presencesOf(database);
  const kept =
    authorization === null
      ? await bySession(known, database, cookie)
      : await byToken(known, database, tokenIn(authorization));
  if (!kept) return null;
  const now = clock.now();
  if (hasEnded(kept, now, limits)) return null;
  await requireAddress(database, kept.presence, credentials.ip ?? "", now);
  if (credentials.isLook !== true) known.noteUse(kept, now, credentials.locale ?? null);
  return kept.presence.viewer;
}

/** Lets this process look again at once who somebody is; the others hear of it by the topic. */
export function forgetPresence(database: Database, viewerId: string): void {
  presencesOf(database).forget(viewerId);
}

async function bySession(
  known: Presences,
  database: Database,
  token: string | null,
): Promise<CachedPresence | null> {
  if (token === null || !isSessionToken(token)) return null;
  const id = hashSecret(token);
  return known.get(`session ${id}`, () => presenceBySession(database, id));
}

async function byToken(
  known: Presences,
  database: Database,
  token: string | null,
): Promise<CachedPresence | null> {
  if (token === null || !isApiToken(token)) return null;
  const hash = hashSecret(token);
  return known.get(`token ${hash}`, async () => {
    // Most tokens are people's; of the two one finds nothing.
    return (await presenceByToken(database, hash)) ?? (await presenceOfProgram(database, hash));
  });
}

function hasEnded({ presence, notedAt }: CachedPresence, now: number, limits: SessionLimits): boolean {
  if (now >= presence.expiresAt) return true;
  if (presence.viewer.scopes !== null) return false;
  return now >= presence.createdAt + limits.absolute || now >= (notedAt ?? presence.createdAt) + limits.idle;
}

/** The token in an Authorization header (RFC 6750, RFC 7617). */
function tokenIn(authorization: string): string | null {
  const [, scheme = "", rest = ""] = /^(\w+) +([\w.~+/=-]+)$/.exec(authorization.trim()) ?? [];
  if (scheme.toLowerCase() === "bearer") return rest;
  if (scheme.toLowerCase() !== "basic") return null;
  const [, ...password] = Buffer.from(rest, "base64").toString().split(":");
  return password.join(":");
}

function later(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
