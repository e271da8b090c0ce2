import type { SignedIn } from "../../../platform/authorization/viewer";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { lockViewer } from "../../people/viewer/viewer.store";
import {
  APPEAL_LIMITS,
  countedSince,
  limitText,
  writesAgainAt,
  type AppealLimit,
} from "./appeal-limit.policy";

/** Refuses one more appeal, or one more message, where the viewer has written too many within an hour; staff never. */
export async function requireFewWritten(
  unit: Unit,
  context: Context,
  limits: readonly AppealLimit[],
): Promise<void> {
  const viewer = viewerOf(context);
  if (viewer.role === "staff") return;
  // Several who write in one person's name at once are counted one after another.
  await lockViewer(unit, viewer.id);
  for (const limit of limits) {
    const now = context.clock.now();
    const opensAt = writesAgainAt(limit, await timesOf(unit, viewer, limit, now), now);
    if (opensAt === null) continue;
    throw refuse(limit, context.locale, limitText(limit, opensAt, context.timeZone), { opensAt });
  }
}

/** When somebody wrote lately, the newest first: as many as the limit needs. */
async function timesOf(unit: Unit, { id }: SignedIn, limit: AppealLimit, now: number): Promise<number[]> {
  const found = await unit.rows<{ at: number }>(
    `select t.at as "at" from appeal_message t where t.author_id = $1 and t.at > $2 and t.text is not null
       ${limit === "TOO_MANY_APPEALS" ? "and t.seq = 1" : ""} order by t.at desc limit ${String(APPEAL_LIMITS[limit])}`,
    [id, countedSince(now)],
  );
  return found.map(({ at }) => at);
}
