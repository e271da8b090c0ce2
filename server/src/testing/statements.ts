/** How many statements something asks of the database. */
import type { Database } from "../platform/database/database";

const HEARD = "test.heard";

/**
 * How many statements some reading asks of the database once it is warm: it is done twice, and counted the second time.
 * What changed before has been heard by then (on PostgreSQL a connection of its own tells it, a moment later), so that
 * what is kept in memory is not read anew while it is counted.
 */
export async function statementsOf(database: Database, reading: () => Promise<unknown>): Promise<number> {
  await everythingHeard(database);
  await reading();
  const spies = [jest.spyOn(database, "read"), jest.spyOn(database, "rows")];
  try {
    await reading();
    return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  } finally {
    for (const spy of spies) spy.mockRestore();
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
