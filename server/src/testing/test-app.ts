import "reflect-metadata";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { createClient, type Client as SocketClient } from "graphql-ws";
import { pino } from "pino";
import WebSocket from "ws";
import type { Locale } from "@kabinet/shared";
import { readSettings, ROOT } from "../env";
import { programGate } from "../modules/people/program/program-reach.policy";
import { authenticate } from "../modules/people/viewer/presence.task";
import { VIEWER_CHANGED } from "../modules/people/viewer/viewer.store";
import { createApp } from "../http/app";
import { listen } from "../http/listen";
import type { ResolverClass } from "../define-module";
import { DOWNLOADS, RESOLVERS, UPLOADS } from "../modules";
import { startMetrics } from "../metrics";
import { TestClock } from "./test-clock";
import type { Database } from "../platform/database/database";
import type { Download } from "../platform/download/download";
import { clamdScanner } from "../platform/scanner/clamd-scanner";
import { unsubscribeBy } from "../modules/people/mail-notice/unsubscribing.task";
import { SECRET_KEY_BYTES, SecretBox } from "../platform/secrets/secret-box";
import type { SmsSender } from "../platform/sms-sender";
import { publicFilesOf } from "../public-files";
import { buildSchema } from "../schema";
import { sessionLimitsOf } from "../session-limits";
import { holdToNamedErrors } from "./named-errors";
import { createTestDatabase, openTestDatabase } from "./test-database";
import { testSignIn, type TestViewer } from "./test-viewer";

/** An error of `errors` in an answer. */
export interface TestError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly requestId?: string };
}

/** A whole GraphQL answer. */
export interface TestAnswer<T> {
  readonly data?: T | null;
  readonly errors?: readonly TestError[];
}

/** An operation with the types of its answer and its variables, as `graphql` makes it. */
export interface TestOperation<T, V> {
  readonly length: number;
  toString(): string;
  __apiType?: (variables: V) => T;
}

/** Its variables; one that a test has not found (`order?.id`) is refused by the server. */
export type VariablesOf<V> = { readonly [K in keyof V]: V[K] | undefined };

/** How an operation is sent. */
export interface Asking {
  /** Who asks; nobody by default. */
  readonly as?: TestViewer | null;
  /** Russian by default. */
  readonly locale?: Locale;
  readonly headers?: Readonly<Record<string, string>>;
  readonly operationName?: string;
}

/** What a test app is given. */
export interface TestAppOptions {
  /** Where its clock stands, RFC 3339; it moves only when the test moves it. 2026-11-16T09:00:00Z by default: a Monday noon in Minsk, all windows open. */
  readonly clock?: string;
  /** Settings that differ from the defaults, as the environment would hold them. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Resolvers instead of all modules, for tests of the platform itself. */
  readonly resolvers?: readonly ResolverClass[];
  /** Where codes to sign in with go; nowhere by default. */
  readonly sms?: SmsSender;
  /** Where everything is logged that can be; nowhere by default. */
  readonly logTo?: (line: string) => void;
  /** By which address the database is reached; its own by default. */
  readonly through?: (url: string) => Promise<string>;
  /** Tells the gateway that it is to stop; nobody does by default. */
  readonly draining?: AbortSignal;
  /** Files instead of those of all modules, for tests of how they are sent. */
  readonly downloads?: readonly Download[];
  /** Folder of a web app; the built one by default. */
  readonly webRoot?: string;
}

/** The real stack, from HTTP to the database, in one process. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly clock: TestClock;
  /** Sends an operation by HTTP and gives the whole answer. */
  ask<T = Record<string, unknown>>(
    query: string,
    variables?: object,
    asking?: Asking,
  ): Promise<TestAnswer<T>>;
  ask<T, V>(
    operation: TestOperation<T, V>,
    variables: VariablesOf<V>,
    asking?: Asking,
  ): Promise<TestAnswer<T>>;
  /** The same where no error is expected: gives the data, and fails on any error. */
  data<T = Record<string, unknown>>(query: string, variables?: object, asking?: Asking): Promise<T>;
  data<T, V>(operation: TestOperation<T, V>, variables: VariablesOf<V>, asking?: Asking): Promise<T>;
  /** Headers by which a request is the viewer's, for `app.inject`. */
  headersOf(viewer: TestViewer): Promise<Record<string, string>>;
  /** Follows a subscription over a real socket; ends when the loop over it ends. */
  subscribe<T = Record<string, unknown>>(
    query: string,
    variables: object,
    asking: Asking,
  ): AsyncIterableIterator<TestAnswer<T>>;
  subscribe<T, V>(
    operation: TestOperation<T, V>,
    variables: VariablesOf<V>,
    asking: Asking,
  ): AsyncIterableIterator<TestAnswer<T>>;
  /** Address of the app on a real port, listening from the first call on. */
  url(): Promise<string>;
}

/** What seals the secrets of tests. */
export const TEST_SECRETS = new SecretBox([Buffer.alloc(SECRET_KEY_BYTES, 7)]);

/** A probe asks thousands of times in a minute: budgets are for the tests that are about them. */
const QUIET = {
  PORT: "0",
  LOG_LEVEL: "silent",
  DEMO: "off",
  NETWORK: "simulator",
  LIMIT_COST_PER_MINUTE: "0",
};

/** A Monday noon in Minsk in the middle of a month: no window is closed. */
const TEST_NOW = "2026-11-16T09:00:00Z";

const schemas = new WeakMap<readonly ResolverClass[], GraphQLSchema>();

/** The schema of some resolvers, built once a test file: building takes longer than most tests. */
function schemaOf(resolvers: readonly ResolverClass[]): GraphQLSchema {
  const schema = schemas.get(resolvers) ?? made(resolvers);
  schemas.set(resolvers, schema);
  return schema;
}

/** The API's own schema holds its mutations to what they say of themselves. */
function made(resolvers: readonly ResolverClass[]): GraphQLSchema {
  const schema = buildSchema(resolvers);
  return resolvers === RESOLVERS ? holdToNamedErrors(schema) : schema;
}

/** Runs a test's work against an app of its own on an empty, migrated database. */
export async function withTestApp(
  work: (test: TestApp) => Promise<void>,
  options: TestAppOptions = {},
): Promise<void> {
  const store = await createTestDatabase();
  try {
    const database = await openTestDatabase((await options.through?.(store.url)) ?? store.url);
    const clock = new TestClock(Date.parse(options.clock ?? TEST_NOW));
    const settings = readSettings({ ...QUIET, ...options.settings });
    const webRoot = options.webRoot ?? join(ROOT, "client", "dist");
    const signIn = testSignIn(database, clock);
    const schema = schemaOf(options.resolvers ?? RESOLVERS);
    const metrics = settings.METRICS_TOKEN === null ? null : await startMetrics(database, clock);
    const { logTo } = options;
    const faults = new FaultKeeper();
    const log = logTo
      ? pino({ level: "trace" }, { write: logTo })
      : pino({ level: settings.LOG_LEVEL === "silent" ? "error" : settings.LOG_LEVEL }, faults);
    const app = await createApp(
      {
        schema,
        database,
        clock,
        settings,
        authenticate: (credentials) => authenticate(database, clock, credentials, sessionLimitsOf(settings)),
        gate: programGate(schema),
        viewerChanged: VIEWER_CHANGED,
        sms: options.sms ?? { sendSms: () => Promise.resolve() },
        secrets: TEST_SECRETS,
        unsubscribe: async (token) =>
          (await unsubscribeBy({ database, clock, secrets: TEST_SECRETS }, token)) !== null,
        publicFiles: publicFilesOf(settings.operator, webRoot),
        downloads: options.downloads ?? DOWNLOADS,
        uploads: UPLOADS,
        scanner: settings.ATTACHMENT_SCANNER && clamdScanner(settings.ATTACHMENT_SCANNER),
        webRoot,
        ...(options.draining && { draining: options.draining }),
        ...(metrics && { requestMetrics: metrics.requestMetrics, metricsText: metrics }),
      },
      log,
    );
    const test = runningApp(app, database, clock, signIn.headersOf, faults);
    try {
      await work(test);
    } finally {
      await test.close();
      await app.close();
      await database.close();
    }
  } finally {
    await store.drop();
  }
}

/**
 * One app for all tests of a `describe`, where what they stand on takes long to make. They run in their order and see
 * what those before them have left.
 * @param prepare fills the empty database, before the first of them
 * @returns gives the app, inside a test
 */
export function testAppOfAll(prepare: (test: TestApp) => Promise<void>): () => TestApp {
  let running: TestApp | null = null;
  let release = (): void => undefined;
  let over = Promise.resolve();
  beforeAll(
    () =>
      new Promise<void>((ready, fail) => {
        const released = new Promise<void>((done) => (release = done));
        over = withTestApp(async (test) => {
          await prepare(test);
          running = test;
          ready();
          await released;
        });
        over.catch(fail);
      }),
    60_000,
  );
  afterAll(() => {
    release();
    return over;
  });
  return () => {
    if (running === null) throw new Error("the app of all tests is there inside a test only");
    return running;
  };
}

/** Keeps what the app logs of a fault, so that a test which meets INTERNAL can show its cause. */
class FaultKeeper {
  private last: string | null = null;

  write(line: string): void {
    this.last = line;
  }

  /** What was logged last, with the stack where there is one; empty where nothing was. */
  told(): string {
    if (this.last === null) return "";
    const { msg, err } = JSON.parse(this.last) as { msg?: string; err?: { stack?: string } };
    return `\nThe app logged: ${msg ?? ""}\n${err?.stack ?? this.last}`;
  }
}

/** All that a test app does is done by functions, so that a test may take them apart: `({ ask, data }) => …`. */
function runningApp(
  app: FastifyInstance,
  database: Database,
  clock: TestClock,
  headersOf: TestApp["headersOf"],
  faults: FaultKeeper,
): TestApp & { readonly close: () => Promise<void> } {
  const sockets: SocketClient[] = [];
  let address: Promise<string> | null = null;

  const url = (): Promise<string> => (address ??= listen(app, { port: 0, host: "localhost" }));

  const requestHeaders = async ({ as, locale, headers }: Asking): Promise<Record<string, string>> => ({
    ...(as && (await headersOf(as))),
    ...(locale && { "accept-language": locale }),
    ...headers,
  });

  const ask = async <T>(
    query: TestOperation<T, never>,
    variables: object = {},
    asking: Asking = {},
  ): Promise<TestAnswer<T>> => {
    const response = await app.inject({
      method: "POST",
      url: "/graphql",
      headers: await requestHeaders(asking),
      payload: { query, variables, ...(asking.operationName && { operationName: asking.operationName }) },
    });
    return response.json<TestAnswer<T>>();
  };

  const data = async <T>(query: TestOperation<T, never>, variables?: object, asking?: Asking): Promise<T> => {
    const answer = await ask<T>(query, variables, asking);
    if (answer.errors || answer.data === undefined || answer.data === null)
      throw new Error(`the operation was not answered: ${JSON.stringify(answer)}${faults.told()}`);
    return answer.data;
  };

  async function* subscribe<T>(
    query: TestOperation<T, never>,
    variables: object,
    asking: Asking,
  ): AsyncGenerator<TestAnswer<T>> {
    const headers = await requestHeaders(asking);
    const client = createClient({
      url: `${(await url()).replace("http", "ws")}/graphql`,
      // As a browser does: the cookie goes with the socket's own request, all else as its parameters.
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string) {
          super(address, protocols, { headers: { cookie: headers["cookie"] ?? "" } });
        }
      },
      connectionParams: headers,
      retryAttempts: 0,
    });
    sockets.push(client);
    yield* client.iterate<T>({ query: query.toString(), variables: { ...variables } }) as AsyncIterable<
      TestAnswer<T>
    >;
  }

  const close = async (): Promise<void> => {
    for (const socket of sockets) await socket.dispose();
  };

  return { app, database, clock, ask, data, headersOf, subscribe, url, close };
}
