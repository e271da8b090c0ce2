import type { Locale } from "@kabinet/shared";
import { forUpdate, type Database, type Reader, type Unit } from "../database/database";
import { newId } from "../new-id";
import { newReturnToken } from "./return-address";
import { OutboxMail, OutboxMailAbout } from "./outbox-mail.entity";

/** Topic on which it is told that there is mail to send. */
export const MAIL_DUE = "mail";

/** The company of what is written to the operator's staff about themselves. */
export const OF_NO_COMPANY = "";

/** A message to be sent. */
export interface Posting {
  readonly clientId: string;
  readonly subscriberId: string;
  readonly kind: string;
  readonly address: string;
  readonly locale: Locale;
}

/** Something that somebody who signs in is to be told of by mail, together with what else happens in a while. */
export interface Telling extends Omit<Posting, "subscriberId"> {
  readonly viewerId: string;
  /** Id of what it is about. */
  readonly aboutId: string;
}

/** What every message is until it is sent. */
function unsent(): Pick<OutboxMail, "attempts" | "sentAt" | "returnToken" | "returned"> {
  return { attempts: 0, sentAt: null, returnToken: newReturnToken(), returned: null };
}

/** Puts a message into the outbox, in the unit of what it tells of. */
export async function postMail(unit: Unit, posting: Posting, now: number): Promise<void> {
  const row = { id: newId("mail", now), viewerId: null, ...posting, createdAt: now, dueAt: now };
  await unit.insert(OutboxMail, [{ ...row, ...unsent() }]);
  await unit.publish(MAIL_DUE, row.id);
}

/**
 * Puts a message into the outbox for an address of nobody who signs in, in the unit of what it is about; it is sent from
 * `dueAt` on.
 */
export async function postAbout(
  unit: Unit,
  { aboutId, ...posting }: Omit<Telling, "viewerId">,
  now: number,
  dueAt = now,
): Promise<void> {
  const mailId = newId("mail", now);
  const row = { id: mailId, subscriberId: null, viewerId: null, ...posting, createdAt: now, dueAt };
  await unit.insert(OutboxMail, [{ ...row, ...unsent() }]);
  await unit.insert(OutboxMailAbout, [{ mailId, aboutId }]);
  await unit.publish(MAIL_DUE, mailId);
}

/**
 * Tells somebody of something in a message that is sent after `wait` milliseconds: what they are to be told of
 * meanwhile goes into the same one. Whoever tells one person at once takes turns, by a lock of the caller's.
 */
export async function gatherMail(
  unit: Unit,
  { aboutId, ...telling }: Telling,
  now: number,
  wait: number,
): Promise<void> {
  const { viewerId, clientId, kind } = telling;
  // One that is being sent has been written already.
  const [waiting] = await unit.rows<{ id: string }>(
    `select t.id from outbox_mail t where t.viewer_id = $1 and t.client_id = $2 and t.kind = $3 and t.attempts = 0
       and t.due_at is not null order by t.id limit 1${forUpdate(unit)}`,
    [viewerId, clientId, kind],
  );
  const mailId = waiting?.id ?? newId("mail", now);
  if (!waiting) {
    const row = { id: mailId, subscriberId: null, ...telling, createdAt: now, dueAt: now + wait };
    await unit.insert(OutboxMail, [{ ...row, ...unsent() }]);
  }
  await unit.insert(OutboxMailAbout, [{ mailId, aboutId }], { ignoreConflicts: true });
}

/** Ids of what a message tells of. */
export async function aboutOf(reader: Reader, mailId: string): Promise<string[]> {
  const found = await reader.read(OutboxMailAbout, "where t.mail_id = $1 order by t.about_id", [mailId]);
  return found.map(({ aboutId }) => aboutId);
}

/** Takes messages that are due for the time of a lease; what is taken has been counted as tried. */
export function claimMail(
  database: Database,
  now: number,
  limit: number,
  lease: number,
): Promise<OutboxMail[]> {
  return database.write(async (unit) => {
    const due = await unit.rows<{ id: string }>(
      `select t.id from outbox_mail t where t.due_at <= $1 order by t.due_at, t.id limit $2${forUpdate(database, true)}`,
      [now, limit],
    );
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    await unit.run("update outbox_mail set due_at = $2, attempts = attempts + 1 where id among($1)", [
      ids,
      now + lease,
    ]);
    return unit.read(OutboxMail, "where t.id among($1) order by t.id", [ids]);
  });
}

/** Writes what became of a try, and what else is kept of it, unless somebody else has taken the message since. */
export async function settleMail(
  database: Database,
  { id, attempts }: OutboxMail,
  outcome: Pick<OutboxMail, "dueAt" | "sentAt">,
  keep: (unit: Unit) => Promise<void> | undefined,
): Promise<void> {
  await database.write(async (unit) => {
    const settled = await unit.run(
      "update outbox_mail set due_at = $3, sent_at = $4 where id = $1 and attempts = $2",
      [id, attempts, outcome.dueAt, outcome.sentAt],
    );
    if (settled > 0) await keep(unit);
  });
}

/** Gives a claimed message back untried, to be sent from an instant on, unless somebody else has taken it since. */
export async function putBackMail(
  database: Database,
  posting: OutboxMail,
  dueAt: number,
  keep: (unit: Unit, untried: OutboxMail) => Promise<void> | undefined,
): Promise<void> {
  const attempts = posting.attempts - 1;
  await database.write(async (unit) => {
    const settled = await unit.run(
      "update outbox_mail set due_at = $3, attempts = $4 where id = $1 and attempts = $2",
      [posting.id, posting.attempts, dueAt, attempts],
    );
    if (settled > 0) await keep(unit, { ...posting, dueAt, attempts });
  });
}

/** How many messages wait to be sent, and for how long the oldest of them has, milliseconds. */
export async function mailFigures(
  reader: Reader,
  now: number,
): Promise<{ readonly waiting: number; readonly longest: number }> {
  const [found] = await reader.rows<{ n: number; since: number | null }>(
    "select count(*) as n, min(t.created_at) as since from outbox_mail t where t.due_at is not null",
  );
  return { waiting: found?.n ?? 0, longest: now - (found?.since ?? now) };
}
