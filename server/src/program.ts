import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import {
  billingWork,
  bulkWork,
  clearingWork,
  corridorWork,
  demoOperatorWork,
  limitWork,
  mailWork,
  orderWork,
  priceWork,
  sealingWork,
  simulatedNetwork,
} from "./background";
import { ensureDemo } from "./demo/ensure-demo";
import { isDemo } from "./demo/demo-mark";
import { demoLogins, type DemoLogin } from "./demo/enrol-demo-people";
import { ROOT, SettingsError, type Settings } from "./env";
import { realNetwork } from "./network-of";
import type { NetworkPort } from "./network/network-port";
import { createApp } from "./http/app";
import type { Dependencies } from "./http/dependencies";
import { connectionsOf, listen } from "./http/listen";
import { useOperator } from "./modules/catalogue/operator/operator-profile.policy";
import { unsubscribeBy } from "./modules/people/mail-notice/unsubscribing.task";
import { programGate } from "./modules/people/program/program-reach.policy";
import { authenticate } from "./modules/people/viewer/presence.task";
import { VIEWER_CHANGED } from "./modules/people/viewer/viewer.store";
import { DOWNLOADS, UPLOADS } from "./modules";
import { startMetrics } from "./metrics";
import { openDatabase } from "./open-database";
import { systemClock } from "./platform/clock";
import { clamdScanner } from "./platform/scanner/clamd-scanner";
import { publicFilesOf } from "./public-files";
import { buildSchema } from "./schema";
import { secretBoxOf } from "./secret-keys";
import { sessionLimitsOf } from "./session-limits";
import type { Surroundings } from "./surroundings";

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
  useOperator(settings.operator);
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
      migrated: (migration, ms) => {
        output.log.info({ migration, ms }, "migrated");
      },
    });
    stops.push(() => database.close());
    const { log } = output;
    const network = await realNetwork(settings);
    const withoutNetwork: Omit<Surroundings, "network"> = {
      database,
      clock,
      settings,
      secrets: secretBoxOf(settings),
      log,
      metrics: settings.METRICS_TOKEN === null ? null : await startMetrics(database, clock),
    };
    const people = await demoPeople(withoutNetwork, output);
    const surroundings: Surroundings = {
      ...withoutNetwork,
      network: network ?? (await simulatorOf(withoutNetwork, output)),
    };
    const schema = buildSchema();
    const draining = new AbortController();
    const app = await createApp({ ...dependenciesOf(surroundings, schema), draining: draining.signal }, log);
    const background = [
      await orderWork(surroundings),
      bulkWork(surroundings),
      mailWork(surroundings),
      billingWork(surroundings),
      clearingWork(surroundings),
      sealingWork(surroundings),
      corridorWork(surroundings),
      limitWork(surroundings),
      priceWork(surroundings),
      demoOperatorWork(surroundings, schema),
    ];
    for (const work of background) {
      if (!work) continue;
      work.start();
      stops.push(() => work.stop());
    }
    stops.push(() => drain(app, settings.DRAIN_SECONDS));
    stops.push(() => giveNotice(app, draining, settings.DRAIN_NOTICE_SECONDS));
    const url = await listen(app, { port: settings.PORT, host: settings.HOST });
    return { url, people, stop };
  } catch (error) {
    // Why it did not start matters more than whether it stops well.
    await Promise.race([stop().catch(() => undefined), wait(STOPPING_MS)]);
    throw error;
  }
}

/**
 * The simulated network. Where nobody asked for it, it serves a demonstration and nothing else: with data of a real
 * operator it would tell people that their orders are done.
 */
async function simulatorOf(
  { database, clock, settings, log }: Omit<Surroundings, "network">,
  output: Output,
): Promise<NetworkPort> {
  const isDemonstration = await isDemo(database);
  if (!isDemonstration && settings.NETWORK === "")
    throw new SettingsError([
      "NETWORK is not set, and the data are no demonstration's: say what carries orders out (docs/network-port.md), and set DEMO=false",
    ]);
  if (!isDemonstration)
    log.warn("NETWORK=simulator: orders are carried out by nobody, and text messages reach nobody");
  // A code that is shown lets in: only in a demonstration, where that is what it is for.
  return simulatedNetwork(database, clock, settings, isDemonstration ? output.message : () => undefined);
}

/** The built web app. */
const WEB_ROOT = join(ROOT, "client", "dist");

/** What the gateway is made of. */
function dependenciesOf(
  { database, clock, settings, network, secrets, metrics }: Surroundings,
  schema: GraphQLSchema,
): Dependencies {
  const limits = sessionLimitsOf(settings);
  return {
    schema,
    database,
    clock,
    settings,
    authenticate: (credentials) => authenticate(database, clock, credentials, limits),
    gate: programGate(schema),
    viewerChanged: VIEWER_CHANGED,
    sms: network,
    secrets,
    unsubscribe: async (token) => (await unsubscribeBy({ database, clock, secrets }, token)) !== null,
    publicFiles: publicFilesOf(settings.operator, WEB_ROOT),
    downloads: DOWNLOADS,
    uploads: UPLOADS,
    scanner: settings.ATTACHMENT_SCANNER && clamdScanner(settings.ATTACHMENT_SCANNER),
    webRoot: WEB_ROOT,
    ...(metrics && { requestMetrics: metrics.requestMetrics, metricsText: metrics }),
  };
}

/** Makes the demo in an empty database; answers whom one can sign in as. */
async function demoPeople(
  { database, clock, settings, secrets }: Omit<Surroundings, "network">,
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

/**
 * Lets balancers see that the process is about to stop, while it still takes what they send. Where nobody is connected
 * nobody need see it.
 */
async function giveNotice(app: FastifyInstance, draining: AbortController, seconds: number): Promise<void> {
  draining.abort();
  if ((await connectionsOf(app)) > 0) await wait(seconds * 1000);
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
