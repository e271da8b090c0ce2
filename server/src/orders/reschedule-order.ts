import { dateIn, offsetMinutes, startOfDay } from "@kabinet/shared";
import type { Acting } from "../platform/authorization/acting";
import { NOT_YOURS } from "../platform/authorization/denial";
import { mayIn } from "../platform/authorization/rights";
import type { SignedIn } from "../platform/authorization/viewer";
import { refuse } from "../platform/graphql/refused";
import { userError, type UserError } from "../platform/graphql/user-error";
import type { Text } from "../platform/texts/text";
import { actOn, isFirmReturn, mayActOn, type Moved } from "./act-on-order";
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

/** The times of an order: epoch milliseconds. */
export interface NewTimes {
  /** When it is to run now. */
  readonly runAt: number;
  /** When it is to bring the old state back now; null where that stays as it is. */
  readonly revertAt: number | null;
}

/** Another time for an order that waits. */
export interface Rescheduling extends NewTimes {
  readonly orderId: string;
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
  times: NewTimes,
): Promise<Previewed | null> {
  if (!canReschedule(changes, acting.viewer, order)) return null;
  return previewAt(acting, changes, order, times, {});
}

/**
 * Gives an order that waits another time, on the terms of that time. It stays the order that it was: what it has taken
 * for itself, as a number, is nobody else's in between.
 */
export function rescheduleOrder(
  acting: Acting,
  changes: ChangeList,
  { orderId, runAt, revertAt, idempotencyKey, previewDigest }: Rescheduling,
): Promise<OrderOutcome> {
  const { locale, timeZone, viewer } = acting;
  const act = {
    orderId,
    idempotencyKey,
    request: { name: "rescheduleOrder", runAt, ...(revertAt !== null && { revertAt }) },
  };
  return actOn(acting, act, async (unit, order) => {
    if (!canReschedule(changes, viewer, order)) throw notMovable(acting, changes, order);
    const looking = { lock: true, seen: previewDigest };
    const previewed = await previewAt(acting, changes, order, { runAt, revertAt }, looking);
    const evaluation = orderable(acting, changes.get(order.kind), previewed, previewDigest);
    const stands = standing(evaluation, runAt, acting.clock.now());
    const afterId = previewed.predecessors.at(-1)?.id ?? null;
    const end = endOf(order, revertAt);
    const becomes = { ...stands, ...terms(evaluation), ...movedEnd(order, end), afterId };
    if (!(await replanOrder(unit, order, becomes)))
      throw refuse("CHANGED_MEANWHILE", locale, orderText("CHANGED_MEANWHILE"));
    await unit.publish(ORDERS_DUE, order.id);
    await changes.told(unit, { order, by: viewer, at: acting.clock.now() });
    const { state, runAt: was, revertAt: ended } = order;
    return {
      state: stands.state,
      ...step(timeZone, order, { runAt: stands.runAt, revertAt: end }),
      action: "order.rescheduled",
      became: {
        before: { state, runAt: was, ...(end !== ended && { revertAt: ended }) },
        after: { state: stands.state, runAt: stands.runAt, ...(end !== ended && { revertAt: end }) },
      },
    };
  });
}

/** When an order is to bring the old state back, where another time for it is asked or none. */
function endOf({ revertAt }: OrderRecord, asked: number | null): number | null {
  return revertAt === null ? null : (asked ?? revertAt);
}

/** What the row of an order says of its end; of a pause its own input says it, too. */
function movedEnd(
  order: OrderRecord,
  revertAt: number | null,
): Partial<Pick<OrderRecord, "revertAt" | "input">> {
  if (revertAt === order.revertAt) return {};
  const own = JSON.parse(order.input) as object;
  return { revertAt, ...("revertAt" in own && { input: JSON.stringify({ ...own, revertAt }) }) };
}

/** What the history says: from when to when it was moved, its end, or both. */
function step(
  timeZone: string,
  order: OrderRecord,
  { runAt, revertAt }: NewTimes,
): Pick<Moved, "code" | "values"> {
  const run = { from: moment(timeZone, order.runAt), to: moment(timeZone, runAt) };
  if (order.revertAt === null || revertAt === null || revertAt === order.revertAt)
    return { code: "rescheduled", values: run };
  const [endFrom, endTo] = [moment(timeZone, order.revertAt), moment(timeZone, revertAt)];
  return runAt === order.runAt
    ? { code: "returnMoved", values: { from: endFrom, to: endTo } }
    : { code: "rescheduledWhole", values: { ...run, endFrom, endTo } };
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
  times: NewTimes,
  looking: { readonly lock?: boolean; readonly seen?: string | null },
): Promise<Previewed> {
  const { runAt } = times;
  const { onClosedWindow } = order;
  const revertAt = endOf(order, times.revertAt);
  const own = JSON.parse(order.input) as object;
  const input: object & ChangeOptions = { ...own, runAt, revertAt, onClosedWindow };
  const previewed = await previewOrder(acting, changes, changes.get(order.kind), input, {
    ...looking,
    orderId: order.id,
    bySubscriber: isBySubscriber(order),
  });
  const userErrors = previewed.userErrors.map((error) => ofNewTime(acting, order, times, error));
  if (order.revertAt === null && times.revertAt !== null)
    userErrors.push(
      userError("NOT_RESCHEDULABLE", acting.locale, orderText("HAS_NO_RETURN"), { field: ["revertAt"] }),
    );
  if (order.state === OrderState.PENDING && runAt === order.runAt && revertAt === order.revertAt)
    userErrors.push(
      userError("RUN_AT_UNCHANGED", acting.locale, orderText("RUN_AT_UNCHANGED"), { field: ["runAt"] }),
    );
  return { ...previewed, userErrors };
}

/** The new times are all that was asked: whatever field of the order speaks against them, they are to be mended. */
function ofNewTime(
  { locale, timeZone }: Acting,
  { revertAt }: OrderRecord,
  times: NewTimes,
  error: UserError,
): UserError {
  if (times.revertAt !== null && error.field?.[0] === "revertAt") return error;
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
