import { existsSync } from "node:fs";
import type { Settings } from "../env";
import { DATABASE_MODEL, openDatabase } from "../open-database";
import { examineChain, type ChainExamined, type NotedSeal } from "../platform/audit/audit-chain.task";
import type { ChainFault, ChainFaultKind } from "../platform/audit/audit-seal.policy";
import { systemClock } from "../platform/clock";
import { migrationState } from "../platform/database/migrating";
import { openDataSource } from "../platform/database/open-database";
import { secretBoxOf, secretsFileOf } from "../secret-keys";
import { Refused } from "./command";
import type { Finding } from "./finding";

/** How many faults are told one by one. */
const TOLD_MAX = 50;
/** So long the audit may wait for its seal, in milliseconds: the gateway seals it every ten seconds. */
const WAITING_MS = 3_600_000;

/** A seal as the log writes it: `812:Hk3…`. Throws what is for whoever typed it. */
export function notedSeal(typed: string | boolean | undefined): NotedSeal | null {
  if (typeof typed !== "string") return null;
  const [, sequence, hash] = /^([1-9]\d{0,8}):([\w-]{43})$/.exec(typed) ?? [];
  if (sequence === undefined || hash === undefined)
    throw new Refused("--seal is a number, a colon and 43 characters, as the log has them: audit sealed");
  return { sequence: Number(sequence), hash };
}

/** Whether the audit is what it was when it was sealed; nothing where the database is not there in this release's shape. */
export async function auditChecks(settings: Settings, noted: NotedSeal | null): Promise<readonly Finding[]> {
  if (!(await isReadable(settings))) return [];
  const file = secretsFileOf(settings);
  const secrets = file === null || existsSync(file) ? secretBoxOf(settings) : null;
  const database = await openDatabase(settings.DATABASE_URL, { sqliteDriver: settings.SQLITE_DRIVER });
  try {
    const now = systemClock().now();
    return auditFindings(await examineChain(database.aside, secrets, now, noted), now);
  } finally {
    await database.close();
  }
}

/** Opening it would bring it to the present shape, and the doctor changes nothing. */
async function isReadable({ DATABASE_URL: url, SQLITE_DRIVER }: Settings): Promise<boolean> {
  if (url.startsWith("sqlite:") && !existsSync(url.slice("sqlite:".length))) return false;
  try {
    const dataSource = await openDataSource(url, DATABASE_MODEL, SQLITE_DRIVER);
    try {
      const { pending, unknown } = await migrationState(dataSource, DATABASE_MODEL);
      return pending.length === 0 && unknown.length === 0;
    } finally {
      await dataSource.destroy();
    }
  } catch {
    // What is wrong with the database is told by its own checks.
    return false;
  }
}

/** What is told of a chain. */
function auditFindings(chain: ChainExamined, now: number): readonly Finding[] {
  const { faults, seals, records, cleared, unknownKeys, head, unsealed } = chain;
  const wrong = faults.filter(({ kind }) => kind !== "late");
  const told = faults.slice(0, TOLD_MAX).map((fault): Finding => ({
    check: "audit",
    outcome: fault.kind === "late" ? "warn" : "fail",
    told: said(fault),
  }));
  const more = faults.length - told.length;
  const rest: Finding = { check: "audit", outcome: "fail", told: `${String(more)} more are not told` };
  const whole: Finding = {
    check: "audit",
    outcome: "ok",
    told: head
      ? `${String(records)} records in ${String(seals)} batches are what they were${cleared > 0 ? `, ${String(cleared)} batches were cleared` : ""}; the last is ${String(head.sequence)}:${head.hash}`
      : "nothing is sealed yet",
  };
  return [
    ...told,
    ...(more > 0 ? [rest] : []),
    ...(wrong.length === 0 ? [whole] : []),
    ...(unknownKeys > 0
      ? [
          warning(
            `${String(unknownKeys)} batches are signed with keys that are not here: nobody can tell who sealed them`,
          ),
        ]
      : []),
    ...(unsealed.since !== null && unsealed.since < now - WAITING_MS
      ? [warning(`${String(unsealed.count)} records wait for their seal: the gateway does it while it runs`)]
      : []),
  ];
}

const SAID: Readonly<Record<ChainFaultKind, string>> = {
  changed: "was changed after it was sealed",
  removed: "was removed",
  added: "was not there when the batch was sealed: somebody added it",
  moved: "lies in another batch now",
  late: "came long after the time that it bears: somebody may have written into the past",
  batchRemoved: "all its records were removed, and nothing says that their time had come",
  sealChanged: "its seal was changed",
  sealRemoved: "its seal was removed",
  sealForeign: "does not follow the batch before it: one of the two seals is another than was made",
  sealUnsigned: "was not signed by this installation: somebody made its seal anew",
  sealUnproved:
    "is signed with a key that is not here, and so is all that follows: nobody can tell who made the seal",
  orphaned: "has records and no seal, the first of them is",
  notAsNoted: "is another than was noted: the chain was made anew",
};

function said({ kind, sequence, through, recordId }: ChainFault): string {
  const several = through !== undefined && through > sequence;
  const batch = several ? `batches ${String(sequence)} to ${String(through)}` : `batch ${String(sequence)}`;
  if (recordId === undefined) return `${batch}: ${SAID[kind]}`;
  return kind === "orphaned" ? `${batch}: ${SAID[kind]} ${recordId}` : `${batch}: ${recordId} ${SAID[kind]}`;
}

function warning(told: string): Finding {
  return { check: "audit", outcome: "warn", told };
}
