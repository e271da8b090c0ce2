import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { Reader } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { nestedPage } from "../../../platform/graphql/nested-page";
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
