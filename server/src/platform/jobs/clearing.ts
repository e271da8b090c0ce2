import type { Database, EntityClass } from "../database/database";

/** A round of clearing away. */
export interface ClearingRound {
  readonly database: Database;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Most rows that one unit of work may clear, so that nobody waits long behind it. */
  readonly batch: number;
}

/** What one owner of tables clears away, and when. */
export interface Clearing {
  /** In a word what is cleared: for the log and for figures. */
  readonly what: string;
  /** The tables of which it clears rows. */
  readonly entities: readonly EntityClass<object>[];
  /** Clears unit by unit and gives how many rows each unit has cleared. It may be left off between any two of them. */
  readonly clear: (round: ClearingRound) => AsyncIterable<number>;
}

/** Which rows of a table are to be cleared. */
export interface Unneeded {
  readonly what: string;
  readonly entity: EntityClass<object>;
  /** Columns of the primary key. */
  readonly key: readonly string[];
  /** Condition on a row `t`; its parameters begin with $2. */
  readonly where: string;
  /** Those parameters at the time of the round: instants, epoch milliseconds. */
  readonly at: (now: number) => readonly number[];
  /** What is put into such a row; where it is not given the row is deleted. */
  readonly set?: string;
}

/** A rule of one statement. Rows that somebody is at just now are left for the next round. */
export function clearing({ what, entity, key, where, at, set }: Unneeded): Clearing {
  const columns = key.map((column) => `t.${column}`).join(", ");
  return {
    what,
    entities: [entity],
    async *clear({ database, now, batch }) {
      const table = database.table(entity);
      const lock = database.kind === "sqlite" ? "" : " for update skip locked";
      const act = set === undefined ? `delete from ${table}` : `update ${table} set ${set}`;
      const statement = `${act} where (${key.join(", ")}) in (select ${columns} from ${table} t where ${where} limit $1${lock})`;
      let cleared: number;
      do {
        cleared = await database.write((unit) => unit.run(statement, [batch, ...at(now)]));
        yield cleared;
      } while (cleared === batch);
    },
  };
}
