/** How many statements something asks of the database. */
import type { Database } from "../platform/database/database";

const HEARD = "test.heard";

/** Who is asking is looked up anew twice a second, whatever is asked: that is no statement of the matter. */
const WHO_IS_ASKING = /\bfrom (session|api_token)\b/;

/** What some reading has answered, and how many statements of either kind it took. */
export interface Counted<T> {
  readonly answer: T;
  /** Rows of entities (`read`), and plain rows (`rows`). */
  readonly read: number;
  readonly rows: number;
}

/**
 * How many statements some reading asks of the database once it is warm: it is done twice, and counted the second time.
 * What changed before has been heard by then (on PostgreSQL a connection of its own tells it, a moment later), so that
 * what is kept in memory is not read anew while it is counted.
 */
export async function statementsOf(database: Database, reading: () => Promise<unknown>): Promise<number> {
  await everythingHeard(database);
  await reading();
  const { read, rows } = await counted(database, reading);
  return read + rows;
}

/** Counts the statements of some reading. */
export async function counted<T>(database: Database, reading: () => Promise<T>): Promise<Counted<T>> {
  const read = jest.spyOn(database, "read");
  const rows = jest.spyOn(database, "rows");
  try {
    const answer = await reading();
    const ofTheMatter = rows.mock.calls.filter(([sql]) => !WHO_IS_ASKING.test(sql));
    return { answer, read: read.mock.calls.length, rows: ofTheMatter.length };
  } finally {
    read.mockRestore();
    rows.mockRestore();
  }
}

/** Messages arrive in the order in which they were sent: when this one has arrived, all before it have. */
export async function everythingHeard(database: Database): Promise<void> {
  let stop: () => void = () => undefined;
  const heard = new Promise<void>((resolve) => {
    stop = database.listen(HEARD, () => {
      resolve();
    });
  });
  await database.write((unit) => unit.publish(HEARD, ""));
  await heard;
  stop();
}
