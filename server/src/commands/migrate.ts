import { DATABASE_MODEL } from "../open-database";
import { migrateTelling, NewerDatabase } from "../platform/database/migrating";
import { Refused, type Command } from "./command";

/** Brings the database to the shape of this release. */
export const migrate: Command = {
  name: "migrate",
  usage: "",
  about: "brings the database to the shape of this release, which the gateway does too when it starts",
  words: 0,
  options: {},
  run: async ({ settings, terminal }) => {
    const { DATABASE_URL, SQLITE_DRIVER } = settings();
    const steps = await migrateTelling(
      DATABASE_MODEL,
      DATABASE_URL,
      { sqliteDriver: SQLITE_DRIVER },
      (step, milliseconds) => {
        terminal.out(`${step.replace(/\d+$/, "").padEnd(28)} ${milliseconds.toFixed(0).padStart(7)} ms`);
      },
    ).catch((error: unknown) => {
      throw error instanceof NewerDatabase ? new Refused(error.message) : error;
    });
    terminal.out(steps === 0 ? "The database is up to date." : `Done: ${String(steps)} steps.`);
    return 0;
  },
};
