import type { Clock } from "../clock";
import type { Database, Unit } from "../database/database";
import { Loop } from "../jobs/loop";
import { MailRefused, type Mail, type Mailer } from "./mailer";
import type { OutboxMail } from "./outbox-mail.entity";
import { claimMail, MAIL_DUE, putBackMail, settleMail } from "./outbox.store";

/** Makes the message of a posting when it is sent; null when nobody wants it any more. */
export type Composer = (database: Database, posting: OutboxMail, now: number) => Promise<Mail | null>;

/** What became of a try: sent, not wanted any more, to be tried again, or given up. */
export type MailOutcome = "sent" | "unwanted" | "retried" | "givenUp";

/** A try to send, as a kind of mail may keep it. */
export interface MailTried {
  readonly outcome: MailOutcome;
  /** Epoch milliseconds. */
  readonly at: number;
  /** When it is tried again; null when it is not. */
  readonly nextAt: number | null;
  /** What the mail server answered where it refused the message for good; null elsewhere. */
  readonly refusal: number | null;
}

/** Keeps what became of a try beside what the message is about, in the unit that settles the posting. */
export type OutcomeKeeper = (unit: Unit, posting: OutboxMail, tried: MailTried) => Promise<void>;

/** Until when a kind of mail is not sent, where it waits at an instant; null where it is sent. Epoch milliseconds. */
export type MailWait = (at: number, timeZone: string) => number | null;

/** What the worker needs from the rest of the house. */
export interface MailWorkerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly mailer: Mailer;
  /** By the posting's kind. */
  readonly composers: Readonly<Record<string, Composer>>;
  /** By the posting's kind; most kinds keep nothing. */
  readonly outcomes?: Readonly<Record<string, OutcomeKeeper>>;
  /** Until when a posting is not sent that is due at an instant, by its kind; most kinds are sent at all times. */
  readonly waits?: Readonly<Record<string, (at: number) => number | null>>;
  /** Told of messages that could not be sent, by their id only. */
  readonly onFault: (error: unknown, id: string) => void;
  /** Told of each try. */
  readonly onTried?: (outcome: MailOutcome) => void;
}

/** How often mail is looked for where nothing wakes the worker, and how seldom while the database fails; milliseconds. */
const POLL = 2_000;
const POLL_MAX = 16_000;
const AT_ONCE = 5;
/** Longer than a mail server may be silent in all of its answers. */
const LEASE = 120_000;
const RETRY_MIN = 30_000;
const RETRY_MAX = 3_600_000;
/** Tries after which a message is given up: about a day. */
const TRIES = 30;

/** Sends what stands in the outbox, each message until somebody has taken it over. */
export class MailWorker {
  private readonly loop: Loop;

  constructor(private readonly parts: MailWorkerParts) {
    const { database, onFault } = parts;
    this.loop = new Loop({
      every: POLL,
      longest: POLL_MAX,
      look: async (stopping) => {
        await this.sendDue(stopping);
        return false;
      },
      onFault: (error) => {
        onFault(error, "");
      },
      wokenBy: (wake) => database.listen(MAIL_DUE, wake),
    });
  }

  start(): void {
    this.loop.start();
  }

  /** Takes nothing new and waits for what is being sent. */
  async stop(): Promise<void> {
    await this.loop.stop();
    this.parts.mailer.close();
  }

  /** Sends all that is due; answers how many messages were tried. */
  async sendDue(stopping?: AbortSignal): Promise<number> {
    const { database, clock } = this.parts;
    let tried = 0;
    for (;;) {
      const due = await claimMail(database, clock.now(), AT_ONCE, LEASE);
      await Promise.all(due.map((posting) => this.send(posting)));
      tried += due.length;
      if (due.length < AT_ONCE || stopping?.aborted === true) return tried;
    }
  }

  private async send(posting: OutboxMail): Promise<void> {
    const { database, clock, mailer, composers, onFault } = this.parts;
    try {
      if (await this.putBack(posting)) return;
      const mail = await composers[posting.kind]?.(database, posting, clock.now());
      if (mail) await mailer.send({ ...mail, returnToken: posting.returnToken });
      const outcome = mail ? "sent" : "unwanted";
      await this.settle(posting, { outcome, at: clock.now(), nextAt: null, refusal: null });
    } catch (error) {
      onFault(error, posting.id);
      const isOver = error instanceof MailRefused || posting.attempts >= TRIES;
      const wait = Math.min(RETRY_MIN * 2 ** (posting.attempts - 1), RETRY_MAX);
      const at = clock.now();
      const refusal = error instanceof MailRefused ? error.responseCode : null;
      const tried = { at, nextAt: isOver ? null : this.openFrom(posting, at + wait), refusal };
      await this.settle(posting, { ...tried, outcome: isOver ? "givenUp" : "retried" }).catch(
        (fault: unknown) => {
          // The lease ends by itself.
          onFault(fault, posting.id);
        },
      );
    }
  }

  /** The first instant from a given one on at which a posting may be sent. */
  private openFrom({ kind }: OutboxMail, at: number): number {
    return this.parts.waits?.[kind]?.(at) ?? at;
  }

  /** What came due before a wait began and was not sent by then waits too, untried. Answers whether it does. */
  private async putBack(posting: OutboxMail): Promise<boolean> {
    const { database, clock, outcomes } = this.parts;
    const at = clock.now();
    const nextAt = this.openFrom(posting, at);
    if (nextAt <= at) return false;
    const keeper = outcomes?.[posting.kind];
    await putBackMail(database, posting, nextAt, (unit, untried) =>
      keeper?.(unit, untried, { outcome: "retried", at, nextAt, refusal: null }),
    );
    return true;
  }

  private async settle(posting: OutboxMail, tried: MailTried): Promise<void> {
    const { database, outcomes, onTried } = this.parts;
    const { outcome, at, nextAt } = tried;
    const settled = { dueAt: nextAt, sentAt: outcome === "sent" ? at : null };
    const keeper = outcomes?.[posting.kind];
    await settleMail(database, posting, settled, (unit) => keeper?.(unit, posting, tried));
    onTried?.(outcome);
  }
}
