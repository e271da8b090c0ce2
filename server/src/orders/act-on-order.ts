import { audit } from "../platform/audit/audit.store";
import { viewerOf, type Context } from "../platform/graphql/context";
import type { Reader, Unit } from "../platform/database/database";
import type { ChangeOptions, InverseStep } from "./change";
import type { ChangeList } from "./change-list";
import { OrderState, type OrderRecord } from "./order.entity";
import { addEvent, findOrder, isOvertaken, isUndone, moveOrder, orderById, ORDERS_DUE } from "./order.store";
import { REFUSAL_TEXTS, type EventCode } from "./order-texts";
import { orRefused, placeOrder, sameRequest, type OrderOutcome } from "./place-order";
import { refuse } from "./refused";

/** Something that is done to an order that exists. */
export interface OrderAct {
  readonly orderId: string;
  readonly idempotencyKey: string;
}

/** States in which nothing has been begun yet. */
const WAITING: readonly OrderState[] = [OrderState.ACKNOWLEDGED, OrderState.PENDING, OrderState.HELD];

/** Reason of an order that is held until a person looks at its new terms. */
export const TERMS_CHANGED = "termsChanged";

/** Whether an order can still be cancelled. */
export function canCancel(order: OrderRecord): boolean {
  return WAITING.includes(order.state);
}

/** Whether an order waits for a person to confirm its new terms. */
export function canConfirm(order: OrderRecord): boolean {
  return order.state === OrderState.HELD && order.reasonCode === TERMS_CHANGED;
}

/** The step that would take a completed order back, or null where nothing can. */
export function undoStep(changes: ChangeList, order: OrderRecord): InverseStep | null {
  if (order.state !== OrderState.COMPLETED) return null;
  return changes.get(order.kind).inverse(JSON.parse(order.before) as object, { id: order.subjectId });
}

/** Whether a completed order can be taken back now. */
export async function canUndo(reader: Reader, changes: ChangeList, order: OrderRecord): Promise<boolean> {
  return (
    undoStep(changes, order) !== null &&
    !(await isUndone(reader, order.id)) &&
    !(await isOvertaken(reader, order))
  );
}

/** Cancels an order that has not begun. */
export function cancelOrder(context: Context, act: OrderAct): Promise<OrderOutcome> {
  return actOn(context, act, "cancelOrder", async (unit, order) => {
    if (!canCancel(order) || !(await moveOrder(unit, order.id, WAITING, OrderState.CANCELLED, null))) {
      throw refuse("NOT_CANCELLABLE", context.locale, REFUSAL_TEXTS.NOT_CANCELLABLE);
    }
    return { state: OrderState.CANCELLED, code: "cancelled", action: "order.cancelled" };
  });
}

/** Lets an order go on whose terms have changed since it was previewed. */
export function confirmOrder(context: Context, act: OrderAct): Promise<OrderOutcome> {
  return actOn(context, act, "confirmOrder", async (unit, order) => {
    const dueAt = context.clock.now();
    if (
      !canConfirm(order) ||
      !(await moveOrder(unit, order.id, [OrderState.HELD], OrderState.ACKNOWLEDGED, dueAt))
    ) {
      throw refuse("NOT_CONFIRMABLE", context.locale, REFUSAL_TEXTS.NOT_CONFIRMABLE);
    }
    await unit.publish(ORDERS_DUE, order.id);
    return { state: OrderState.ACKNOWLEDGED, code: "confirmed", action: "order.confirmed" };
  });
}

/** Takes a completed order back by an order of its own, with its own check and price. */
export async function undoOrder(context: Context, changes: ChangeList, act: OrderAct): Promise<OrderOutcome> {
  const { database, locale } = context;
  const order = await findOrder(database, viewerOf(context), act.orderId);
  if (!order)
    return refusedBy(refuse("NOT_FOUND", locale, REFUSAL_TEXTS.ORDER_NOT_FOUND, { field: ["orderId"] }));
  const step = undoStep(changes, order);
  const request = {
    change: changes.get(step?.kind ?? order.kind),
    input: (step?.input ?? {}) as object & ChangeOptions,
    idempotencyKey: act.idempotencyKey,
    undoesId: order.id,
  };
  return placeOrder(context, {
    ...request,
    // Looked at inside the unit, after the key: a repeated request is answered before it is judged anew.
    allowed: async (unit) => {
      if (!step || !(await canUndo(unit, changes, order))) {
        throw refuse("NOT_UNDOABLE", locale, REFUSAL_TEXTS.NOT_UNDOABLE);
      }
    },
  });
}

function refusedBy(refused: { readonly userErrors: OrderOutcome["userErrors"] }): OrderOutcome {
  return { order: null, userErrors: refused.userErrors };
}

interface Moved {
  readonly state: OrderState;
  readonly code: EventCode;
  readonly action: string;
}

function actOn(
  context: Context,
  act: OrderAct,
  name: string,
  move: (unit: Unit, order: OrderRecord) => Promise<Moved>,
): Promise<OrderOutcome> {
  return orRefused(context, async (unit) => {
    const actor = viewerOf(context);
    const now = context.clock.now();
    const order = await findOrder(unit, actor, act.orderId);
    if (!order)
      throw refuse("NOT_FOUND", context.locale, REFUSAL_TEXTS.ORDER_NOT_FOUND, { field: ["orderId"] });
    const known = await sameRequest(
      unit,
      context,
      act.idempotencyKey,
      { name, orderId: act.orderId },
      act.orderId,
    );
    if (known) return known;
    const { state, code, action } = await move(unit, order);
    await addEvent(unit, { id: order.id, state }, now, code, actor);
    await audit(unit, now, actor, action, {
      clientId: order.clientId,
      subjectId: order.subjectId,
      orderId: order.id,
    });
    return (await orderById(unit, order.id)) ?? order;
  });
}
