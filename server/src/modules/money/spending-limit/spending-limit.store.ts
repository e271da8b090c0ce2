import { SPENDING_LIMITS_MAX } from "@kabinet/shared";
import type { SignedIn } from "../../../platform/authorization/viewer";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { listLoader, loader } from "../../../platform/graphql/loader";
import { SpendingLimit, type LimitLevel, type SpendingLimitKind } from "./spending-limit.entity";

/** Limits by id, as far as the viewer may see them. */
export const spendingLimitOf = loader<string, SpendingLimit>(
  (context, ids) => limitsSeen(context.database, viewerOf(context), ids),
  ({ id }) => id,
);

/** The limits of single lines, as far as the viewer may see them. */
export const limitsOfLine = listLoader<string, SpendingLimit>(
  (context, ids) => {
    const params = new ParamList();
    const visible = visibleTo(viewerOf(context), SpendingLimit, params);
    const where = `${params.among("t.subject_id", ids)} and t.subscriber_id is not null and ${visible}`;
    return context.database.read(SpendingLimit, `where ${where} order by t.kind desc`, params.values);
  },
  ({ subjectId }) => subjectId,
);

/** All limits of companies that the viewer may see: no company has many. */
export const limitsOfCompany = listLoader<string, SpendingLimit>(
  (context: Context, ids) => {
    const params = new ParamList();
    const visible = visibleTo(viewerOf(context), SpendingLimit, params);
    const where = `where ${params.among("t.client_id", ids)} and ${visible} order by t.client_id, t.id`;
    const most = SPENDING_LIMITS_MAX * ids.length;
    return context.database.read(SpendingLimit, `${where} limit ${params.add(most)}`, params.values);
  },
  ({ clientId }) => clientId,
);

/** Limits by id, as far as somebody may see them. */
export function limitsSeen(
  reader: Reader,
  viewer: SignedIn,
  ids: readonly string[],
): Promise<SpendingLimit[]> {
  const params = new ParamList();
  const where = `where ${params.among("t.id", ids)} and ${visibleTo(viewer, SpendingLimit, params)}`;
  return reader.read(SpendingLimit, `${where} order by t.id`, params.values);
}

/** The limit of a thing, for who changes it; null where it has none, or the viewer does not see it. */
export async function lockLimit(
  unit: Unit,
  viewer: SignedIn,
  subjectId: string,
  kind: SpendingLimitKind,
): Promise<SpendingLimit | null> {
  const params = new ParamList(subjectId, kind);
  const visible = visibleTo(viewer, SpendingLimit, params);
  const where = `where t.subject_id = $1 and t.kind = $2 and ${visible}${forUpdate(unit)}`;
  return (await unit.read(SpendingLimit, where, params.values))[0] ?? null;
}

/** A limit by its id, for who takes it away. */
export async function lockLimitById(unit: Unit, viewer: SignedIn, id: string): Promise<SpendingLimit | null> {
  const params = new ParamList(id);
  const where = `where t.id = $1 and ${visibleTo(viewer, SpendingLimit, params)}${forUpdate(unit)}`;
  return (await unit.read(SpendingLimit, where, params.values))[0] ?? null;
}

/** How many limits a company has. */
export async function countLimits(reader: Reader, clientId: string): Promise<number> {
  const [row] = await reader.rows<{ n: number }>(
    "select count(*) as n from spending_limit t where t.client_id = $1",
    [clientId],
  );
  return row?.n ?? 0;
}

/** Writes a limit in place of the one with its id, where there is one. */
export async function keepLimit(
  unit: Unit,
  limit: Omit<SpendingLimit, "amount" | "megabytes">,
): Promise<void> {
  await deleteLimit(unit, limit.id);
  await unit.insert(SpendingLimit, [limit]);
}

/** Takes a limit away. */
export async function deleteLimit(unit: Unit, id: string): Promise<void> {
  await unit.run("delete from spending_limit where id = $1", [id]);
}

/** The next limits after one, by id, whoever's they are; the first ones after "". */
export function limitsAfter(reader: Reader, after: string, limit: number): Promise<SpendingLimit[]> {
  return reader.read(SpendingLimit, "where t.id > $1 order by t.id limit $2", [after, limit]);
}

/**
 * Writes down how far people are told of a month, where the limit is still the one that was looked at and nobody has told
 * as much meanwhile.
 */
export async function limitWasTold(
  unit: Unit,
  { id, limitedTo, setAt }: SpendingLimit,
  month: string,
  level: LimitLevel,
): Promise<boolean> {
  const changed = await unit.run(
    `update spending_limit set told_month = $4, told_level = $5 where id = $1 and limited_to = $2 and set_at = $3
      and (told_month is null or told_month < $4 or (told_month = $4 and told_level < $5))`,
    [id, limitedTo, setAt, month, level],
  );
  return changed === 1;
}
