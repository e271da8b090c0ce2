import { randomInt } from "node:crypto";
import { dateIn } from "@kabinet/shared";
import type { NetworkPort } from "../network/network-port";
import { auditOrder, auditState } from "./order-audit";
import { SYSTEM } from "../platform/authorization/viewer";
import type { Clock } from "../platform/clock";
import type { Database, Unit } from "../platform/database/database";
import { inTime } from "../platform/in-time";
import { CONFIRM_VALUES, TERMS_CHANGED } from "./act-on-order";
import type { Fee, TargetName } from "./change";
import { storedText, type StoredText } from "./explanation";
import type { ChangeList } from "./change-list";
import { reprice, updateClaimed } from "./claim.store";
import { evaluate, isolatedGrounds, loadShared, type Evaluation } from "./evaluate";
import { monthCosts } from "./month-costs";
import { isBySubscriber } from "./order-by";
import { OnClosedWindow, OrderState, type OrderRecord } from "./order.entity";
import { addEvent } from "./order.store";
import { orderEventText, type EventCode } from "./order-event.texts";
import { isAsPreviewed, terms } from "./order-terms";
import { planReturn } from "./plan-return";

/** An order whose fees are charged. */
export interface PaidOrder extends Pick<OrderRecord, "id" | "clientId" | "subjectId" | "priceFrom"> {
  /** What it is about, and who owes its fees. */
  readonly target: TargetName;
}

/** What carrying an order out needs from the rest of the house. */
export interface CarryingOutParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly network: NetworkPort;
  readonly changes: ChangeList;
  /** Writes the fees of a completed order to the charges of what it is about, in the unit that completes it. */
  readonly chargeFees: (unit: Unit, order: PaidOrder, fees: readonly Fee[], at: number) => Promise<void>;
  /** Has people told of an order that is not done, or waits for a person, in the unit that ends or holds it. */
  readonly tellOfOutcome: (unit: Unit, order: OrderRecord, at: number) => Promise<void>;
  /** How long the network may take to answer, milliseconds; well within the lease. */
  readonly networkTimeout?: number;
  /** Told of an order that has ended. */
  readonly onEnded?: (kind: string, state: OrderState) => void;
}

const NETWORK_TIMEOUT = 5_000;
const RETRY_MIN = 1_000;
const RETRY_MAX = 300_000;
/** Tries after which a command that the network plainly did not carry out is given up. */
const TRIES = 8;

/**
 * Carries out claimed orders, a step at a time. Each step leaves the database in a state from which another worker can
 * go on: the network gets the order's id as its key, and effect, state, history, fees and audit are one unit of work.
 */
export class CarryingOut {
  constructor(private readonly parts: CarryingOutParts) {}

  /** Brings one claimed order a step on. */
  async step(order: OrderRecord): Promise<void> {
    if (order.attempts > 0) {
      // An earlier try may have reached the network, whatever became of it here: ask before anything else.
      const known = await this.ask(order);
      if (known === "done") return this.complete(order);
      if (known === "silent") return this.later(order, true);
    }
    const { database, changes } = this.parts;
    // Of two that do not go together, the one that is judged later has to see that the first has begun.
    const isIsolated = isolatedGrounds(changes.get(order.kind)).length > 0;
    const begin = (): Promise<Evaluation | null> => this.begin(order, isIsolated);
    const begun = await (isIsolated ? database.write(begin) : begin());
    if (!begun) return;
    Object.assign(order, { attempts: order.attempts + 1, priceFrom: begun.from });
    await this.execute(order, begun);
  }

  /** Judges a claimed order again and writes that the network may hear of it; null when it does not go on. */
  private async begin(order: OrderRecord, lock: boolean): Promise<Evaluation | null> {
    const evaluation = await this.stillAsPreviewed(order, lock);
    if (!evaluation) return null;
    // Written before the call: who finds this order again knows that the network may have heard of it. The price holds
    // from the day on which it is done: a fee belongs to the month that was just looked at, not to that of the order.
    const begun = { attempts: order.attempts + 1, priceFrom: evaluation.from };
    const isOurs = await this.parts.database.write((unit) => updateClaimed(unit, order, begun));
    return isOurs ? evaluation : null;
  }

  /** Looks at the change once more; null when the order cannot go on, and has been told so. */
  private async stillAsPreviewed(order: OrderRecord, lock: boolean): Promise<Evaluation | null> {
    const { database, changes, timeZone, clock } = this.parts;
    // What it costs when the old state comes back counts now as it did when it was placed.
    const input = { ...(JSON.parse(order.input) as object), revertAt: order.revertAt };
    const at = clock.now();
    const evaluation = await evaluate(database, changes.get(order.kind), input, {
      changes,
      viewer: null,
      now: at,
      orderId: order.id,
      at,
      timeZone,
      bySubscriber: isBySubscriber(order),
      lock,
    });
    if (!evaluation) throw new Error(`the subject of ${order.id} is gone`);
    const [found] = evaluation.refusals;
    const refusal = order.actorRole === "subscriber" ? (found?.toSubscribers ?? found) : found;
    if (refusal) {
      await this.end(order, OrderState.REJECTED, "refused", refusal.code, storedText(refusal));
      return null;
    }
    if (evaluation.window) {
      const { explanation, opensAt } = evaluation.window;
      // It opened when the order was made, and has closed before its turn came: what the caller chose holds all the same.
      if (order.onClosedWindow === OnClosedWindow.REFUSE)
        await this.end(order, OrderState.REJECTED, "windowMissed", "WINDOW_CLOSED", explanation.text);
      else await this.hold(order, explanation.code, explanation.text, opensAt, null);
      return null;
    }
    if (!isAsPreviewed(order, evaluation)) {
      await this.hold(order, TERMS_CHANGED, orderEventText("termsChanged", CONFIRM_VALUES), null, evaluation);
      return null;
    }
    return evaluation;
  }

  private async execute(order: OrderRecord, evaluation: Evaluation): Promise<void> {
    const { network } = this.parts;
    const command = {
      key: order.id,
      kind: order.kind,
      subject: evaluation.target.networkName,
      payload: evaluation.after,
    };
    try {
      const answer = await this.inTime((signal) => network.execute(command, signal));
      if (answer.outcome === "done") await this.complete(order);
      else if (answer.permanent) await this.giveUp(order, "networkRefused");
      else if (order.attempts >= TRIES) await this.giveUp(order, "networkExhausted");
      else await this.later(order, false);
    } catch {
      const known = await this.ask(order);
      if (known === "done") await this.complete(order);
      else await this.later(order, known === "silent");
    }
  }

  /** Gives a call to the network up when it takes too long: then nobody knows whether it was done. */
  private inTime<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return inTime(this.parts.networkTimeout ?? NETWORK_TIMEOUT, call);
  }

  private async ask(order: OrderRecord): Promise<"done" | "unknown" | "silent"> {
    try {
      return await this.inTime((signal) => this.parts.network.ask(order.id, signal));
    } catch {
      return "silent";
    }
  }

  /** Effect, state, history, fees, audit, planned return: one unit of work. */
  private async complete(order: OrderRecord): Promise<void> {
    const { database, clock, changes, timeZone, chargeFees } = this.parts;
    const change = changes.get(order.kind);
    const at = clock.now();
    const isDone = await database.write(async (unit) => {
      const done = { state: OrderState.COMPLETED, dueAt: null, completedAt: at, needsReconciliation: false };
      if (!(await updateClaimed(unit, order, done))) return false;
      const input = JSON.parse(order.input) as object;
      const targets = await change.target.load(unit, null, [order.subjectId], true);
      const target = targets.get(order.subjectId);
      if (!target) throw new Error(`the subject of ${order.id} is gone`);
      // The network was at it while the month ended: what is there from this month on is paid for this month on, like
      // all that bills look at, and not for the one that is over.
      const day = dateIn(timeZone, at);
      const month = day.slice(0, 7);
      const isLate = month > order.priceFrom.slice(0, 7);
      const today = isLate ? day : order.priceFrom;
      const grounds = await change.slice.load(unit, [target], {
        month: today.slice(0, 7),
        timeZone,
        changes,
      });
      const ground = grounds.get(order.subjectId);
      if (!ground) throw new Error(`${change.slice.name} has no ground of ${order.subjectId}`);
      const shared = (await loadShared(unit, change, [target]))(target.clientId);
      const scene = { target, ground, shared, now: at, at, orderId: order.id, today, timeZone };
      if (isLate) {
        const price = change.price(scene, input);
        const months = monthCosts(price, { ...scene, revertAt: order.revertAt });
        await reprice(unit, order, { price, priceFrom: today, months });
      }
      const { id, runAt } = order;
      const became = {
        before: change.slice.moved(ground, change.own(input)),
        after: change.apply(scene, input),
      };
      await change.slice.save(unit, { scene, ...became, order: { id, runAt, timeZone } });
      const paid = { ...order, target: change.target.name };
      await chargeFees(unit, paid, JSON.parse(order.fees) as Fee[], at);
      await addEvent(unit, { id: order.id, state: OrderState.COMPLETED }, at, "completed");
      await auditOrder(unit, at, SYSTEM, "order.completed", order, became);
      await planReturn(unit, changes, timeZone, order, at);
      return true;
    });
    if (isDone) this.parts.onEnded?.(order.kind, OrderState.COMPLETED);
  }

  private async later(order: OrderRecord, silent: boolean): Promise<void> {
    const { database, clock } = this.parts;
    const at = clock.now();
    const wait = Math.min(RETRY_MIN * 2 ** (order.fence - 1), RETRY_MAX);
    const dueAt = at + randomInt(Math.round(wait * 0.75), Math.round(wait * 1.25));
    await database.write(async (unit) => {
      if (!(await updateClaimed(unit, order, { dueAt, needsReconciliation: silent }))) return;
      await addEvent(unit, order, at, silent ? "unanswered" : "retried");
    });
  }

  private async hold(
    order: OrderRecord,
    reasonCode: string,
    text: StoredText,
    dueAt: number | null,
    evaluation: Evaluation | null,
  ): Promise<void> {
    const { database, clock } = this.parts;
    const held = { state: OrderState.HELD, dueAt, reasonCode, reasonText: JSON.stringify(text) };
    const isForPerson = reasonCode === TERMS_CHANGED;
    const at = clock.now();
    await database.write(async (unit) => {
      if (!(await updateClaimed(unit, order, { ...held, ...(evaluation ? terms(evaluation) : {}) }))) return;
      if (isForPerson) await this.parts.tellOfOutcome(unit, order, at);
      const step = { id: order.id, state: OrderState.HELD };
      if (isForPerson) await addEvent(unit, step, at, "termsChanged", SYSTEM, CONFIRM_VALUES);
      else await addEvent(unit, step, at, "windowClosed");
    });
  }

  /** Ends an order that the network plainly did not carry out. */
  private giveUp(order: OrderRecord, code: "networkRefused" | "networkExhausted"): Promise<void> {
    return this.end(order, OrderState.FAILED, code, code, orderEventText(code));
  }

  private async end(
    order: OrderRecord,
    state: OrderState.REJECTED | OrderState.FAILED,
    code: EventCode,
    reasonCode: string,
    text: StoredText,
  ): Promise<void> {
    const { database, clock } = this.parts;
    const at = clock.now();
    const ended = {
      state,
      dueAt: null,
      reasonCode,
      reasonText: JSON.stringify(text),
      needsReconciliation: false,
    };
    const isOver = await database.write(async (unit) => {
      if (!(await updateClaimed(unit, order, ended))) return false;
      await this.parts.tellOfOutcome(unit, order, at);
      await addEvent(unit, { id: order.id, state }, at, code, SYSTEM, { reason: text });
      await auditState(unit, at, SYSTEM, `order.${state}`, order, state);
      return true;
    });
    if (isOver) this.parts.onEnded?.(order.kind, state);
  }
}
