import type { FastifyBaseLogger } from "fastify";
import { CHANGES, clearingsOf, mailComposers } from "./modules";
import { BillingSimulator } from "./demo/billing-simulator";
import { DemoOperator, type DemoOperatorParts } from "./demo/demo-operator";
import { Random } from "./demo/random";
import type { Settings } from "./env";
import { tellOfOutcome } from "./modules/people/mail-notice/order-outcome-mail.store";
import { chargeOrderFees } from "./modules/money/charge/charge.store";
import type { Metrics } from "./metrics";
import { NetworkSimulator } from "./network/network-simulator";
import type { NetworkPort } from "./network/network-port";
import { releaseLeases } from "./orders/claim.store";
import { OrderWorker } from "./orders/order-worker";
import type { Clock } from "./platform/clock";
import type { Database } from "./platform/database/database";
import { startClearing } from "./platform/jobs/clear-away";
import { fileMailer } from "./platform/mail/file-mailer";
import { MailWorker } from "./platform/mail/mail-worker";
import { smtpMailer } from "./platform/mail/smtp-mailer";

/** The simulated network and billing of the demo operator, behaving as the settings say. */
export function simulatedNetwork(
  database: Database,
  clock: Clock,
  settings: Settings,
  deliver: (message: { readonly to: string; readonly text: string }) => void,
): NetworkPort {
  const random = new Random(`network ${String(settings.NETWORK_SIMULATOR_SEED)}`);
  return new NetworkSimulator(database, clock, {
    latencyMin: settings.NETWORK_SIMULATOR_LATENCY_MIN_MS,
    latencyMax: settings.NETWORK_SIMULATOR_LATENCY_MAX_MS,
    failureRate: settings.NETWORK_SIMULATOR_FAILURE_RATE,
    silenceRate: settings.NETWORK_SIMULATOR_SILENCE_RATE,
    deliver,
    random: () => random.next(),
  });
}

/** Begins to carry out orders; call the answer to stop when those under way are done. */
export async function startOrders(
  database: Database,
  clock: Clock,
  settings: Settings,
  network: NetworkPort,
  log: FastifyBaseLogger,
  metrics: Metrics | null,
): Promise<() => Promise<void>> {
  if (settings.WORKER_CONCURRENCY === 0) return () => Promise.resolve();
  // One process owns a SQLite file: whatever was being done when it last ended is nobody's now.
  if (database.kind === "sqlite") await releaseLeases(database, clock.now());
  const worker = new OrderWorker({
    database,
    clock,
    timeZone: settings.OPERATOR_ZONE,
    network,
    changes: CHANGES,
    chargeFees: chargeOrderFees,
    tellOfOutcome,
    concurrency: settings.WORKER_CONCURRENCY,
    ...(metrics && { onEnded: metrics.orderEnded }),
    onFault: (error) => {
      log.error({ err: error }, "an order could not be brought on; it will be taken up again");
    },
  });
  metrics?.worker(() => worker.load, settings.WORKER_CONCURRENCY);
  worker.start();
  return () => worker.stop();
}

/** How long a mail server may be silent, in milliseconds. */
const MAIL_TIMEOUT = 20_000;

/** Begins to send mail; call the answer to stop when what is under way has been sent. */
export function startMail(
  database: Database,
  clock: Clock,
  settings: Settings,
  log: FastifyBaseLogger,
  metrics: Metrics | null,
): () => Promise<void> {
  const { SMTP_URL: url, MAIL_FROM: from, MAIL_DIRECTORY } = settings;
  const worker = new MailWorker({
    database,
    clock,
    mailer: url ? smtpMailer({ url, from, timeout: MAIL_TIMEOUT }) : fileMailer(MAIL_DIRECTORY, from),
    composers: mailComposers(settings.PUBLIC_URL),
    ...(metrics && { onTried: metrics.mailTried }),
    onFault: (error, mail) => {
      // The error itself may hold the address, the text or the server's password.
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      log.warn(
        { mail, code, responseCode },
        "mail could not be sent; it is tried again unless it was refused",
      );
    },
  });
  worker.start();
  return () => worker.stop();
}

/** How often appeals are looked through at the most, in milliseconds. */
const APPEALS_LOOK_MS = 2_000;

/** Begins to answer appeals in a demo; call the answer to stop when what is being done is done. */
export function startDemoOperator(
  parts: DemoOperatorParts,
  settings: Settings,
  log: FastifyBaseLogger,
): () => Promise<void> {
  if (!settings.DEMO || !settings.DEMO_OPERATOR) return () => Promise.resolve();
  const operator = new DemoOperator(parts);
  let last: Promise<unknown> = Promise.resolve();
  let isLooking = false;
  const looking = setInterval(
    () => {
      if (isLooking) return;
      isLooking = true;
      last = operator
        .tick()
        .catch((error: unknown) => {
          log.error({ err: error }, "appeals could not be answered; it will be tried again");
        })
        .finally(() => {
          isLooking = false;
        });
    },
    Math.min(APPEALS_LOOK_MS, parts.answersAfter / 2),
  );
  return async () => {
    clearInterval(looking);
    await last;
  };
}

/** How often it is looked whether a day has ended that is not billed yet, in milliseconds. */
const BILLING_LOOK_MS = 60_000;

/** Begins to bill the demo operator's days as they end; call the answer to stop when the page under way is done. */
export function startBilling(
  database: Database,
  clock: Clock,
  settings: Settings,
  log: FastifyBaseLogger,
): () => Promise<void> {
  const billing = new BillingSimulator({ database, clock, timeZone: settings.OPERATOR_ZONE });
  const stopping = new AbortController();
  const look = (): Promise<unknown> =>
    billing.tick(stopping.signal).catch((error: unknown) => {
      log.error({ err: error }, "a day could not be billed; it will be tried again");
    });
  let last = look();
  const looking = setInterval(() => {
    last = look();
  }, BILLING_LOOK_MS);
  return async () => {
    clearInterval(looking);
    stopping.abort();
    await last;
  };
}

/** Begins to clear away by the hour what is of no use any more; call the answer to stop when the unit under way is done. */
export function startClearingAway(
  database: Database,
  clock: Clock,
  settings: Settings,
  log: FastifyBaseLogger,
  metrics: Metrics | null,
): () => Promise<void> {
  return startClearing({
    database,
    clock,
    clearings: clearingsOf(settings),
    onCleared: (what, rows) => {
      if (rows > 0) log.info({ what, rows }, "cleared away");
      metrics?.cleared(what, rows, clock.now());
    },
    onFault: (error, what) => {
      log.error({ err: error, what }, "could not be cleared away; it is tried again in an hour");
    },
  });
}
