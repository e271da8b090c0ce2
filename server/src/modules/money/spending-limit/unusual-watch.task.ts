import { addDays, dateIn, type CalendarDate } from "@kabinet/shared";
import { groupBy } from "../../../platform/group-by";
import { derivedId } from "../../../platform/derived-id";
import { linesAfter, linesById } from "../../company/subscriber/subscriber.store";
import { tell } from "../../people/mail-notice/mail-notice.store";
import { usageRatedThrough } from "../../usage/rating/rating-progress.store";
import { firstUsageMonth, usedByDay, type DayUse } from "../../usage/usage-summary/day-use.store";
import { peopleOf, type LimitWatch } from "./limit-watch.task";
import { SpendingLimitKind } from "./spending-limit.entity";
import { UnusualDay } from "./unusual-day.entity";
import {
  daysBefore,
  daysToLookAt,
  FLOORS,
  HABIT_DAYS,
  knownFrom,
  toldFrom,
  usualBeside,
} from "./unusual-day.policy";
import {
  companiesToTell,
  keepUnusualDays,
  lookedThrough,
  putLookedThrough,
  takeUntold,
  type FoundDay,
} from "./unusual-day.store";

/** Lines that are looked at together. */
const LINES_AT_ONCE = 500;
/** Companies that are told of theirs before others have their turn. */
const COMPANIES_AT_ONCE = 100;
/** Most days of a company of which one mail tells; the page has them all. */
const TOLD_MAX = 50;

/**
 * Looks for unusual days of all lines among the days whose call details have come since it last looked, and has people
 * told of what is found: of all of a company's at once. Killed in between, it looks at the same days anew and finds no
 * day twice.
 */
export async function watchUnusualDays(watch: LimitWatch, stopping?: AbortSignal): Promise<void> {
  const { database, clock, timeZone } = watch;
  await database.tryWithLock("unusual days", async () => {
    const today = dateIn(timeZone, clock.now());
    const through = await usageRatedThrough(database, today);
    const days = daysToLookAt(await lookedThrough(database), through);
    if (days) {
      await findUnusualDays(watch, days, toldFrom(today), stopping);
      if (stopping?.aborted === true) return;
      await database.write((unit) => putLookedThrough(unit, days.through));
    }
    await tellAll(watch, stopping);
  });
}

/** Keeps the unusual days of all lines in a range; of those before `told` nobody is told. */
export async function findUnusualDays(
  { database, clock, timeZone }: LimitWatch,
  { from, through }: { readonly from: CalendarDate; readonly through: CalendarDate },
  told: CalendarDate,
  stopping?: AbortSignal,
): Promise<void> {
  const first = await firstUsageMonth(database.aside);
  if (first === null) return;
  const atLeast = { bytes: FLOORS[SpendingLimitKind.MEGABYTES], gross: FLOORS[SpendingLimitKind.MONEY] };
  for (let after: string | undefined = ""; after !== undefined && stopping?.aborted !== true;) {
    const lines = await linesAfter(database, after, LINES_AT_ONCE);
    // Hardly any day comes to the least that is worth a look: only of those lines the habit is read.
    const high = await usedByDay(database.aside, lines, { timeZone, from, through, atLeast });
    const ids = [...new Set(high.map(({ subscriberId }) => subscriberId))];
    const habit = { timeZone, from: addDays(from, -HABIT_DAYS), through };
    const used = groupBy(await usedByDay(database.aside, ids, habit), ({ subscriberId }) => subscriberId);
    const known = new Map((await linesById(database, ids)).map((line) => [line.id, line]));
    const now = clock.now();
    const found = high.flatMap((day): FoundDay[] => {
      const line = known.get(day.subscriberId);
      if (!line) return [];
      const toldAt = day.day < told ? now : null;
      return unusualOf(day, used.get(line.id) ?? [], knownFrom(line.activatedOn, first)).map((one) => ({
        ...{
          id: derivedId("unu", now, line.id, day.day, one.kind),
          clientId: line.clientId,
          subscriberId: line.id,
          day: day.day,
        },
        ...{ ...one, foundAt: now, toldAt },
      }));
    });
    if (found.length > 0) await database.write((unit) => keepUnusualDays(unit, found));
    after = lines.length < LINES_AT_ONCE ? undefined : lines.at(-1);
  }
}

function unusualOf(
  day: DayUse,
  all: readonly DayUse[],
  since: CalendarDate,
): Pick<FoundDay, "kind" | "used" | "usual">[] {
  const figures = [
    [SpendingLimitKind.MONEY, ({ gross }: DayUse) => gross],
    [SpendingLimitKind.MEGABYTES, ({ bytes }: DayUse) => bytes],
  ] as const;
  return figures.flatMap(([kind, figure]) => {
    const used = figure(day);
    const before = daysBefore(new Map(all.map((each) => [each.day, figure(each)])), day.day, since);
    const usual = usualBeside(kind, used, before);
    return usual === null ? [] : [{ kind, used, usual }];
  });
}

/** That it was told and the mail about it are one unit, company by company. */
async function tellAll({ database, clock }: LimitWatch, stopping?: AbortSignal): Promise<void> {
  for (let after: string | undefined = ""; after !== undefined && stopping?.aborted !== true;) {
    const companies = await companiesToTell(database, after, COMPANIES_AT_ONCE);
    for (const clientId of companies)
      await database.write(async (unit) => {
        const now = clock.now();
        const days = await takeUntold(unit, clientId, now);
        const viewerIds = await peopleOf(unit, clientId);
        for (const { id: aboutId } of days.slice(0, TOLD_MAX))
          await tell(unit, { kind: "limitAlerts", clientId, about: UnusualDay, aboutId, viewerIds }, now);
      });
    after = companies.length < COMPANIES_AT_ONCE ? undefined : companies.at(-1);
  }
}
