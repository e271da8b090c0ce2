import type { Locale } from "@kabinet/shared";
import { forUpdate, type Database, type Reader, type Unit } from "../database/database";
import { newId } from "../new-id";
import { OutboxMail } from "./outbox-mail.entity";

/** Topic on which it is told that there is mail to send. */
export const MAIL_DUE = "mail";

/** A message to be sent. */
export interface Posting {
  readonly clientId: string;
  readonly subscriberId: string;
  readonly kind: string;
  readonly address: string;
  readonly locale: Locale;
}

/** Puts a message into the outbox, in the unit of what it tells of. */
export async function postMail(unit: Unit, posting: Posting, now: number): Promise<void> {
  const row = { id: newId("mail", now), ...posting, createdAt: now, dueAt: now, attempts: 0, sentAt: null };
  await unit.insert(OutboxMail, [row]);
  await unit.publish(MAIL_DUE, row.id);
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

/** Writes what became of a try, unless somebody else has taken the message since. */
export async function settleMail(
  database: Database,
  { id, attempts }: OutboxMail,
  outcome: Pick<OutboxMail, "dueAt" | "sentAt">,
): Promise<void> {
  await database.write((unit) =>
    unit.run("update outbox_mail set due_at = $3, sent_at = $4 where id = $1 and attempts = $2", [
      id,
      attempts,
      outcome.dueAt,
      outcome.sentAt,
    ]),
  );
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
