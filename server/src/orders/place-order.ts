import { NOTE_MAX, RUN_AT_MAX_DAYS, type Locale } from "@kabinet/shared";
import { auditNewOrders } from "./order-audit";
import { writtenRole, type Actor } from "../platform/authorization/viewer";
import type { Unit } from "../platform/database/database";
import { NOT_YOURS } from "../platform/authorization/denial";
import { mayAnywhere } from "../platform/authorization/rights";
import type { Acting } from "../platform/authorization/acting";
import { requireProof } from "../platform/authorization/step-up";
import { Refused, refuse } from "../platform/graphql/refused";
import { userError, type UserError } from "../platform/graphql/user-error";
import { writeOnce, type WriteOnce } from "../platform/idempotency/write-once.store";
import { newId } from "../platform/new-id";
import type { AnyChange, ChangeOptions } from "./change";
import type { ChangeList } from "./change-list";
import { isolatedGrounds, type Evaluation, type Occasion } from "./evaluate";
import { judgeFollowing, type FollowingEvaluation } from "./judge-following";
import { Lane, OnClosedWindow, OrderRecord, OrderState } from "./order.entity";
import { addFirstEvents, findOrder, ORDERS_DUE } from "./order.store";
import { terms } from "./order-terms";
import { orderText } from "./order.texts";
import { asUserErrors } from "./refusals";
import type { Standing } from "./replan.store";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** An order that somebody places. */
export interface PlaceRequest {
  readonly change: AnyChange;
  readonly input: object & ChangeOptions;
  readonly idempotencyKey: string;
  /** Digest of the preview that was seen; a different outcome is then refused. */
  readonly previewDigest?: string | null;
  /** The order that this one takes back. */
  readonly undoesId?: string | null;
  /** The plan of many of which it is a row. */
  readonly plan?: { readonly id: string; readonly row: number } | null;
  /** A further condition, looked at inside the unit; throws a refusal. */
  readonly allowed?: (unit: Unit) => Promise<void>;
}

/** What a write of an order answers. */
export interface OrderOutcome {
  readonly order: OrderRecord | null;
  readonly userErrors: readonly UserError[];
}

/** What a preview found, with everything that would keep it from being ordered. */
export interface Previewed extends FollowingEvaluation {
  readonly userErrors: readonly UserError[];
  readonly runsAt: number;
}

/** How a change is looked at. */
interface Looking {
  /** Whether the company's settings for subscribers count; where left out, as the viewer is one. */
  readonly bySubscriber?: boolean;
  /** Whether the target is locked for the rest of the unit. */
  readonly lock?: boolean;
  /** The order that is looked at again. */
  readonly orderId?: string | null;
  /** Digest of the preview that the caller has seen, or null where none was; left out where this is the preview. */
  readonly seen?: string | null;
}

/** Who has not seen what comes after the order that is being done does not order it unseen. */
function followedIfSeen(judged: FollowingEvaluation, seen: string | null | undefined): FollowingEvaluation {
  return seen === undefined || judged.evaluation?.digest === seen
    ? judged
    : { ...judged, evaluation: judged.standalone, mayFollow: false };
}

/** Works a change out without effect. */
export async function previewOrder(
  acting: Acting,
  changes: ChangeList,
  change: AnyChange,
  input: object & ChangeOptions,
  looking: Looking = {},
): Promise<Previewed> {
  const { viewer, locale, timeZone } = acting;
  const { lock = false, orderId = null, seen, bySubscriber = viewer.role === "subscriber" } = looking;
  const now = acting.clock.now();
  const at = Math.max(input.runAt ?? now, now);
  const occasion: Occasion = {
    changes,
    viewer,
    now,
    orderId,
    at,
    timeZone,
    bySubscriber,
    lock,
  };
  const judged = followedIfSeen(await judgeFollowing(acting.database, change, input, occasion), seen);
  const { evaluation } = judged;
  const userErrors = optionErrors(input, now, locale);
  if (!evaluation) {
    const field = [`${change.target.name}Id`];
    return {
      ...judged,
      userErrors: [userError("NOT_FOUND", locale, orderText("NOT_FOUND"), { field })],
      runsAt: at,
    };
  }
  // What is wrong with a time as such is said once, not again in the words of the change.
  const said = new Set(userErrors.map(({ field }) => field?.[0]));
  const further = evaluation.refusals.filter(({ field }) => !field || !said.has(field[0]));
  userErrors.push(...asUserErrors(further, locale));
  if (evaluation.window && input.onClosedWindow === OnClosedWindow.REFUSE) {
    const { explanation, opensAt } = evaluation.window;
    userErrors.push(userError("WINDOW_CLOSED", locale, explanation.text, { opensAt }));
  }
  return { ...judged, userErrors, runsAt: evaluation.runsAt };
}

/** What was previewed, where it may be ordered by who has seen `seen`; throws why it may not. */
export function orderable(
  acting: Acting,
  change: AnyChange,
  { evaluation, predecessors, mayFollow, userErrors }: Previewed,
  seen: string | null,
): Evaluation {
  const { locale } = acting;
  if (!evaluation || userErrors.length > 0) throw new Refused(userErrors);
  if (seen !== null && seen !== evaluation.digest)
    throw refuse("PREVIEW_CHANGED", locale, orderText("PREVIEW_CHANGED"));
  if (change.needsStepUp) requireProof(acting);
  if (predecessors.length > 0 && !mayFollow)
    throw refuse("CHANGED_MEANWHILE", locale, orderText("CHANGED_MEANWHILE"));
  return evaluation;
}

/** Where an order stands that is to run at a time: until then it waits, or until a closed window opens. */
export function standing({ window, runsAt }: Evaluation, wanted: number, now: number): Standing {
  const runAt = Math.max(wanted, now);
  return {
    state: window ? OrderState.HELD : runAt > now ? OrderState.PENDING : OrderState.ACKNOWLEDGED,
    reasonCode: window?.explanation.code ?? null,
    reasonText: window ? JSON.stringify(window.explanation.text) : null,
    runAt,
    dueAt: runsAt,
  };
}

/**
 * Accepts an order: the order, its first step, its audit row and its idempotency key are written in one unit of
 * work, or nothing is. The same key with the same input answers the order of the first time.
 */
export async function placeOrder(
  acting: Acting,
  changes: ChangeList,
  request: PlaceRequest,
): Promise<OrderOutcome> {
  const { change, input, idempotencyKey, undoesId } = request;
  const { locale, viewer: actor } = acting;
  const id = newId("ord", acting.clock.now());
  const make = async (unit: Unit): Promise<OrderRecord> => {
    const now = acting.clock.now();
    if (!mayAnywhere(actor, change.may)) throw refuse(NOT_YOURS.code, locale, NOT_YOURS.text);
    await request.allowed?.(unit);
    const seen = request.previewDigest ?? null;
    const previewed = await previewOrder(acting, changes, change, input, { lock: true, seen });
    const { predecessors } = previewed;
    const evaluation = orderable(acting, change, previewed, seen);
    const order = newOrder(id, change, input, evaluation, actor, now, undoesId ?? null);
    if (request.plan)
      Object.assign(order, { lane: Lane.PLAN, planId: request.plan.id, planRow: request.plan.row });
    order.afterId = predecessors.at(-1)?.id ?? null;
    const taken = await change.reserve?.(unit, { orderId: id, subjectId: order.subjectId, now }, input);
    if (taken) throw new Refused(asUserErrors([taken], locale));
    await accept(unit, [order], actor, now);
    return order;
  };
  const key = { kind: change.kind, input, undoes: undoesId };
  return writeOrder(acting, {
    idempotencyKey,
    request: key,
    resultId: id,
    // What looks at other targets too is not done beside units about them.
    ...(isolatedGrounds(change).length === 0 && { about: change.targetId(input) }),
    make,
  });
}

/** Writes an order once a key; refusals become its userErrors and leave no trace. */
export async function writeOrder(
  acting: Acting,
  write: Omit<WriteOnce<OrderRecord>, "find">,
): Promise<OrderOutcome> {
  const find = (unit: Unit, id: string): Promise<OrderRecord | null> => findOrder(unit, acting.viewer, id);
  const { result, userErrors } = await writeOnce(acting, { ...write, find });
  return { order: result, userErrors };
}

const FIRST_STEPS = { acknowledged: "accepted", pending: "scheduled", held: "windowClosed" } as const;

/** Writes new orders with their first steps and their audit rows, in a few statements however many they are. */
export async function accept(
  unit: Unit,
  orders: readonly OrderRecord[],
  actor: Actor,
  now: number,
): Promise<void> {
  const [first] = orders;
  if (!first) return;
  await unit.insert(OrderRecord, orders);
  const steps = orders.map((order) => ({
    order,
    code: order.afterId === null ? FIRST_STEPS[order.state as keyof typeof FIRST_STEPS] : ("queued" as const),
  }));
  await addFirstEvents(unit, steps, now, actor);
  await auditNewOrders(unit, now, actor, orders);
  await unit.publish(ORDERS_DUE, first.id);
}

/** The order that an evaluation leads to, not yet written. */
export function newOrder(
  id: string,
  change: AnyChange,
  input: object & ChangeOptions,
  evaluation: Evaluation,
  actor: Actor,
  now: number,
  undoesId: string | null,
): OrderRecord {
  const order = new OrderRecord();
  return Object.assign(order, {
    id,
    clientId: evaluation.target.clientId,
    subjectId: evaluation.target.id,
    kind: change.kind,
    slice: change.slice.name,
    input: JSON.stringify(change.own(input)),
    note: input.note?.trim() ?? null,
    ...standing(evaluation, input.runAt ?? now, now),
    createdAt: now,
    actorId: actor.id,
    actorName: actor.name,
    actorRole: writtenRole(actor),
    onClosedWindow: input.onClosedWindow ?? OnClosedWindow.QUEUE,
    revertAt: input.revertAt ?? null,
    undoesId,
    lane: Lane.SINGLE,
    planId: null,
    planRow: null,
    afterId: null,
    ...terms(evaluation),
    fence: 0,
    attempts: 0,
    needsReconciliation: false,
    completedAt: null,
  });
}

/** What is wrong with the times and the note of a change, whatever it changes. */
export function optionErrors(input: ChangeOptions, now: number, locale: Locale): UserError[] {
  const errors: UserError[] = [];
  const runAt = input.runAt ?? now;
  const tooFar = orderText("RUN_AT_TOO_FAR", { days: RUN_AT_MAX_DAYS });
  if (runAt < now - MINUTE)
    errors.push(userError("RUN_AT_IN_PAST", locale, orderText("RUN_AT_IN_PAST"), { field: ["runAt"] }));
  if (runAt > now + RUN_AT_MAX_DAYS * DAY) {
    errors.push(userError("RUN_AT_TOO_FAR", locale, tooFar, { field: ["runAt"] }));
  }
  if (input.revertAt && input.revertAt > now + RUN_AT_MAX_DAYS * DAY) {
    errors.push(userError("RUN_AT_TOO_FAR", locale, tooFar, { field: ["revertAt"] }));
  }
  if (input.revertAt && input.revertAt <= Math.max(runAt, now)) {
    errors.push(
      userError("REVERT_BEFORE_RUN", locale, orderText("REVERT_BEFORE_RUN"), { field: ["revertAt"] }),
    );
  }
  if ((input.note?.length ?? 0) > NOTE_MAX) {
    errors.push(
      userError("INVALID_INPUT", locale, orderText("INVALID_NOTE", { max: NOTE_MAX }), { field: ["note"] }),
    );
  }
  return errors;
}
