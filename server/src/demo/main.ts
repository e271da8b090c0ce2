import "reflect-metadata";
import { parseArgs } from "node:util";
import { readSettings } from "../env";
import { useOperator } from "../modules/catalogue/operator/operator-profile.policy";
import { openDatabase } from "../open-database";
import { systemClock } from "../platform/clock";
import { secretBoxOf } from "../secret-keys";
import { DEMO_SIZES, type DemoSize, type DemoSizeName } from "./demo-size";
import { generateDemo } from "./generate-demo";

const USAGE = `Fills an empty database with the demo operator.

  node server/dist/demo/main.js [--size small|normal|large] [--subscribers N] [--usage-rows N] [--months N]
                                [--seed N] [--today YYYY-MM-DD] [--zone Europe/Minsk] [--database sqlite:<file>|postgres://…]

What is not said is taken from the settings: DEMO_SIZE, DEMO_SEED, OPERATOR_ZONE, CLOCK_START, DATABASE_URL.
`;

/** The command's words as figures; a size by name may be changed figure by figure. */
async function main(): Promise<void> {
  const settings = readSettings();
  useOperator(settings.operator);
  const { values } = parseArgs({
    options: {
      size: { type: "string", default: settings.DEMO_SIZE },
      subscribers: { type: "string" },
      "usage-rows": { type: "string" },
      months: { type: "string" },
      seed: { type: "string", default: String(settings.DEMO_SEED) },
      today: { type: "string" },
      zone: { type: "string", default: settings.OPERATOR_ZONE },
      database: { type: "string", default: settings.DATABASE_URL },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const named: DemoSize = DEMO_SIZES[sizeName(values.size)];
  const size = {
    subscribers: Number(values.subscribers ?? named.subscribers),
    months: Number(values.months ?? named.months),
    usageRows: Number(values["usage-rows"] ?? named.usageRows),
  };
  // Noon is on the day meant in every zone of the earth but the outermost.
  const now =
    values.today === undefined
      ? systemClock(settings.CLOCK_START ?? undefined).now()
      : Date.parse(`${values.today}T12:00:00Z`);
  const database = await openDatabase(values.database, { sqliteDriver: settings.SQLITE_DRIVER });
  const began = performance.now();
  try {
    const progress = (done: number, total: number): void => {
      if (process.stderr.isTTY) process.stderr.write(`\r${String(done)} of ${String(total)} numbers`);
    };
    const { rows, people } = await database.withLock("demo", () =>
      generateDemo(database, {
        seed: Number(values.seed),
        size,
        timeZone: values.zone,
        now,
        password: settings.DEMO_PASSWORD,
        secrets: secretBoxOf({ ...settings, DATABASE_URL: values.database }),
        progress,
      }),
    );
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    process.stderr.write(`\r${String(rows)} rows in ${seconds} s\n`);
    for (const { role, name, login } of people) process.stdout.write(`${role}\t${login}\t${name}\n`);
  } finally {
    await database.close();
  }
}

function sizeName(text: string): DemoSizeName {
  if (text in DEMO_SIZES) return text as DemoSizeName;
  throw new Error(`--size is one of ${Object.keys(DEMO_SIZES).join(", ")}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
