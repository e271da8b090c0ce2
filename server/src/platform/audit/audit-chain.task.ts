import type { Reader } from "../database/database";
import { groupBy } from "../group-by";
import type { SecretBox } from "../secrets/secret-box";
import type { AuditRecord } from "./audit-record.entity";
import type { AuditSeal } from "./audit-seal.entity";
import {
  batchFaults,
  clearingNote,
  isCleared,
  lateRecords,
  sealedDigests,
  sealFaults,
  type ChainFault,
  type ClearingNote,
} from "./audit-seal.policy";
import {
  idsThere,
  lastSeal,
  notesAfter,
  orphanedBatches,
  recordsIn,
  sealsAfter,
  unsealed,
} from "./audit-seal.store";

/** Batches that are looked at together: some thousand records in memory. */
const PAGE = 20;
/** So many batches without a seal are named. */
const ORPHANS_NAMED = 20;

/** A seal that was noted somewhere else, in a log for instance: from there on nobody can cut the chain unnoticed. */
export interface NotedSeal {
  readonly sequence: number;
  readonly hash: string;
}

/** What came of looking through the whole chain. */
export interface ChainExamined {
  readonly faults: readonly ChainFault[];
  readonly seals: number;
  readonly records: number;
  /** Batches that were cleared when their time had come. */
  readonly cleared: number;
  /** Seals by keys that are not here: a later seal that is signed by one that is here vouches for what they say. */
  readonly unknownKeys: number;
  /** The newest seal; null where nothing is sealed yet. */
  readonly head: NotedSeal | null;
  /** How many records are not sealed yet, and since when (epoch milliseconds). */
  readonly unsealed: { readonly count: number; readonly since: number | null };
}

/** What is known of the chain up to a place. */
interface Walk {
  readonly faults: ChainFault[];
  readonly notes: ClearingNote[];
  /** Batches of which no record is there; whether they may be is known when all notes are. */
  readonly gone: Pick<AuditSeal, "sequence" | "at">[];
  previous: Pick<AuditSeal, "sequence" | "hash" | "at"> | null;
  begun: number;
  seals: number;
  records: number;
  unknownKeys: number;
  /** The first of the seals by unknown keys that no later one vouches for yet. */
  unproved: number | null;
}

/** Looks through the whole chain and every record of it, page by page; changes nothing. Without keys signatures are left out. */
export async function examineChain(
  reader: Reader,
  secrets: SecretBox | null,
  now: number,
  noted: NotedSeal | null = null,
): Promise<ChainExamined> {
  const head = await lastSeal(reader);
  const walk: Walk = {
    ...{ faults: [], notes: [], gone: [], previous: null, begun: 0, seals: 0, records: 0, unknownKeys: 0 },
    unproved: null,
  };
  // What is sealed meanwhile is looked at the next time.
  for (;;) {
    const seals = await sealsAfter(reader, walk.previous?.sequence ?? 0, head?.sequence ?? 0, PAGE);
    const [first, last] = [seals[0], seals.at(-1)];
    if (!first || !last) break;
    const records = await recordsIn(reader, first.sequence, last.sequence);
    const bySeal = groupBy(records, ({ seal }) => seal ?? 0);
    for (const seal of seals) await examineSeal(reader, walk, seal, bySeal.get(seal.sequence) ?? [], secrets);
    if (noted && seals.some(({ sequence, hash }) => sequence === noted.sequence && hash !== noted.hash))
      walk.faults.push({ kind: "notAsNoted", sequence: noted.sequence });
  }
  if (noted && noted.sequence > (head?.sequence ?? 0))
    walk.faults.push({ kind: "sealRemoved", sequence: (head?.sequence ?? 0) + 1, through: noted.sequence });
  // Signed with nobody's key, the chain could be made anew by whoever has the database.
  if (secrets && walk.unproved !== null && walk.previous)
    walk.faults.push({ kind: "sealUnproved", sequence: walk.unproved, through: walk.previous.sequence });
  const waiting = await unsealed(reader);
  // What is cleared while this walks along is noted behind its end.
  const notes = await notesAfter(reader, head?.sequence ?? 0);
  walk.notes.push(...notes.flatMap((record) => clearingNote(record, now) ?? []));
  const missing = walk.gone.filter((seal) => !isCleared(seal, walk.notes));
  return {
    faults: [
      ...walk.faults,
      ...missing.map(({ sequence }): ChainFault => ({ kind: "batchRemoved", sequence })),
      ...(await orphanedBatches(reader, ORPHANS_NAMED)).map((orphan): ChainFault => ({
        kind: "orphaned",
        ...orphan,
      })),
    ],
    seals: walk.seals,
    records: walk.records,
    cleared: walk.gone.length - missing.length,
    unknownKeys: walk.unknownKeys,
    head: head && { sequence: head.sequence, hash: head.hash },
    unsealed: { count: waiting.count, since: waiting.since },
  };
}

async function examineSeal(
  reader: Reader,
  walk: Walk,
  seal: AuditSeal,
  records: readonly AuditRecord[],
  secrets: SecretBox | null,
): Promise<void> {
  const isSigned = secrets?.isSigned(seal, seal.hash) ?? null;
  if (isSigned === null) {
    walk.unknownKeys += 1;
    walk.unproved ??= seal.sequence;
  } else if (isSigned) walk.unproved = null;
  const own = sealFaults(seal, walk.previous, isSigned);
  walk.faults.push(...own);
  // What a changed seal lists says nothing of its records.
  if (!own.some(({ kind }) => kind === "sealChanged")) await compareRecords(reader, walk, seal, records);
  if (walk.seals === 0) walk.begun = seal.at;
  for (const { id } of lateRecords(records, walk.previous, walk.begun))
    walk.faults.push({ kind: "late", sequence: seal.sequence, recordId: id });
  walk.notes.push(...records.flatMap((record) => clearingNote(record, seal.at) ?? []));
  walk.previous = { sequence: seal.sequence, hash: seal.hash, at: seal.at };
  walk.seals += 1;
  walk.records += records.length;
}

async function compareRecords(
  reader: Reader,
  walk: Walk,
  seal: AuditSeal,
  records: readonly AuditRecord[],
): Promise<void> {
  const there = new Set(records.map(({ id }) => id));
  const missing = [...sealedDigests(seal).keys()].filter((id) => !there.has(id));
  const faults = batchFaults(seal, records, await idsThere(reader, missing));
  if (faults[0]?.kind === "batchRemoved") walk.gone.push({ sequence: seal.sequence, at: seal.at });
  else walk.faults.push(...faults);
}
