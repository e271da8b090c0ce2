import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { Reader, Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { nestedPage } from "../../../platform/graphql/nested-page";
import { newId } from "../../../platform/new-id";
import { subjectsOfDue } from "../../../orders/order.store";
import { Pause } from "./pause.entity";

const own = (context: Context, params: ParamList): string => visibleTo(viewerOf(context), Pause, params);

/** Pauses by id, as far as the viewer may see them. */
export const pauseOf = loader<string, Pause>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.id", ids)} and ${own(context, params)}`;
    return context.database.read(Pause, `where ${where}`, params.values);
  },
  ({ id }) => id,
);

/** The pauses in which lines are now. */
export const openPauseOf = loader<string, Pause>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.subscriber_id", ids)} and t.ended_at is null and ${own(context, params)}`;
    return context.database.read(Pause, `where ${where} order by t.started_at, t.id`, params.values);
  },
  ({ subscriberId }) => subscriberId,
);

/** All pauses of lines, newest first. */
export const pausesOf = nestedPage<Pause>({
  entity: Pause,
  parent: { column: "subscriber_id", property: "subscriberId" },
  where: own,
  orderBy: [
    { column: "started_at", property: "startedAt", holds: "number" },
    { column: "id", property: "id" },
  ],
  descending: true,
});

/** The pauses in which some lines are, whoever's they are: for the engine and billing. */
export function openPauses(reader: Reader, subscriberIds: readonly string[]): Promise<Pause[]> {
  return reader.read(
    Pause,
    "where t.subscriber_id among($1) and t.ended_at is null order by t.started_at, t.id",
    [subscriberIds],
  );
}

/** A line is paused by an order from an instant on, until it is planned to be served again. */
export async function beginPause(
  unit: Unit,
  { id: subscriberId, clientId }: { readonly id: string; readonly clientId: string },
  { from, until, orderId }: { readonly from: number; readonly until: number; readonly orderId: string },
): Promise<void> {
  const id = newId("pause", from);
  const ending = { endedAt: null, endingOrderId: null };
  await unit.insert(Pause, [
    { id, clientId, subscriberId, startedAt: from, resumesAt: until, orderId, ...ending },
  ]);
}

/** The pause in which a line is has ended by an order. */
export async function endPause(
  unit: Unit,
  subscriberId: string,
  endedAt: number,
  orderId: string,
): Promise<void> {
  await unit.run(
    "update pause set ended_at = $2, ending_order_id = $3 where subscriber_id = $1 and ended_at is null",
    [subscriberId, endedAt, orderId],
  );
}

/** Which of some lines were paused at any moment from an instant up to another. */
export async function pausedBetween(
  reader: Reader,
  subscriberIds: readonly string[],
  from: number,
  to: number,
): Promise<ReadonlySet<string>> {
  const pauses = await reader.read(
    Pause,
    "where t.subscriber_id among($1) and t.started_at < $3 and (t.ended_at is null or t.ended_at > $2)",
    [subscriberIds, from, to],
  );
  return new Set(pauses.map(({ subscriberId }) => subscriberId));
}

/**
 * Which of some lines are not served at an instant because of a pause: `paused`, or `ending` where the order that ends it,
 * which brings the month's fees itself, was to be done by then and is only not done yet. Without such an order a pause
 * lasts, and is paid for, whatever its planned end was. A pause that is due counts, though it may not have been done yet
 * either.
 */
export async function restingAt(
  reader: Reader,
  subscriberIds: readonly string[],
  at: number,
): Promise<ReadonlyMap<string, "paused" | "ending">> {
  const pauses = await reader.read(
    Pause,
    "where t.subscriber_id among($1) and t.started_at <= $2 and (t.ended_at is null or t.ended_at > $2)",
    [subscriberIds, at],
  );
  const due = await subjectsOfDue(reader, subscriberIds, "pauseSubscriber", at);
  const ending = new Set(await subjectsOfDue(reader, subscriberIds, "resumeSubscriber", at));
  return new Map([
    ...due.map((id) => [id, "paused"] as const),
    ...pauses.map(
      ({ subscriberId }) => [subscriberId, ending.has(subscriberId) ? "ending" : "paused"] as const,
    ),
  ]);
}
