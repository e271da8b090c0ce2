import { resolve } from "node:path";
import * as v from "valibot";
import { LIMITS } from "./env-limits";
import { publicUrlOf, strangersIn, together } from "./env-together";
import {
  anyHttpUrl,
  choice,
  exampleOf,
  flag,
  httpUrl,
  instant,
  isLoopbackName,
  networkKind,
  optional,
  proxies,
  returnsAddress,
  ROOT,
  scannerUrl,
  secretKeys,
  share,
  smtpUrl,
  timeZone,
  variable,
  whole,
  withoutSecret,
  type Variable,
} from "./env-values";
import type { OperatorProfile } from "./modules/catalogue/operator/operator-profile.policy";
import { AUDIT_YEARS_MIN } from "./platform/audit/audit-seal.policy";
import { SQLITE_DRIVERS } from "./platform/database/sqlite-connection";

export { isLoopbackName, ROOT };

/** Every setting, in the order in which docs/configuration.md lists them. */
export const VARIABLES = {
  PORT: variable("4000", "Port to listen on; 0 takes any free one.", whole(0, 65_535)),
  HOST: variable(
    "localhost",
    "Address to listen on; 0.0.0.0 or :: for all, behind a proxy that does TLS.",
    v.string(),
  ),
  PUBLIC_URL: variable(
    "",
    "Address by which browsers reach it: https, or http on localhost only. Decides the session cookie's name and flags. By default http://localhost and the port.",
    optional(httpUrl),
  ),
  TRUST_PROXY: variable(
    "",
    "Addresses or networks (comma-separated) of proxies whose X-Forwarded-For tells the caller's address; `loopback` for this machine.",
    proxies,
  ),
  DATABASE_URL: variable(
    "sqlite:data/kabinet.sqlite",
    "`sqlite:<file>`, from the checkout's root, or `postgres://user:password@host/database`.",
    v.pipe(
      v.string(),
      v.regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, "expected sqlite:<file> or postgres://…"),
    ),
  ),
  SQLITE_DRIVER: variable(
    "sqlite3",
    "What reaches SQLite: the package `sqlite3` or, from Node 22.13 on, what Node itself brings (`node`).",
    choice(...SQLITE_DRIVERS),
  ),
  SECRETS_KEY: variable(
    "",
    "Key that seals SIM codes: 32 bytes as base64 (`openssl rand -base64 32`); older ones after it, with commas, still open. All gateways need the same. By default a file beside the data.",
    optional(secretKeys),
  ),
  OPERATOR_FILE: variable(
    "operator/kabinet.json",
    "The operator: name, logo, currency, taxes, numbers, handsets (docs/operator.md); a path from the checkout's root. By default an invented one.",
    v.string(),
  ),
  OPERATOR_ZONE: variable(
    "",
    "Time zone in which days and months are counted, in the place of the operator's own. For tests and demonstrations.",
    optional(timeZone),
  ),
  CLOCK_START: variable(
    "",
    "RFC 3339 instant: the process lives from that instant on. For tests and demonstrations.",
    optional(instant),
  ),
  DEMO: variable("true", "Fills an empty database with demonstration data.", flag),
  DEMO_SIZE: variable(
    "normal",
    "How much of it: small, normal or large.",
    choice("small", "normal", "large"),
  ),
  DEMO_PASSWORD: variable(
    "kabinet-demo",
    "Password of the people of the demonstration data, when they are made.",
    v.pipe(v.string(), v.minLength(10, "expected at least 10 characters")),
  ),
  DEMO_SEED: variable("1", "The same seed makes the same data.", whole(0, 2 ** 31 - 1)),
  DEMO_OPERATOR: variable(
    "true",
    "In a demo database a program answers appeals in the specialists' place, and says so; those that one of the staff has taken up it leaves to them.",
    flag,
  ),
  DEMO_OPERATOR_SECONDS: variable(
    "20",
    "How long an appeal waits for that answer; it is taken up after half of it. Without a reply it is resolved after 45 times as long, and closed after 360 times as long again.",
    whole(1, 86_400),
  ),
  SESSION_IDLE_MINUTES: variable(
    "480",
    "A browser session that is not used for so long has ended.",
    whole(1, 525_600),
  ),
  SESSION_MAX_MINUTES: variable(
    "10080",
    "A browser session ends after so long however much it is used.",
    whole(1, 525_600),
  ),
  STEP_UP_MINUTES: variable(
    "15",
    "What is dangerous (forwarding, another number, tokens) is done only so long after signing in or confirming again who one is.",
    whole(1, 525_600),
  ),
  WORKER_CONCURRENCY: variable(
    "4",
    "Orders that are carried out at once; 0 carries out none in this process.",
    whole(0, 64),
  ),
  KEEP_IDEMPOTENCY_DAYS: variable(
    "30",
    "How long an idempotency key is remembered: a request that is sent again later is carried out again.",
    whole(1, 3_650),
  ),
  KEEP_CALL_DETAILS_MONTHS: variable(
    "36",
    "How many months of call details are kept before the current one; six of them are shown. The rest is deleted for ever.",
    whole(7, 1_200),
  ),
  KEEP_AUDIT_YEARS: variable(
    "",
    "How many years the history of who did what is kept, 3 at least. Without it, for ever.",
    optional(whole(AUDIT_YEARS_MIN, 100)),
  ),
  SMTP_URL: variable(
    "",
    "Mail server: `smtp://user:password@host:port` or `smtps://…`. Without one mail is kept as .eml files.",
    optional(smtpUrl),
  ),
  MAIL_FROM: variable(
    "Kabinet <no-reply@kabinet.example>",
    "Sender of mail: an address, with a name before it or without.",
    v.pipe(v.string(), v.regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, "expected an e-mail address")),
  ),
  MAIL_RETURNS: variable(
    "",
    "Address to which mail servers return what they cannot hand over, e.g. bounces@operator.example; `bounces+…@` of it must be piped to `kabinet mail bounce` (docs/operations.md). Without it mail is returned to MAIL_FROM and nobody hears of it.",
    optional(returnsAddress),
  ),
  MAIL_DIRECTORY: variable(
    "data/mail",
    "Folder for mail where there is no mail server, from the checkout's root.",
    v.string(),
  ),
  ATTACHMENT_SCANNER: variable(
    "",
    "Antivirus that looks at each attachment before it is kept: `clamd://host:port` (ClamAV, INSTREAM). Without one nobody looks.",
    optional(scannerUrl),
  ),
  NETWORK: variable(
    "",
    "What carries orders out and sends text messages: `http`, `module:<path>` or `simulator` (docs/network-port.md). A demonstration has the simulator by itself; without one it has to be said.",
    networkKind,
  ),
  NETWORK_URL: variable(
    "",
    "Address of the operator's gateway, where NETWORK is http: https, or http on this very machine.",
    optional(anyHttpUrl),
  ),
  NETWORK_AUTH_FILE: variable(
    "",
    "File with the header that opens that gateway, `Authorization: Bearer …`; read when the program starts.",
    v.string(),
  ),
  NETWORK_SIMULATOR_LATENCY_MIN_MS: variable(
    "200",
    "Shortest answer of the simulated network.",
    whole(0, 600_000),
  ),
  NETWORK_SIMULATOR_LATENCY_MAX_MS: variable(
    "1500",
    "Longest answer of the simulated network.",
    whole(0, 600_000),
  ),
  NETWORK_SIMULATOR_FAILURE_RATE: variable(
    "0",
    "Share of commands that the simulated network refuses, 0 to 1.",
    share,
  ),
  NETWORK_SIMULATOR_SILENCE_RATE: variable("0", "Share of commands that it never answers, 0 to 1.", share),
  NETWORK_SIMULATOR_SEED: variable(
    "1",
    "The same seed draws the same latencies and failures.",
    whole(0, 2 ** 31 - 1),
  ),
  LOG_LEVEL: variable(
    "warn",
    "Least important messages that are logged: fatal, error, warn, info, debug, trace or silent.",
    choice("fatal", "error", "warn", "info", "debug", "trace", "silent"),
  ),
  ERROR_DETAILS: variable(
    "false",
    "Answers tell the cause of an unexpected error. For development only.",
    flag,
  ),
  METRICS_TOKEN: variable(
    "",
    "Opens `GET /metrics` (Prometheus) to who sends it as a bearer token, at least 16 characters; without one there is no such address.",
    optional(v.pipe(v.string(), v.regex(/^[\w.~+/=-]{16,}$/, "expected at least 16 letters and digits"))),
  ),
  DRAIN_NOTICE_SECONDS: variable(
    "1",
    "How long a process that was told to stop still takes new connections while `/health` says so: longer than a balancer's interval between two looks.",
    whole(0, 600),
  ),
  DRAIN_SECONDS: variable("10", "How long a stopping process lets running requests finish.", whole(0, 600)),
  ...LIMITS,
} as const;

type Values = { readonly [N in keyof typeof VARIABLES]: v.InferOutput<(typeof VARIABLES)[N]["schema"]> };

/** All settings, read and checked, as the program uses them. */
export interface Settings extends Omit<Values, "PUBLIC_URL" | "OPERATOR_ZONE"> {
  readonly PUBLIC_URL: URL;
  readonly OPERATOR_ZONE: string;
  /** What OPERATOR_FILE tells. */
  readonly operator: OperatorProfile;
}

/** The settings cannot be used; the message lists everything that is wrong. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(["These settings cannot be used (docs/configuration.md):", ...problems].join("\n  "));
  }
}

/** What this process was started with. */
export const ENVIRONMENT: Readonly<Record<string, string | undefined>> = process.env;

/** Reads the settings from the environment; throws a SettingsError that names everything that is wrong. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>> = ENVIRONMENT,
): Settings {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { fallback, schema }] of Object.entries<Variable<unknown>>(VARIABLES)) {
    // A variable that is set to nothing is not set.
    const written = environment[name]?.trim() ?? "";
    const result = v.safeParse(schema, written === "" ? fallback : written);
    if (result.success) values[name] = result.output;
    else
      problems.push(
        `${name}=${withoutSecret(name, written)}: ${result.issues.map(({ message }) => message).join("; ")}${exampleOf(name, fallback, result.issues)}`,
      );
  }
  const told = together(values);
  problems.push(...told.problems);
  if (problems.length > 0 || told.operator === null) throw new SettingsError(problems);
  // Each value has just been made by the schema of its name.
  return settled(values as Values, told.operator);
}

function settled(values: Values, operator: OperatorProfile): Settings {
  return {
    ...values,
    DATABASE_URL: fromRoot(values.DATABASE_URL),
    MAIL_DIRECTORY: resolve(ROOT, values.MAIL_DIRECTORY),
    OPERATOR_FILE: resolve(ROOT, values.OPERATOR_FILE),
    OPERATOR_ZONE: values.OPERATOR_ZONE ?? operator.timeZone,
    PUBLIC_URL: publicUrlOf(values),
    operator,
  };
}

/** A SQLite file is meant from the checkout's root. */
function fromRoot(url: string): string {
  return url.startsWith("sqlite:") ? `sqlite:${resolve(ROOT, url.slice("sqlite:".length))}` : url;
}

/** What is written with a name that nobody knows and that was most likely meant for us, as warnings. */
export function unknownSettings(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return strangersIn(Object.keys(environment), Object.keys(VARIABLES));
}
