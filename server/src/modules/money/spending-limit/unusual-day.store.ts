import type { SignedIn } from "../../../platform/authorization/viewer";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { readPage, type Page } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { clearing } from "../../../platform/jobs/clearing";
import type { UnusualDayArgs } from "./spending-limit.type";
import { UnusualDay, UnusualDayProgress } from "./unusual-day.entity";

/** Unusual days by id, as far as the viewer may see them. */
export const unusualDayOf = loader<string, UnusualDay>(
  (context, ids) => unusualDaysSeen(context.database, viewerOf(context), ids),
  ({ id }) => id,
);

/** Unusual days by id, as far as somebody may see them; the latest first. */
export function unusualDaysSeen(
  reader: Reader,
  viewer: SignedIn,
  ids: readonly string[],
): Promise<UnusualDay[]> {
  const params = new ParamList();
  const where = `where ${params.among("t.id", ids)} and ${visibleTo(viewer, UnusualDay, params)}`;
  return reader.read(UnusualDay, `${where} order by t.day desc, t.id`, params.values);
}

/** The unusual days of a company's lines that the viewer may see, the latest first. */
export function unusualDaysOf(
  context: Context,
  clientId: string,
  args: UnusualDayArgs,
): Promise<Page<UnusualDay>> {
  const { filter } = args;
  const params = new ParamList(clientId);
  const where = [`t.client_id = $1 and ${visibleTo(viewerOf(context), UnusualDay, params)}`];
  if (filter?.kind) where.push(`t.kind = ${params.add(filter.kind)}`);
  const subscriberId = filter?.subscriberId ?? null;
  if (subscriberId !== null) where.push(`t.subscriber_id = ${params.add(subscriberId)}`);
  return readPage(
    context.database,
    {
      entity: UnusualDay,
      where: where.join(" and "),
      params,
      orderBy: [
        { column: "day", property: "day" },
        { column: "id", property: "id" },
      ],
      descending: true,
    },
    args,
  );
}

/** Through which day it has been looked for unusual days; null before the first. */
export async function lookedThrough(reader: Reader): Promise<string | null> {
  const [found] = await reader.read(UnusualDayProgress, "order by t.through desc limit 1");
  return found?.through ?? null;
}

/** Writes through which day it has been looked. */
export async function putLookedThrough(unit: Unit, through: string): Promise<void> {
  await unit.run("delete from unusual_day_progress", []);
  await unit.insert(UnusualDayProgress, [{ through }]);
}

/** What of an unusual day is written when it is found. */
export type FoundDay = Pick<
  UnusualDay,
  "id" | "clientId" | "subscriberId" | "day" | "kind" | "used" | "usual" | "foundAt" | "toldAt"
>;

/** Keeps days that were found; those that are kept already stay as they are. */
export async function keepUnusualDays(unit: Unit, days: readonly FoundDay[]): Promise<void> {
  await unit.insert(UnusualDay, days, { ignoreConflicts: true });
}

/** The companies that have unusual days of which nobody was told, after one of them, by id. */
export async function companiesToTell(reader: Reader, after: string, limit: number): Promise<string[]> {
  const rows = await reader.rows<{ id: string }>(
    `select distinct t.client_id as id from unusual_day t where t.told_at is null and t.client_id > $1
      order by t.client_id limit $2`,
    [after, limit],
  );
  return rows.map(({ id }) => id);
}

/** Takes the days of a company of which nobody was told: from now on they were. The farthest above the usual first. */
export async function takeUntold(unit: Unit, clientId: string, now: number): Promise<UnusualDay[]> {
  const days = await unit.read(
    UnusualDay,
    `where t.client_id = $1 and t.told_at is null order by t.id${forUpdate(unit)}`,
    [clientId],
  );
  await unit.run("update unusual_day set told_at = $2 where id among($1)", [days.map(({ id }) => id), now]);
  return days.sort((a, b) => b.used / (b.usual + 1) - a.used / (a.usual + 1));
}

const DAY_MS = 86_400_000;
/** They go as the call details do to which they lead, at the latest half a year after. */
const KEPT_DAYS = 183;

/** Takes unusual days away that are older than call details are shown. */
export const UNUSUAL_DAY_CLEARING = clearing({
  what: "unusualDays",
  entity: UnusualDay,
  key: ["id"],
  where: "t.found_at <= $2",
  at: (now) => [now - KEPT_DAYS * DAY_MS],
});
