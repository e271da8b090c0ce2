import { setTimeout as wait } from "node:timers/promises";
import type { GraphQLSchema } from "graphql";
import { CHANGES, clearingsOf, MAIL_OUTCOMES, mailComposers, mailWaits } from "./modules";
import { BillingSimulator } from "./demo/billing-simulator";
import { DemoOperator } from "./demo/demo-operator";
import { Random } from "./demo/random";
import type { Settings } from "./env";
import { dateIn } from "@kabinet/shared";
import { keepPrices } from "./modules/catalogue/tariff-plan/known-price.store";
import { BulkWork } from "./modules/line/bulk-change/bulk-work.task";
import { watchCorridors } from "./modules/money/invoice-forecast/corridor-watch.task";
import { watchLimits } from "./modules/money/spending-limit/limit-watch.task";
import { watchUnusualDays } from "./modules/money/spending-limit/unusual-watch.task";
import { tellOfOutcome } from "./modules/people/mail-notice/order-outcome-mail.task";
import { chargeOrderFees } from "./modules/money/charge/charge.store";
import { NetworkSimulator } from "./network/network-simulator";
import type { NetworkPort } from "./network/network-port";
import { releaseLeases } from "./orders/claim.store";
import { OrderWorker } from "./orders/order-worker";
import type { AuditSeal } from "./platform/audit/audit-seal.entity";
import { SEAL_BATCH, sealNext } from "./platform/audit/audit-seal.store";
import type { Clock } from "./platform/clock";
import type { Database } from "./platform/database/database";
import { clearingLoop } from "./platform/jobs/clear-away";
import { Loop } from "./platform/jobs/loop";
import { fileMailer } from "./platform/mail/file-mailer";
import { MailWorker } from "./platform/mail/mail-worker";
import { smtpMailer } from "./platform/mail/smtp-mailer";
import { sessionLimitsOf } from "./session-limits";
import type { Surroundings } from "./surroundings";

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

/** Work beside the requests: once begun, it goes on until it is stopped, when what is under way is done. */
export interface Background {
  start(): void;
  stop(): Promise<void>;
}

/** Carries out orders; nothing where the settings leave that to other gateways. */
export async function orderWork(surroundings: Surroundings): Promise<Background | null> {
  const { database, clock, settings, network, log, metrics } = surroundings;
  if (settings.WORKER_CONCURRENCY === 0) return null;
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
  return worker;
}

/** Works out changes of many lines and places their orders; nothing where the settings leave that to other gateways. */
export function bulkWork({ database, clock, settings, log }: Surroundings): Background | null {
  if (settings.WORKER_CONCURRENCY === 0) return null;
  return new BulkWork({
    ...{ database, clock, timeZone: settings.OPERATOR_ZONE, changes: CHANGES },
    onFault: (error) => {
      log.error({ err: error }, "a change of many lines could not be brought on; it will be tried again");
    },
  });
}

/** How long a mail server may be silent, in milliseconds. */
const MAIL_TIMEOUT = 20_000;

/** Sends mail. */
export function mailWork({ database, clock, settings, secrets, log, metrics }: Surroundings): Background {
  const { SMTP_URL: url, MAIL_FROM: from, MAIL_RETURNS: returns, MAIL_DIRECTORY } = settings;
  const smtp = { from, returns, timeout: MAIL_TIMEOUT };
  return new MailWorker({
    database,
    clock,
    mailer: url ? smtpMailer({ url, ...smtp }) : fileMailer(MAIL_DIRECTORY, from),
    composers: mailComposers(settings.PUBLIC_URL, secrets),
    outcomes: MAIL_OUTCOMES,
    waits: mailWaits(settings.OPERATOR_ZONE),
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
}

/** How often appeals are looked through at the most, and how seldom while that fails, in milliseconds. */
const APPEALS_LOOK_MS = 2_000;
const APPEALS_LOOK_MAX_MS = 60_000;

/** Answers appeals in a demo; nothing elsewhere. */
export function demoOperatorWork(surroundings: Surroundings, schema: GraphQLSchema): Background | null {
  const { database, clock, settings, network, secrets, log } = surroundings;
  if (!settings.DEMO || !settings.DEMO_OPERATOR) return null;
  const answersAfter = settings.DEMO_OPERATOR_SECONDS * 1000;
  const sessionLimits = sessionLimitsOf(settings);
  const operator = new DemoOperator({
    surroundings: {
      ...{ database, clock, timeZone: settings.OPERATOR_ZONE, sms: network, secrets, sessionLimits },
      publicUrl: settings.PUBLIC_URL,
    },
    schema,
    answersAfter,
  });
  const every = Math.min(APPEALS_LOOK_MS, answersAfter / 2);
  return new Loop({
    first: every,
    every,
    longest: APPEALS_LOOK_MAX_MS,
    look: async () => {
      await operator.tick();
      return false;
    },
    onFault: (error) => {
      log.error({ err: error }, "appeals could not be answered; it will be tried again");
    },
  });
}

/** How often it is looked whether a day has ended that is not billed yet, and how seldom while that fails, in milliseconds. */
const BILLING_LOOK_MS = 60_000;
const BILLING_LOOK_MAX_MS = 600_000;

/** Bills the demo operator's days as they end. */
export function billingWork({ database, clock, settings, log }: Surroundings): Background {
  const billing = new BillingSimulator({ database, clock, timeZone: settings.OPERATOR_ZONE });
  return new Loop({
    every: BILLING_LOOK_MS,
    longest: BILLING_LOOK_MAX_MS,
    look: async (stopping) => {
      await billing.tick(stopping);
      return false;
    },
    onFault: (error) => {
      log.error({ err: error }, "a day could not be billed; it will be tried again");
    },
  });
}

/** How often the audit is sealed, and how seldom while that fails; the rest after a full batch. In milliseconds. */
const SEALING_MS = 10_000;
const SEALING_MAX_MS = 300_000;
const SEALING_PAUSE_MS = 20;

/** Seals what the audit has got meanwhile. */
export function sealingWork({ database, clock, secrets, log }: Surroundings): Background {
  let seen: AuditSeal | null = null;
  return new Loop({
    first: SEALING_MS,
    every: SEALING_MS,
    longest: SEALING_MAX_MS,
    look: async () => {
      const seal = await sealNext({ database, secrets, now: clock.now(), seen });
      if (!seal) return false;
      seen = seal;
      // In the log it stands where nobody changes it by way of the database.
      log.info({ seal: `${String(seal.sequence)}:${seal.hash}`, records: seal.count }, "audit sealed");
      if (seal.count < SEAL_BATCH) return false;
      await wait(SEALING_PAUSE_MS);
      return true;
    },
    onFault: (error) => {
      log.error({ err: error }, "the audit could not be sealed; it will be tried again");
    },
  });
}

/** How often it is looked which invoices will leave their corridors, and how seldom while that fails, in milliseconds. */
const CORRIDORS_LOOK_MS = 3_600_000;
const CORRIDORS_FIRST_MS = 60_000;

/** Tells by mail of invoices that will leave the corridors that companies have set. */
export function corridorWork({ database, clock, settings, log }: Surroundings): Background {
  return new Loop({
    first: CORRIDORS_FIRST_MS,
    every: CORRIDORS_LOOK_MS,
    look: async (stopping) => {
      await watchCorridors({ database, clock, timeZone: settings.OPERATOR_ZONE }, stopping);
      return false;
    },
    onFault: (error) => {
      log.error(
        { err: error },
        "the corridors of invoices could not be looked at; it is tried again in an hour",
      );
    },
  });
}

/** How often it is looked whether prices have changed, in milliseconds. */
const PRICES_LOOK_MS = 3_600_000;
const PRICES_FIRST_MS = 5_000;

/** Keeps what prices for usage were, so that it can be told when they change. */
export function priceWork({ database, clock, settings, log }: Surroundings): Background {
  return new Loop({
    first: PRICES_FIRST_MS,
    every: PRICES_LOOK_MS,
    look: async () => {
      await database.write((unit) => keepPrices(unit, dateIn(settings.OPERATOR_ZONE, clock.now())));
      return false;
    },
    onFault: (error) => {
      log.error({ err: error }, "the prices could not be looked at; it is tried again in an hour");
    },
  });
}

/** How often limits and unusual days are looked at, in milliseconds. */
const LIMITS_LOOK_MS = 3_600_000;
const LIMITS_FIRST_MS = 90_000;

/** Tells by mail of limits that are nearly or fully used up, and of days far above the habit of their line. */
export function limitWork({ database, clock, settings, log }: Surroundings): Background {
  const watch = { database, clock, timeZone: settings.OPERATOR_ZONE };
  return new Loop({
    first: LIMITS_FIRST_MS,
    every: LIMITS_LOOK_MS,
    look: async (stopping) => {
      await watchLimits(watch, stopping);
      await watchUnusualDays(watch, stopping);
      return false;
    },
    onFault: (error) => {
      log.error(
        { err: error },
        "limits and unusual days could not be looked at; it is tried again in an hour",
      );
    },
  });
}

/** Clears away by the hour what is of no use any more. */
export function clearingWork({ database, clock, settings, log, metrics }: Surroundings): Background {
  return clearingLoop({
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
