import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import {
  simulatedNetwork,
  startBilling,
  startClearingAway,
  startDemoOperator,
  startMail,
  startOrders,
} from "./background";
import { ensureDemo } from "./demo/ensure-demo";
import { isDemo } from "./demo/demo-mark";
import { demoLogins, type DemoLogin } from "./demo/enrol-demo-people";
import { ROOT, type Settings } from "./env";
import { createApp } from "./http/app";
import { authenticate } from "./modules/people/viewer/presence.store";
import { VIEWER_CHANGED } from "./modules/people/viewer/viewer.store";
import { DOWNLOADS } from "./modules";
import { startMetrics } from "./metrics";
import { openDatabase } from "./open-database";
import { systemClock, type Clock } from "./platform/clock";
import type { Database } from "./platform/database/database";
import type { SecretBox } from "./platform/secrets/secret-box";
import { PUBLIC_FILES } from "./public-files";
import { buildSchema } from "./schema";
import { secretBoxOf } from "./secret-keys";
import { sessionLimitsOf } from "./session-limits";

/** How long what has been started is given to stop where something else could not be started, in milliseconds. */
const STOPPING_MS = 5_000;

/** What is told to whoever runs the program. */
export interface Output {
  readonly log: FastifyBaseLogger;
  /** A message that the simulated network delivers. */
  readonly message: (message: { readonly to: string; readonly text: string }) => void;
  /** How much of the demo data is made. */
  readonly demoProgress: (done: number, total: number) => void;
}

/** A running gateway. */
export interface Program {
  /** Where it listens. */
  readonly url: string;
  /** Whom one can sign in as, where the data are the demo's. */
  readonly people: readonly DemoLogin[];
  /** Takes no more requests, lets those under way finish within the time that the settings give, closes the database. */
  readonly stop: () => Promise<void>;
}

/** Starts everything; what has been started is stopped again where something fails. */
export async function startProgram(settings: Settings, output: Output): Promise<Program> {
  const clock = systemClock(settings.CLOCK_START ?? undefined);
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    // What was started last may use what was started before it.
    for (let next = stops.pop(); next; next = stops.pop()) await next();
  };
  try {
    const database = await openDatabase(settings.DATABASE_URL, {
      timeout: settings.LIMIT_SECONDS * 1000,
      sqliteDriver: settings.SQLITE_DRIVER,
    });
    stops.push(() => database.close());
    const secrets = secretBoxOf(settings);
    const people = await demoPeople(database, clock, secrets, settings, output);
    const { log } = output;
    const network = simulatedNetwork(database, clock, settings, output.message);
    const limits = sessionLimitsOf(settings);
    const metrics = settings.METRICS_TOKEN === null ? null : await startMetrics(database, clock);
    const schema = buildSchema();
    const app = await createApp(
      {
        schema,
        database,
        clock,
        settings,
        authenticate: (credentials) => authenticate(database, clock, credentials, limits),
        viewerChanged: VIEWER_CHANGED,
        sms: network,
        secrets,
        publicFiles: PUBLIC_FILES,
        downloads: DOWNLOADS,
        webRoot: join(ROOT, "client", "dist"),
        ...(metrics && { requestMetrics: metrics.requestMetrics, metricsText: metrics }),
      },
      log,
    );
    stops.push(await startOrders(database, clock, settings, network, log, metrics));
    stops.push(startMail(database, clock, settings, log, metrics));
    stops.push(startBilling(database, clock, settings, log));
    stops.push(startClearingAway(database, clock, settings, log, metrics));
    const surroundings = { database, clock, timeZone: settings.OPERATOR_ZONE, sms: network, secrets };
    const answersAfter = settings.DEMO_OPERATOR_SECONDS * 1000;
    const parts = { surroundings: { ...surroundings, sessionLimits: limits }, schema, answersAfter };
    stops.push(startDemoOperator(parts, settings, log));
    stops.push(() => drain(app, settings.DRAIN_SECONDS));
    const url = await app.listen({ port: settings.PORT, host: settings.HOST });
    return { url, people, stop };
  } catch (error) {
    // Why it did not start matters more than whether it stops well.
    await Promise.race([stop().catch(() => undefined), wait(STOPPING_MS)]);
    throw error;
  }
}

/** Makes the demo in an empty database; answers whom one can sign in as. */
async function demoPeople(
  database: Database,
  clock: Clock,
  secrets: SecretBox,
  settings: Settings,
  output: Output,
): Promise<readonly DemoLogin[]> {
  if (!settings.DEMO) return [];
  await ensureDemo(database, {
    seed: settings.DEMO_SEED,
    size: settings.DEMO_SIZE,
    timeZone: settings.OPERATOR_ZONE,
    now: clock.now(),
    password: settings.DEMO_PASSWORD,
    secrets,
    progress: output.demoProgress,
  });
  return (await isDemo(database)) ? demoLogins(database) : [];
}

/** Closes the gateway; whoever has not got an answer in time is cut off. */
async function drain(app: FastifyInstance, seconds: number): Promise<void> {
  const cut = setTimeout(() => {
    app.server.closeAllConnections();
  }, seconds * 1000);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
