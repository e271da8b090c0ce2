import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as Prometheus from "prom-client";
import { ROOT } from "./env";
import type { MetricsText, RequestMetrics } from "./http/request-metrics";
import { orderFigures } from "./orders/order-figures.store";
import type { Clock } from "./platform/clock";
import type { Database } from "./platform/database/database";
import { isWritable } from "./platform/idempotency/write-probe.store";
import type { MailOutcome } from "./platform/mail/mail-worker";
import { mailFigures } from "./platform/mail/outbox.store";

/** How long the database may take to tell how orders and mail do, in milliseconds. */
const PATIENCE_MS = 2_000;
/** From what most answers take to what is given up, in seconds. */
const ANSWER_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const WAIT_BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Everything that is watched in this process; nothing that it is told names a person, a line or a company. */
export interface Metrics extends MetricsText {
  readonly requestMetrics: RequestMetrics;
  /** Shows how many orders are being carried out, of how many at once. */
  readonly worker: (underWay: () => number, most: number) => void;
  readonly orderEnded: (kind: string, state: string) => void;
  readonly mailTried: (outcome: MailOutcome) => void;
  readonly cleared: (what: string, rows: number, at: number) => void;
}

/** Begins to count. What Prometheus needs is loaded only where somebody may ask for it. */
export async function startMetrics(database: Database, clock: Clock): Promise<Metrics> {
  const prometheus = await import("prom-client");
  const registry = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register: registry });
  const make = makers(prometheus, registry);
  make.gauge("build_info", "Always 1; the version that runs.", "version").set({ version: version() }, 1);
  const look = watchDatabase(make, database, clock);
  let looking: Promise<void> | null = null;
  return {
    type: registry.contentType,
    text: async () => {
      // Who asks while somebody has asked gets the same look.
      looking ??= look().finally(() => (looking = null));
      await looking;
      return registry.metrics();
    },
    requestMetrics: countRequests(make),
    ...countWork(make),
  };
}

type Makers = ReturnType<typeof makers>;

/** Makes what counts and measures, by name, help and labels. */
function makers({ Counter, Gauge, Histogram }: typeof Prometheus, registry: Prometheus.Registry) {
  const registers = [registry];
  return {
    gauge: <L extends string>(name: string, help: string, ...labelNames: L[]) =>
      new Gauge<L>({ name: `kabinet_${name}`, help, labelNames, registers }),
    /** A gauge that is asked when somebody looks. */
    asking: (name: string, help: string, ask: () => number) =>
      new Gauge({
        ...{ name: `kabinet_${name}`, help, registers },
        collect() {
          this.set(ask());
        },
      }),
    counter: <L extends string>(name: string, help: string, ...labelNames: L[]) =>
      new Counter<L>({ name: `kabinet_${name}`, help, labelNames, registers }),
    histogram: <L extends string>(name: string, help: string, buckets: number[], ...labelNames: L[]) =>
      new Histogram<L>({ name: `kabinet_${name}`, help, buckets, labelNames, registers }),
  };
}

/** How the database does, and what it tells of orders and mail: to be looked at by the answer. */
function watchDatabase({ gauge, histogram }: Makers, database: Database, clock: Clock): () => Promise<void> {
  const open = gauge("orders_open", "Orders that have not ended, by state.", "state");
  const unanswered = gauge("orders_unanswered", "Orders that the network has not answered for.");
  const longestDue = gauge("orders_due_longest_seconds", "How long the order waits that is due for longest.");
  const mails = gauge("mail_waiting", "Messages that wait to be sent.");
  const longestMail = gauge("mail_waiting_longest_seconds", "How long the oldest of them has waited.");
  const queued = gauge("writes_waiting", "Units of work that wait for their turn.");
  const waits = histogram("write_wait_seconds", "How long units of work have waited.", WAIT_BUCKETS);
  const up = gauge("database_up", "1 while the database answers, otherwise 0.");
  const writable = gauge("database_writable", "1 while the database can be written, otherwise 0.");
  database.watchWaits((seconds) => {
    waits.observe(seconds);
  });
  return async () => {
    const now = clock.now();
    queued.set(database.queued);
    writable.set((await isWritable(database)).isWritable ? 1 : 0);
    try {
      const [orders, mail] = await inTime(
        Promise.all([orderFigures(database, now), mailFigures(database, now)]),
      );
      for (const [state, n] of orders.open) open.set({ state }, n);
      unanswered.set(orders.unanswered);
      longestDue.set(orders.longestDue / 1000);
      mails.set(mail.waiting);
      longestMail.set(mail.longest / 1000);
      up.set(1);
    } catch {
      // Old figures would say that all is as it was.
      for (const stale of [unanswered, longestDue, mails, longestMail]) stale.remove();
      open.reset();
      up.set(0);
    }
  };
}

function countRequests({ gauge, counter, histogram }: Makers): RequestMetrics {
  const help = "Requests by what was asked for and how it ended.";
  const asked = histogram("request_duration_seconds", help, ANSWER_BUCKETS, "kind", "outcome");
  const errors = counter("errors_total", "Errors that were answered, by code.", "code");
  const sockets = gauge("sockets", "Open sockets.");
  return {
    asked: (kind, outcome, seconds) => {
      asked.observe({ kind, outcome }, seconds);
    },
    error: (code) => {
      errors.inc({ code });
    },
    socket: (change) => {
      sockets.inc(change);
    },
  };
}

/** What this process does by itself. */
function countWork({ gauge, asking, counter }: Makers): Omit<Metrics, "type" | "text" | "requestMetrics"> {
  const ended = counter("orders_ended_total", "Orders that this process has ended.", "kind", "state");
  const tried = counter("mail_tried_total", "Tries to send a message, by what became of it.", "outcome");
  const cleared = counter("cleared_rows_total", "Rows that were cleared away, by rule.", "what");
  const clearedAt = gauge("cleared_timestamp_seconds", "When a rule was last followed to its end.", "what");
  return {
    worker: (underWay, most) => {
      gauge("orders_at_once", "Orders that this process carries out at once at the most.").set(most);
      asking("orders_under_way", "Orders that this process is carrying out.", underWay);
    },
    orderEnded: (kind, state) => {
      ended.inc({ kind, state });
    },
    mailTried: (outcome) => {
      tried.inc({ outcome });
    },
    cleared: (what, rows, at) => {
      cleared.inc({ what }, rows);
      clearedAt.set({ what }, at / 1000);
    },
  };
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error("the database has not answered in time"));
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function version(): string {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  return manifest.version;
}
