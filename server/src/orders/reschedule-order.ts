import { dateIn, offsetMinutes, startOfDay } from "@kabinet/shared";
import type { Acting } from "../platform/authorization/acting";
import { NOT_YOURS } from "../platform/authorization/denial";
import { mayIn } from "../platform/authorization/rights";
import type { SignedIn } from "../platform/authorization/viewer";
import { refuse } from "../platform/graphql/refused";
import { userError, type UserError } from "../platform/graphql/user-error";
import type { Text } from "../platform/texts/text";
import { actOn, isFirmReturn, mayActOn } from "./act-on-order";
import type { ChangeOptions } from "./change";
import type { ChangeList } from "./change-list";
import { isBySubscriber } from "./order-by";
import { OrderState, type OrderRecord } from "./order.entity";
import { ORDERS_DUE } from "./order.store";
import { terms } from "./order-terms";
import { orderText } from "./order.texts";
import { orderable, previewOrder, standing, type OrderOutcome, type Previewed } from "./place-order";
import { replanOrder } from "./replan.store";

const MINUTE = 60_000;

/** Another time for an order that waits. */
export interface Rescheduling {
  readonly orderId: string;
  /** When it is to run now: epoch milliseconds. */
  readonly runAt: number;
  readonly idempotencyKey: string;
  /** Digest of the preview that was seen. */
  readonly previewDigest: string | null;
}

/** States in which an order waits for its time, a window or a person. What is about to run at once is not moved. */
const MOVABLE: readonly OrderState[] = [OrderState.PENDING, OrderState.HELD];

/** Whether the viewer can give an order another time: who may cancel it and order it anew, while it waits. */
export function canReschedule(changes: ChangeList, viewer: SignedIn, order: OrderRecord): boolean {
  return (
    MOVABLE.includes(order.state) &&
    !isFirmReturn(changes, order) &&
    mayActOn(viewer, order) &&
    mayIn(viewer, changes.get(order.kind).may, order.clientId)
  );
}

/** What an order would come to at another time, or null where it cannot be moved. */
export async function previewReschedule(
  acting: Acting,
  changes: ChangeList,
  order: OrderRecord,
  runAt: number,
): Promise<Previewed | null> {
  if (!canReschedule(changes, acting.viewer, order)) return null;
  return previewAt(acting, changes, order, runAt, {});
}

/**
 * Gives an order that waits another time, on the terms of that time. It stays the order that it was: what it has taken
 * for itself, as a number, is nobody else's in between.
 */
export function rescheduleOrder(
  acting: Acting,
  changes: ChangeList,
  { orderId, runAt, idempotencyKey, previewDigest }: Rescheduling,
): Promise<OrderOutcome> {
  const { locale, timeZone, viewer } = acting;
  const act = { orderId, idempotencyKey, request: { name: "rescheduleOrder", runAt } };
  return actOn(acting, act, async (unit, order) => {
    if (!canReschedule(changes, viewer, order)) throw notMovable(acting, changes, order);
    const looking = { lock: true, seen: previewDigest };
    const previewed = await previewAt(acting, changes, order, runAt, looking);
    const evaluation = orderable(acting, changes.get(order.kind), previewed, previewDigest);
    const stands = standing(evaluation, runAt, acting.clock.now());
    const afterId = previewed.predecessors.at(-1)?.id ?? null;
    if (!(await replanOrder(unit, order, { ...stands, ...terms(evaluation), afterId })))
      throw refuse("CHANGED_MEANWHILE", locale, orderText("CHANGED_MEANWHILE"));
    await unit.publish(ORDERS_DUE, order.id);
    const { state, runAt: from } = order;
    return {
      state: stands.state,
      code: "rescheduled",
      values: { from: moment(timeZone, from), to: moment(timeZone, stands.runAt) },
      action: "order.rescheduled",
      became: { before: { state, runAt: from }, after: { state: stands.state, runAt: stands.runAt } },
    };
  });
}

/** Why an order of the viewer's own cannot be moved. */
function notMovable({ viewer, locale }: Acting, changes: ChangeList, order: OrderRecord): Error {
  if (!MOVABLE.includes(order.state))
    return refuse("NOT_RESCHEDULABLE", locale, orderText("NOT_RESCHEDULABLE"));
  return isFirmReturn(changes, order) && mayActOn(viewer, order)
    ? refuse("NOT_RESCHEDULABLE", locale, orderText("RETURN_STAYS"))
    : refuse(NOT_YOURS.code, locale, NOT_YOURS.text);
}

/** The order as it is, at another time; what it has planned or taken itself is not in its own way. */
async function previewAt(
  acting: Acting,
  changes: ChangeList,
  order: OrderRecord,
  runAt: number,
  looking: { readonly lock?: boolean; readonly seen?: string | null },
): Promise<Previewed> {
  const { revertAt, onClosedWindow } = order;
  const own = JSON.parse(order.input) as object;
  const input: object & ChangeOptions = { ...own, runAt, revertAt, onClosedWindow };
  const previewed = await previewOrder(acting, changes, changes.get(order.kind), input, {
    ...looking,
    orderId: order.id,
    bySubscriber: isBySubscriber(order),
  });
  const userErrors = previewed.userErrors.map((error) => ofNewTime(acting, order, error));
  if (order.state === OrderState.PENDING && runAt === order.runAt)
    userErrors.push(
      userError("RUN_AT_UNCHANGED", acting.locale, orderText("RUN_AT_UNCHANGED"), { field: ["runAt"] }),
    );
  return { ...previewed, userErrors };
}

/** The new time is all that was asked: whatever field of the order speaks against it, that one is to be mended. */
function ofNewTime({ locale, timeZone }: Acting, { revertAt }: OrderRecord, error: UserError): UserError {
  const field = error.code === "NOT_FOUND" ? ["orderId"] : ["runAt"];
  if (error.code !== "REVERT_BEFORE_RUN" || revertAt === null)
    return error.field ? { ...error, field } : error;
  const text = orderText("RETURNS_BEFORE", { moment: moment(timeZone, revertAt) });
  return userError(error.code, locale, text, { field });
}

/** An instant as the operator's clock shows it, as the web app writes it: what begins with a day needs no time. */
function moment(timeZone: string, ms: number): Text {
  const date = dateIn(timeZone, ms);
  const day = { day: date };
  if (ms === startOfDay(timeZone, date)) return orderText("DAY", { day });
  const local = new Date(ms + offsetMinutes(timeZone, ms) * MINUTE);
  return orderText("MOMENT", { day, time: local.toISOString().slice(11, 16) });
}
