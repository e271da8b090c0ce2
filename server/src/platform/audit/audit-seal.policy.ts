import { createHash } from "node:crypto";
import type { AuditRecord } from "./audit-record.entity";
import type { AuditSeal } from "./audit-seal.entity";

/** What the audit says of its own clearing: batches up to `throughSeal` are gone on purpose. */
export const AUDIT_CLEARED = "audit.cleared";

/** The fewest years for which the audit is kept; a note that says that it was cleared earlier is believed by nobody. */
export const AUDIT_YEARS_MIN = 3;

/** How much later than it says a record may come into the audit, in milliseconds: a long unit of work, clocks apart. */
const LATE_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** What can be wrong with the chain. */
export type ChainFaultKind =
  | "changed"
  | "removed"
  | "added"
  | "moved"
  | "late"
  | "batchRemoved"
  | "sealChanged"
  | "sealRemoved"
  | "sealForeign"
  | "sealUnsigned"
  | "sealUnproved"
  | "orphaned"
  | "notAsNoted";

/** What is wrong, and where. */
export interface ChainFault {
  readonly kind: ChainFaultKind;
  /** The batch: the sequence of its seal. */
  readonly sequence: number;
  /** The last batch where it is about several that follow each other. */
  readonly through?: number;
  /** The record, where it is about one; of `orphaned` the first. */
  readonly recordId?: string;
}

/** What is sealed of a record: all that it says, in one order for ever, so that nothing can pass from one column to another. */
function digestOf(record: AuditRecord): string {
  const { id, at, actorId, actorName, actorRole, action, program, ip } = record;
  const { before, after, clientId, subjectId, orderId } = record;
  return sha256([
    ...["kabinet audit record 1", id, at, actorId, actorName, actorRole, action, program, ip],
    ...[before, after, clientId, subjectId, orderId],
  ]);
}

/** What a seal says of its records: a line for each. */
export function recordsText(records: readonly AuditRecord[]): string {
  return records.map((record) => `${record.id} ${digestOf(record)}`).join("\n");
}

/** The hash of a seal, over all that it says and the hash of the one before. */
export function sealHash({
  sequence,
  at,
  count,
  records,
  previousHash,
}: Pick<AuditSeal, "sequence" | "at" | "count" | "records" | "previousHash">): string {
  return sha256(["kabinet audit seal 1", sequence, at, count, records, previousHash]);
}

/** What the records that lie in a batch are beside what was sealed; `elsewhere` are records of its list that lie in another. */
export function batchFaults(
  seal: AuditSeal,
  records: readonly AuditRecord[],
  elsewhere: ReadonlySet<string>,
): ChainFault[] {
  const { sequence } = seal;
  const sealed = sealedDigests(seal);
  const there = new Map(records.map((record) => [record.id, record]));
  if (records.length === 0 && elsewhere.size === 0) return [{ kind: "batchRemoved", sequence }];
  const faults: ChainFault[] = [];
  for (const [recordId, digest] of sealed) {
    const record = there.get(recordId);
    if (!record) faults.push({ kind: elsewhere.has(recordId) ? "moved" : "removed", sequence, recordId });
    else if (digestOf(record) !== digest) faults.push({ kind: "changed", sequence, recordId });
  }
  for (const recordId of there.keys())
    if (!sealed.has(recordId)) faults.push({ kind: "added", sequence, recordId });
  return faults;
}

/** The digests that a seal lists, by id of the record. */
export function sealedDigests({ records }: Pick<AuditSeal, "records">): ReadonlyMap<string, string> {
  return new Map(
    records.split("\n").map((line): [string, string] => {
      const [id = "", digest = ""] = line.split(" ");
      return [id, digest];
    }),
  );
}

/** What is wrong with a seal itself, beside the one before it (null for the first). */
export function sealFaults(
  seal: AuditSeal,
  previous: Pick<AuditSeal, "sequence" | "hash"> | null,
  isSigned: boolean | null,
): ChainFault[] {
  const { sequence } = seal;
  const expected = (previous?.sequence ?? 0) + 1;
  const faults: ChainFault[] = [];
  if (sequence > expected) faults.push({ kind: "sealRemoved", sequence: expected, through: sequence - 1 });
  if (sealHash(seal) !== seal.hash) faults.push({ kind: "sealChanged", sequence });
  // After a gap nobody knows what should have come before.
  else if (sequence === expected && seal.previousHash !== (previous?.hash ?? ""))
    faults.push({ kind: "sealForeign", sequence });
  if (isSigned === false) faults.push({ kind: "sealUnsigned", sequence });
  return faults;
}

/**
 * Records that came long after the instant that they bear: written into the past. What bears an instant of before the
 * first seal was written before there were any, as long as the seals of the beginning take that up.
 */
export function lateRecords(
  records: readonly AuditRecord[],
  previous: Pick<AuditSeal, "at"> | null,
  begun: number,
): AuditRecord[] {
  if (!previous) return [];
  const isBeginning = previous.at <= begun + LATE_MS;
  return records.filter(({ at }) => at < previous.at - LATE_MS && (at >= begun || !isBeginning));
}

/** Says that batches were cleared when their time had come. */
export interface ClearingNote {
  /** The last of them. */
  readonly throughSeal: number;
  /** When the note was sealed, epoch milliseconds; now where it is not sealed yet. */
  readonly at: number;
}

/** Reads such a note; null where a record is none. */
export function clearingNote(
  { action, actorRole, after }: Pick<AuditRecord, "action" | "actorRole" | "after">,
  at: number,
): ClearingNote | null {
  if (action !== AUDIT_CLEARED || actorRole !== "system" || after === null) return null;
  const throughSeal = numberIn(after, "throughSeal");
  return throughSeal === null ? null : { throughSeal, at };
}

/** A number of a JSON object; null where the text is none, or holds no such number: anybody may have written it. */
function numberIn(text: string, name: string): number | null {
  try {
    const read: unknown = JSON.parse(text);
    const value = typeof read === "object" && read !== null ? (read as Record<string, unknown>)[name] : null;
    return typeof value === "number" ? value : null;
  } catch {
    return null;
  }
}

/** Whether a batch is gone on purpose: a note says so, and was written no earlier than the years after which that may be. */
export function isCleared(seal: Pick<AuditSeal, "sequence" | "at">, notes: readonly ClearingNote[]): boolean {
  return notes.some(
    ({ throughSeal, at }) => seal.sequence <= throughSeal && at - seal.at >= AUDIT_YEARS_MIN * 365 * DAY_MS,
  );
}

function sha256(parts: readonly (string | number | null)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
