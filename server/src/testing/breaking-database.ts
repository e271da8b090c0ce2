import type { Database, Unit } from "../platform/database/database";

/** The process has died. */
export class Crash extends Error {}

/** A database whose n-th unit of work ends with a crash: just before it is committed, or just after. */
export function breakingDatabase(database: Database, when: "before" | "after", n: number): Database {
  let units = 0;
  const write = async <T>(work: (unit: Unit) => Promise<T>): Promise<T> => {
    if (++units < n) return database.write(work);
    const answer = await database.write(async (unit) => {
      const done = await work(unit);
      if (when === "before") throw new Crash();
      return done;
    });
    if (when === "after") throw new Crash();
    return answer;
  };
  return Object.assign(Object.create(database) as Database, { write });
}
