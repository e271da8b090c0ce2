import { dateIn } from "@kabinet/shared";
import type { Clock } from "../../../platform/clock";
import type { Database, Unit } from "../../../platform/database/database";
import { costCentresById } from "../../company/cost-centre/cost-centre.store";
import { tell } from "../../people/mail-notice/mail-notice.store";
import { accessesTo } from "../../people/viewer/access.store";
import { usageRatedThrough } from "../../usage/rating/rating-progress.store";
import { usedInMonth } from "./limit-use.task";
import { SpendingLimit, type LimitLevel } from "./spending-limit.entity";
import { isToBeTold, levelOf, monthsWatched } from "./spending-limit.policy";
import { deleteLimit, limitsAfter, limitWasTold } from "./spending-limit.store";

/** Limits that are looked at together. */
const AT_ONCE = 100;

/** What the watches need. */
export interface LimitWatch {
  readonly database: Database;
  readonly clock: Clock;
  /** The operator's time zone, by which months and days end. */
  readonly timeZone: string;
}

/**
 * Looks at all limits and has people told of those that are used to 80 % or 100 %: each once a month, however often it is
 * looked, by however many gateways. What cannot be told keeps no other from being so; its fault is thrown at the end.
 */
export async function watchLimits(watch: LimitWatch, stopping?: AbortSignal): Promise<void> {
  const { database, clock, timeZone } = watch;
  const faults: unknown[] = [];
  await database.tryWithLock("spending limits", async () => {
    const today = dateIn(timeZone, clock.now());
    const months = monthsWatched(today, await usageRatedThrough(database, today));
    for (let after: string | undefined = ""; after !== undefined && stopping?.aborted !== true;) {
      const limits = await withoutOrphans(database, await limitsAfter(database, after, AT_ONCE));
      for (const month of months) await look(watch, limits.shown, month, faults);
      after = limits.last;
    }
  });
  if (faults.length > 0) throw new AggregateError(faults, "some limits could not be looked at");
}

/** Takes limits away whose cost centre has been removed; a cost centre does not know of limits. */
async function withoutOrphans(
  database: Database,
  limits: readonly SpendingLimit[],
): Promise<{ readonly shown: SpendingLimit[]; readonly last: string | undefined }> {
  const last = limits.length < AT_ONCE ? undefined : limits.at(-1)?.id;
  const ofCentres = limits.filter(({ scope }) => scope === "costCentre");
  if (ofCentres.length === 0) return { shown: [...limits], last };
  const found = await costCentresById(
    database,
    ofCentres.map(({ subjectId }) => subjectId),
  );
  const isOrphan = ({ scope, subjectId }: SpendingLimit): boolean =>
    scope === "costCentre" && found.every(({ id }) => id !== subjectId);
  for (const { id } of limits.filter(isOrphan)) await database.write((unit) => deleteLimit(unit, id));
  return { shown: limits.filter((limit) => !isOrphan(limit)), last };
}

async function look(
  { database, clock }: LimitWatch,
  limits: readonly SpendingLimit[],
  month: string,
  faults: unknown[],
): Promise<void> {
  const usedOf = await usedInMonth(database.aside, month, limits);
  for (const limit of limits) {
    const level = levelOf(usedOf(limit), limit.limitedTo);
    if (!isToBeTold(limit, month, level)) continue;
    try {
      await database.write((unit) => tellOf(unit, limit, month, level, clock.now()));
    } catch (error) {
      faults.push(error);
    }
  }
}

/** That it was told and the mail about it are one unit: killed in between, both are done anew. */
async function tellOf(
  unit: Unit,
  limit: SpendingLimit,
  month: string,
  level: LimitLevel,
  now: number,
): Promise<void> {
  if (!(await limitWasTold(unit, limit, month, level))) return;
  const { id: aboutId, clientId } = limit;
  const notice = { kind: "limitAlerts", clientId, about: SpendingLimit, aboutId } as const;
  await tell(unit, { ...notice, viewerIds: await peopleOf(unit, clientId) }, now);
}

/** Everybody who has anything of a company; who of them is told is asked of each. */
export async function peopleOf(unit: Unit, clientId: string): Promise<string[]> {
  return (await accessesTo(unit, [clientId])).map(({ person }) => person.id);
}
