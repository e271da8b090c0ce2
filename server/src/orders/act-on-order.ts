import type { AuditAction } from "@kabinet/shared";
import { auditOrder, auditState } from "./order-audit";
import type { Acting } from "../platform/authorization/acting";
import { requireProof } from "../platform/authorization/step-up";
import { NOT_YOURS } from "../platform/authorization/denial";
import { mayIn, mayWriteIn } from "../platform/authorization/rights";
import type { SignedIn } from "../platform/authorization/viewer";
import { refuse, Refused } from "../platform/graphql/refused";
import type { Reader, Unit } from "../platform/database/database";
import type { ChangeOptions, InverseStep } from "./change";
import { inverseOf, type ChangeList } from "./change-list";
import type { StepValues } from "./explanation";
import { OrderState, type OrderRecord } from "./order.entity";
import {
  addEvent,
  findOrder,
  isOvertaken,
  isUndone,
  moveOrder,
  orderById,
  ORDERS_DUE,
  plannedReturns,
} from "./order.store";
import type { EventCode } from "./order-event.texts";
import { orderText } from "./order.texts";
import { placeOrder, previewOrder, writeOrder, type OrderOutcome, type Previewed } from "./place-order";

/** Something that is done to an order that exists. */
export interface OrderAct {
  readonly orderId: string;
  readonly idempotencyKey: string;
  /** For an undo: digest of its preview that was seen. */
  readonly previewDigest?: string | null;
}

/** States in which nothing has been begun yet. */
const WAITING: readonly OrderState[] = [OrderState.ACKNOWLEDGED, OrderState.PENDING, OrderState.HELD];

/** Reason of an order that is held until a person looks at its new terms. */
export const TERMS_CHANGED = "termsChanged";

/** For how many days an order waits for a person to confirm its new terms: what it keeps for itself, others may want. */
export const CONFIRM_DAYS = 14;

/** The value that the sentences about new terms name. */
export const CONFIRM_VALUES = { days: CONFIRM_DAYS };

/**
 * Whether somebody may act on an order that they see: an administrator on all of the company's, a subscriber on the
 * own ones only, lest what the company has planned for a line be thwarted from the line.
 */
export function mayActOn(viewer: SignedIn, order: OrderRecord): boolean {
  return (
    mayWriteIn(viewer, "order.act", order.clientId) &&
    (viewer.role !== "subscriber" || order.actorId === viewer.id)
  );
}

/** Refuses an act on an order that the viewer sees and that is not theirs to act on. */
function requireOwn({ viewer, locale }: Acting, order: OrderRecord): void {
  if (!mayActOn(viewer, order)) throw refuse(NOT_YOURS.code, locale, NOT_YOURS.text);
}

/** Whether the viewer can still cancel an order. */
export function canCancel(changes: ChangeList, viewer: SignedIn, order: OrderRecord): boolean {
  return mayActOn(viewer, order) && WAITING.includes(order.state) && !isFirmReturn(changes, order);
}

/** Whether an order is the end of what another one began for a time, and there must be an end. */
export function isFirmReturn(changes: ChangeList, { undoesId, kind }: OrderRecord): boolean {
  return undoesId !== null && changes.get(kind).isFirmReturn === true;
}

/** Whether an order waits for the viewer to confirm its new terms. */
export function canConfirm(viewer: SignedIn, order: OrderRecord): boolean {
  return mayActOn(viewer, order) && waitsForPerson(order);
}

/** Whether an order waits for somebody to confirm its new terms: by itself it is not carried out any more. */
export function waitsForPerson({ state, reasonCode }: OrderRecord): boolean {
  return state === OrderState.HELD && reasonCode === TERMS_CHANGED;
}

/** The step that would take a completed order back, or null where nothing can. */
function undoStep(changes: ChangeList, order: OrderRecord): InverseStep | null {
  if (order.state !== OrderState.COMPLETED) return null;
  return inverseOf(changes, order, order.completedAt ?? order.runAt);
}

/** Whether the viewer can take a completed order back now. */
export async function canUndo(
  reader: Reader,
  changes: ChangeList,
  viewer: SignedIn,
  order: OrderRecord,
): Promise<boolean> {
  const step = mayActOn(viewer, order) ? undoStep(changes, order) : null;
  if (!step || !mayIn(viewer, changes.get(step.kind).may, order.clientId)) return false;
  return !(await isUndone(reader, order.id)) && !(await isOvertaken(reader, order));
}

/** What taking a completed order back would do, or null where it cannot be taken back. */
export async function previewUndo(
  acting: Acting,
  changes: ChangeList,
  order: OrderRecord,
): Promise<{ readonly kind: string; readonly previewed: Previewed } | null> {
  const step = undoStep(changes, order);
  if (!step || !(await canUndo(acting.database, changes, acting.viewer, order))) return null;
  return {
    kind: step.kind,
    previewed: await previewOrder(acting, changes, changes.get(step.kind), step.input),
  };
}

/** Cancels an order that has not begun. */
export function cancelOrder(acting: Acting, changes: ChangeList, act: OrderAct): Promise<OrderOutcome> {
  return actOn(acting, { ...act, request: { name: "cancelOrder" } }, async (unit, order) => {
    if (WAITING.includes(order.state) && isFirmReturn(changes, order))
      throw refuse("NOT_CANCELLABLE", acting.locale, orderText("RETURN_IS_FIRM"));
    if (
      !canCancel(changes, acting.viewer, order) ||
      !(await moveOrder(unit, order.id, WAITING, OrderState.CANCELLED, null))
    ) {
      throw refuse("NOT_CANCELLABLE", acting.locale, orderText("NOT_CANCELLABLE"));
    }
    await changes.told(unit, { order, by: acting.viewer, at: acting.clock.now() });
    return CANCELLED;
  });
}

/** Lets an order go on whose terms have changed since it was previewed. */
export function confirmOrder(acting: Acting, changes: ChangeList, act: OrderAct): Promise<OrderOutcome> {
  const notConfirmable = (): Refused =>
    refuse("NOT_CONFIRMABLE", acting.locale, orderText("NOT_CONFIRMABLE"));
  return actOn(acting, { ...act, request: { name: "confirmOrder" } }, async (unit, order) => {
    if (!canConfirm(acting.viewer, order)) throw notConfirmable();
    // Who confirms must be allowed what the order has come to: a subscriber may not spend what it was not let.
    // What it costs when the old state comes back counts now as it did when it was placed.
    const { userErrors } = await previewOrder(
      acting,
      changes,
      changes.get(order.kind),
      { ...(JSON.parse(order.input) as object), revertAt: order.revertAt },
      { orderId: order.id },
    );
    if (userErrors.length > 0) throw new Refused(userErrors);
    if (changes.get(order.kind).needsStepUp) requireProof(acting);
    const now = acting.clock.now();
    if (!(await moveOrder(unit, order.id, [OrderState.HELD], OrderState.ACKNOWLEDGED, now)))
      throw notConfirmable();
    await unit.publish(ORDERS_DUE, order.id);
    return { state: OrderState.ACKNOWLEDGED, code: "confirmed", action: "order.confirmed" };
  });
}

/** Takes a completed order back by an order of its own, with its own check and price. */
export async function undoOrder(acting: Acting, changes: ChangeList, act: OrderAct): Promise<OrderOutcome> {
  const { database, locale } = acting;
  const order = await findOrder(database, acting.viewer, act.orderId);
  if (!order)
    return refusedBy(refuse("NOT_FOUND", locale, orderText("ORDER_NOT_FOUND"), { field: ["orderId"] }));
  const step = undoStep(changes, order);
  const request = {
    change: changes.get(step?.kind ?? order.kind),
    input: (step?.input ?? {}) as object & ChangeOptions,
    idempotencyKey: act.idempotencyKey,
    previewDigest: act.previewDigest ?? null,
    undoesId: order.id,
  };
  return placeOrder(acting, changes, {
    ...request,
    // Looked at inside the unit, after the key: a repeated request is answered before it is judged anew.
    allowed: async (unit) => {
      requireOwn(acting, order);
      if (!step || !(await canUndo(unit, changes, acting.viewer, order))) {
        throw refuse("NOT_UNDOABLE", locale, orderText("NOT_UNDOABLE"));
      }
      await giveUpReturns(unit, acting, changes, order);
    },
  });
}

/** Who takes an order back now does not want it taken back once more at the time that was planned. */
async function giveUpReturns(
  unit: Unit,
  acting: Acting,
  changes: ChangeList,
  order: OrderRecord,
): Promise<void> {
  for (const planned of await plannedReturns(unit, order.id)) {
    if (!(await moveOrder(unit, planned.id, [OrderState.PENDING], OrderState.CANCELLED, null))) continue;
    await note(unit, acting, planned, CANCELLED);
    await changes.told(unit, { order: planned, by: acting.viewer, at: acting.clock.now() });
  }
}

function refusedBy(refused: { readonly userErrors: OrderOutcome["userErrors"] }): OrderOutcome {
  return { order: null, userErrors: refused.userErrors };
}

/** What an act has made of an order. */
export interface Moved {
  readonly state: OrderState;
  readonly code: EventCode;
  readonly action: AuditAction;
  /** The values that the sentence of the code names. */
  readonly values?: StepValues;
  /** What the audit says was there before and after; the states where it is left out. */
  readonly became?: { readonly before: object; readonly after: object };
}

const CANCELLED: Moved = { state: OrderState.CANCELLED, code: "cancelled", action: "order.cancelled" };

/** Writes what the viewer has done to an order to its history and to the audit. */
async function note(unit: Unit, acting: Acting, order: OrderRecord, moved: Moved): Promise<void> {
  const { state, code, action, values = {}, became } = moved;
  const actor = acting.viewer;
  const now = acting.clock.now();
  await addEvent(unit, { id: order.id, state }, now, code, actor, values);
  if (became) await auditOrder(unit, now, actor, action, order, became);
  else await auditState(unit, now, actor, action, order, state);
}

/** An act under its key: `request` is what makes it another act of the same order. */
interface KeyedAct extends Pick<OrderAct, "orderId" | "idempotencyKey"> {
  readonly request: { readonly name: string };
}

/** Does something to an order of the viewer's own, once a key, with its step of the history and its audit row. */
export function actOn(
  acting: Acting,
  { orderId, idempotencyKey, request }: KeyedAct,
  move: (unit: Unit, order: OrderRecord) => Promise<Moved>,
): Promise<OrderOutcome> {
  return writeOrder(acting, {
    idempotencyKey,
    request: { ...request, orderId },
    resultId: orderId,
    make: async (unit) => {
      const order = await findOrder(unit, acting.viewer, orderId);
      if (!order)
        throw refuse("NOT_FOUND", acting.locale, orderText("ORDER_NOT_FOUND"), { field: ["orderId"] });
      requireOwn(acting, order);
      await note(unit, acting, order, await move(unit, order));
      return (await orderById(unit, order.id)) ?? order;
    },
  });
}
