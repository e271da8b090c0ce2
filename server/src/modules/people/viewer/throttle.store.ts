import type { Database, Unit } from "../../../platform/database/database";
import { forUpdate } from "../../../platform/database/database";
import { ATTEMPT_WINDOW, letInAt, recent, type Attempt, type AttemptLimit } from "./sign-in.policy";
import { SignInThrottle } from "./sign-in-throttle.entity";

/** What an attempt is counted with: a key of the table, and the limits that hold there. */
export interface Counting {
  readonly key: string;
  readonly limits: readonly AttemptLimit[];
}

/** Rows swept away with one attempt; more than one attempt makes, so that the table stays small. */
const SWEPT = 50;

/**
 * Counts an attempt before it is evaluated, so that however many come at once no more than the limit are; answers
 * when one would be let in (epoch milliseconds) where this one is not, which then counts nowhere.
 */
export async function countAttempt(
  database: Database,
  countings: readonly Counting[],
  attempt: Attempt,
): Promise<number | null> {
  const keys = countings.map(({ key }) => key);
  const found = await database.read(SignInThrottle, "where t.key among($1)", [keys]);
  const stored = new Map(found.map(({ key, attempts }) => [key, parse(attempts)]));
  // A look without a lock: who is refused anyway costs no write.
  const refused = latest(countings, attempt, stored);
  if (refused !== null) return refused;
  return database.write(async (unit) => {
    const locked = new Map<string, readonly Attempt[]>();
    // Always in the order given, so that two attempts never wait for each other's rows.
    for (const { key } of countings) locked.set(key, await lock(unit, key, attempt.at));
    const opensAt = latest(countings, attempt, locked);
    if (opensAt !== null) return opensAt;
    for (const { key } of countings)
      await store(unit, key, [...(locked.get(key) ?? []), attempt], attempt.at);
    await sweep(unit, database, attempt.at);
    return null;
  });
}

/** Takes an attempt back that proved to be no guess. */
export async function takeBack(unit: Unit, countings: readonly Counting[], attempt: Attempt): Promise<void> {
  for (const { key } of countings) {
    const others = (await lock(unit, key, attempt.at)).filter(({ id }) => id !== attempt.id);
    await store(unit, key, others, attempt.at);
  }
}

function latest(
  countings: readonly Counting[],
  attempt: Attempt,
  stored: ReadonlyMap<string, readonly Attempt[]>,
): number | null {
  const waits = countings.map(({ key, limits }) => letInAt(stored.get(key) ?? [], attempt, limits));
  const refusals = waits.filter((at) => at !== null);
  return refusals.length === 0 ? null : Math.max(...refusals);
}

/** Makes the row if need be, and keeps everybody else from it until the unit ends. */
async function lock(unit: Unit, key: string, now: number): Promise<Attempt[]> {
  const [row] = await unit.rows<{ attempts: string }>(
    `insert into sign_in_throttle (key, attempts, expires_at) values ($1, '[]', $2)
       on conflict (key) do update set expires_at = sign_in_throttle.expires_at returning attempts`,
    [key, now],
  );
  return parse(row?.attempts ?? "[]");
}

async function store(unit: Unit, key: string, attempts: readonly Attempt[], now: number): Promise<void> {
  const kept = recent(attempts, now);
  const expiresAt = Math.max(now, ...kept.map(({ at }) => at)) + ATTEMPT_WINDOW;
  await unit.run("update sign_in_throttle set attempts = $2, expires_at = $3 where key = $1", [
    key,
    JSON.stringify(kept),
    expiresAt,
  ]);
}

async function sweep(unit: Unit, database: Database, now: number): Promise<void> {
  await unit.run(
    `delete from sign_in_throttle where key in (
       select key from sign_in_throttle where expires_at <= $1 order by expires_at limit ${String(SWEPT)}${forUpdate(database, true)})`,
    [now],
  );
}

function parse(attempts: string): Attempt[] {
  return JSON.parse(attempts) as Attempt[];
}
