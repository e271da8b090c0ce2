import { createHash } from "node:crypto";
import { IDEMPOTENCY_KEY_MAX } from "@kabinet/shared";
import type { Unit } from "../database/database";
import type { Acting } from "../authorization/acting";
import { Refused, refuse } from "../graphql/refused";
import type { UserError } from "../graphql/user-error";
import { IdempotencyKey } from "./idempotency-key.entity";
import { idempotencyText } from "./idempotency.texts";

/** A write of the viewer's that is done once, however often it is asked for. */
export interface WriteOnce<T> {
  readonly idempotencyKey: string;
  /** What the key stands for: the mutation's name and its input. */
  readonly request: object;
  /** Id of what is made, or of what is changed. */
  readonly resultId: string;
  /** The one thing whose rows it changes, if there is one; see `Database.write`. */
  readonly about?: string;
  /** Does it, in the unit that also keeps the key; a `Refused` that it throws leaves no trace of either. */
  readonly make: (unit: Unit) => Promise<T>;
  /** Finds what the first request made; null when the viewer sees it no more. */
  readonly find: (unit: Unit, id: string) => Promise<T | null>;
}

/** What of an acting viewer a write needs. */
type Writing = Pick<Acting, "viewer" | "locale" | "clock" | "database">;

/** What a write answers: what was made, or why not. */
export interface Written<T> {
  readonly result: T | null;
  readonly userErrors: readonly UserError[];
}

/**
 * Writes once a key: the same key and request answer what the first one made, the same key with another request is
 * refused. A refused request leaves no trace, not even its key.
 */
export async function writeOnce<T>(acting: Writing, write: WriteOnce<T>): Promise<Written<T>> {
  try {
    const result = await acting.database.write(async (unit) => {
      const earlier = await takeKey(unit, acting, write);
      if (earlier === null) return write.make(unit);
      // Who was answered then may since have lost sight of it, or asks with a token that is bound elsewhere.
      const found = await write.find(unit, earlier);
      if (found === null) throw refuse("NOT_FOUND", acting.locale, idempotencyText("gone"));
      return found;
    }, write.about);
    return { result, userErrors: [] };
  } catch (error) {
    if (error instanceof Refused) return { result: null, userErrors: error.userErrors };
    throw error;
  }
}

/**
 * Takes the key, or answers the id for which the same request took it before. The row is written before the result,
 * so that of many requests at once exactly one goes on; the others wait for its unit to end.
 */
async function takeKey<T>(unit: Unit, acting: Writing, write: WriteOnce<T>): Promise<string | null> {
  const { idempotencyKey, resultId } = write;
  const { locale, clock } = acting;
  const field = { field: ["idempotencyKey"] };
  if (idempotencyKey.length < 1 || idempotencyKey.length > IDEMPOTENCY_KEY_MAX)
    throw refuse("INVALID_INPUT", locale, idempotencyText("invalid"), field);
  const actorId = acting.viewer.id;
  const requestHash = createHash("sha256").update(JSON.stringify(write.request)).digest("hex");
  const row = { actorId, idempotencyKey, requestHash, resultId, createdAt: clock.now() };
  if ((await unit.insert(IdempotencyKey, [row], { ignoreConflicts: true })) === 1) return null;
  const [used] = await unit.read(IdempotencyKey, "where t.actor_id = $1 and t.idempotency_key = $2", [
    actorId,
    idempotencyKey,
  ]);
  if (used?.requestHash !== requestHash)
    throw refuse("IDEMPOTENCY_KEY_REUSED", locale, idempotencyText("reused"), field);
  return used.resultId;
}
