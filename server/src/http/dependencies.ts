import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { all, compile } from "@fastify/proxy-addr";
import type { DocumentNode, GraphQLError, GraphQLSchema } from "graphql";
import type { Locale } from "@kabinet/shared";
import type { Settings } from "../env";
import type { Authenticate } from "../platform/authorization/authenticate";
import type { SignedIn } from "../platform/authorization/viewer";
import type { SessionLimits } from "../platform/authorization/session-limits";
import type { Clock } from "../platform/clock";
import type { Database } from "../platform/database/database";
import type { Download } from "../platform/download/download";
import { Documents } from "../platform/graphql/documents";
import { listSizesIn, weightsIn } from "../platform/graphql/weight";
import type { Scanner } from "../platform/scanner/scanner";
import type { SecretBox } from "../platform/secrets/secret-box";
import type { SmsSender } from "../platform/sms-sender";
import type { Upload } from "../platform/upload/upload";
import { CostBudgets } from "./cost-budget";
import { RequestLog } from "./request-log";
import { sessionLimitsOf } from "../session-limits";
import { browserMarkCookie, sessionCookie, type Cookie } from "./session-cookie";
import { NO_METRICS, type MetricsText, type RequestMetrics } from "./request-metrics";

/** A file that is open to everybody, and small enough to be kept in memory. */
export interface PublicFile {
  readonly path: string;
  /** Media type. */
  readonly type: string;
  /** Name under which a browser keeps it: letters, digits and dots. Null for what it is to show: a picture, a text. */
  readonly name: string | null;
  /** Is asked for once. */
  readonly content: () => Promise<string | Buffer>;
}

/** Looks at a document before it is carried out; answers why it is not. */
export type Gate = (viewer: SignedIn | null, document: DocumentNode, locale: Locale) => GraphQLError | null;

/** What the gateway depends on. */
export interface Dependencies {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly authenticate: Authenticate;
  /** What a program of a company is told whose document asks for more than it may have; null for everybody else. */
  readonly gate: Gate;
  /** Topic of the database that tells whose sessions, tokens or rights have changed. */
  readonly viewerChanged: string;
  /** Sends the codes to sign in with. */
  readonly sms: SmsSender;
  /** Seals and opens what is kept secret and has to be told again. */
  readonly secrets: SecretBox;
  /** Stops mail by the token of a link in it; answers whether the link was made here. */
  readonly unsubscribe: (token: string) => Promise<boolean>;
  /** What is served to everybody. */
  readonly publicFiles: readonly PublicFile[];
  /** Files that are made while they are sent. */
  readonly downloads: readonly Download[];
  /** Addresses to which files can be sent. */
  readonly uploads: readonly Upload[];
  /** Looks for what is harmful in files; null where nobody does. */
  readonly scanner: Scanner | null;
  /** Folder of the built web app. */
  readonly webRoot: string;
  /** Is aborted when the process has been told to stop; until it is closed the gateway goes on answering. */
  readonly draining?: AbortSignal;
  /** What counts requests, and what is shown of it; nothing is counted where they are left out. */
  readonly requestMetrics?: RequestMetrics;
  readonly metricsText?: MetricsText;
}

/** The same with what its routes share. */
export interface Gateway extends Dependencies {
  readonly requestMetrics: RequestMetrics;
  readonly cookie: Cookie;
  readonly browserMark: Cookie;
  readonly documents: Documents;
  /** What each token and each person may still ask for. */
  readonly budgets: CostBudgets;
  readonly sessionLimits: SessionLimits;
  readonly requestLog: RequestLog;
  /** Where a request comes from: the connection's other end, or whom a trusted proxy names. */
  readonly addressOf: (request: IncomingMessage) => string;
  /** An id that tells a request apart in the log: which process, which request. */
  readonly newRequestId: () => string;
}

/** Makes what the routes share. */
export function gatewayOf(dependencies: Dependencies): Gateway {
  const { settings } = dependencies;
  return {
    requestMetrics: NO_METRICS,
    ...dependencies,
    cookie: sessionCookie(settings),
    browserMark: browserMarkCookie(settings),
    newRequestId: requestIds(),
    requestLog: new RequestLog(),
    addressOf: addressReader(settings.TRUST_PROXY),
    sessionLimits: sessionLimitsOf(settings),
    budgets: new CostBudgets(settings.LIMIT_COST_PER_MINUTE),
    documents: documentsOf(settings, dependencies.schema),
  };
}

/** What reads documents, with the limits that are set. */
export function documentsOf(settings: Settings, schema: GraphQLSchema): Documents {
  return new Documents({
    characters: settings.LIMIT_QUERY_CHARACTERS,
    tokens: settings.LIMIT_TOKENS,
    depth: settings.LIMIT_DEPTH,
    aliases: settings.LIMIT_ALIASES,
    fields: settings.LIMIT_FIELDS,
    directives: settings.LIMIT_DIRECTIVES,
    items: settings.LIMIT_ITEMS,
    weights: weightsIn(schema),
    listSizes: listSizesIn(schema),
  });
}

function addressReader(proxies: string): Gateway["addressOf"] {
  if (proxies === "") return ({ socket }) => socket.remoteAddress ?? "";
  const isTrusted = compile(proxies.split(",").map((proxy) => proxy.trim()));
  return (request) => all(request, isTrusted).at(-1) ?? "";
}

function requestIds(): () => string {
  const process = randomBytes(4).toString("hex");
  let count = 0;
  return () => {
    count += 1;
    return `${process}-${count.toString(36)}`;
  };
}
