import type { Database, Reader } from "../database/database";
import type { SecretBox } from "../secrets/secret-box";
import { AuditRecord } from "./audit-record.entity";
import { AuditSeal } from "./audit-seal.entity";
import { AUDIT_CLEARED, recordsText, sealHash } from "./audit-seal.policy";

/** Records that one seal holds at the most: some milliseconds of a writer's time. */
export const SEAL_BATCH = 500;

/** What the sealing needs from the rest of the house. */
export interface SealingParts {
  readonly database: Database;
  readonly secrets: SecretBox;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly batch?: number;
  /** The newest seal that whoever asks has seen; null at first. */
  readonly seen?: Pick<AuditSeal, "sequence" | "hash"> | null;
}

/**
 * Seals the records that are not sealed yet, a batch of them; null where there are none, or another gateway is at it.
 * Who writes records waits for none of it: nothing of theirs is locked.
 *
 * @throws where the chain does not go through the seal that was seen: to go on would sign what somebody made of it
 */
export async function sealNext({
  database,
  secrets,
  now,
  batch = SEAL_BATCH,
  seen = null,
}: SealingParts): Promise<AuditSeal | null> {
  // Most looks find nothing, and need no lock for that.
  const waiting = await database.rows("select 1 as one from audit_record t where t.seal is null limit 1");
  if (waiting.length === 0) return null;
  return database.tryWithLock("audit-seal", () =>
    database.write(async (unit) => {
      const records = await unit.read(AuditRecord, "where t.seal is null order by t.id limit $1", [batch]);
      if (records.length === 0) return null;
      const previous = await lastSeal(unit);
      if (seen && !(await goesThrough(unit, seen)))
        throw new Error(
          `the audit's chain goes through the seal ${String(seen.sequence)}:${seen.hash} no more`,
        );
      const unsigned = {
        sequence: (previous?.sequence ?? 0) + 1,
        at: now,
        count: records.length,
        records: recordsText(records),
        previousHash: previous?.hash ?? "",
      };
      const hash = sealHash(unsigned);
      const seal: AuditSeal = { ...unsigned, hash, ...secrets.sign(hash) };
      await unit.insert(AuditSeal, [seal]);
      await unit.run("update audit_record set seal = $1 where id among($2)", [
        seal.sequence,
        records.map(({ id }) => id),
      ]);
      return seal;
    }),
  );
}

async function goesThrough(
  reader: Reader,
  { sequence, hash }: Pick<AuditSeal, "sequence" | "hash">,
): Promise<boolean> {
  const there = await reader.rows("select 1 as one from audit_seal t where t.sequence = $1 and t.hash = $2", [
    sequence,
    hash,
  ]);
  return there.length > 0;
}

/** The newest seal; null before the first. */
export async function lastSeal(reader: Reader): Promise<AuditSeal | null> {
  const [seal] = await reader.read(AuditSeal, "order by t.sequence desc limit 1");
  return seal ?? null;
}

/** Seals that follow one, in their order, up to a last one. */
export function sealsAfter(
  reader: Reader,
  sequence: number,
  through: number,
  first: number,
): Promise<AuditSeal[]> {
  return reader.read(AuditSeal, "where t.sequence > $1 and t.sequence <= $2 order by t.sequence limit $3", [
    sequence,
    through,
    first,
  ]);
}

/** The records that lie in some batches, from one to another. */
export function recordsIn(reader: Reader, from: number, through: number): Promise<AuditRecord[]> {
  return reader.read(AuditRecord, "where t.seal >= $1 and t.seal <= $2 order by t.id", [from, through]);
}

/** Of some ids those of which there is a record, whatever batch it is in. */
export async function idsThere(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  return new Set((await reader.read(AuditRecord, "where t.id among($1)", [ids])).map(({ id }) => id));
}

/** Records of a batch whose seal is not there: one of each such batch, with its sequence. */
export async function orphanedBatches(
  reader: Reader,
  first: number,
): Promise<{ readonly sequence: number; readonly recordId: string }[]> {
  return reader.rows(
    `select t.seal as "sequence", min(t.id) as "recordId" from audit_record t
     where t.seal is not null and not exists (select 1 from audit_seal s where s.sequence = t.seal)
     group by t.seal order by t.seal limit $1`,
    [first],
  );
}

/** How many records are not sealed yet, and since when the oldest waits (epoch milliseconds). */
export async function unsealed(
  reader: Reader,
): Promise<{ readonly count: number; readonly since: number | null }> {
  const [row] = await reader.rows<{ n: number; since: number | null }>(
    `select count(*) as n, min(t.at) as since from audit_record t where t.seal is null`,
  );
  return { count: row?.n ?? 0, since: row?.since ?? null };
}

/** What is said of clearing behind a seal, or is not sealed yet. */
export function notesAfter(reader: Reader, sequence: number): Promise<AuditRecord[]> {
  return reader.read(AuditRecord, "where t.action = $1 and (t.seal is null or t.seal > $2)", [
    AUDIT_CLEARED,
    sequence,
  ]);
}
