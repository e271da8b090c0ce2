import { addDays, type CalendarDate } from "@kabinet/shared";
import type { Reader, Unit } from "../../../platform/database/database";
import { RatingProgress } from "./rating-progress.entity";

/**
 * Tells that a source has brought and rated all its usage up to a day (YYYY-MM-DD), in the unit of work that wrote the
 * usage. A day before the one already told changes nothing.
 */
export async function usageWasRated(unit: Unit, source: string, through: CalendarDate): Promise<void> {
  await unit.run(
    `insert into rating_progress (source, through) values ($1, $2)
      on conflict (source) do update set through = excluded.through
        where rating_progress.through < excluded.through`,
    [source, through],
  );
}

/**
 * The last day (YYYY-MM-DD) whose usage has been rated in full by every source, and yesterday at the latest: today is
 * not over. Null where no source has told of a day: then nothing is known of anybody's usage.
 */
export async function usageRatedThrough(reader: Reader, today: CalendarDate): Promise<CalendarDate | null> {
  const [least] = await reader.read(RatingProgress, "order by t.through limit 1");
  if (!least) return null;
  const yesterday = addDays(today, -1);
  return least.through < yesterday ? least.through : yesterday;
}
