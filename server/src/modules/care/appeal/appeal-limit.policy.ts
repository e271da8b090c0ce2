import { APPEAL_MESSAGES_PER_HOUR, APPEALS_PER_HOUR } from "@kabinet/shared";
import type { Text } from "../../../platform/texts/text";
import { appealText } from "./appeal.texts";

const HOUR = 3_600_000;

/** What is counted of somebody. */
export type AppealLimit = "TOO_MANY_APPEALS" | "TOO_MANY_APPEAL_MESSAGES";

/** How many an hour. */
export const APPEAL_LIMITS: Readonly<Record<AppealLimit, number>> = {
  TOO_MANY_APPEALS: APPEALS_PER_HOUR,
  TOO_MANY_APPEAL_MESSAGES: APPEAL_MESSAGES_PER_HOUR,
};

/** When somebody may write again who wrote at these times, the newest first; null when they may now. */
export function writesAgainAt(limit: AppealLimit, times: readonly number[], now: number): number | null {
  const oldest = times[APPEAL_LIMITS[limit] - 1];
  return oldest !== undefined && oldest + HOUR > now ? oldest + HOUR : null;
}

/** Since when what was written counts. */
export function countedSince(now: number): number {
  return now - HOUR;
}

/** What somebody is told who has to wait. */
export function limitText(limit: AppealLimit, opensAt: number, timeZone: string): Text {
  const most = APPEAL_LIMITS[limit];
  // The minute that has begun by then: who comes on it is let in.
  const time = new Intl.DateTimeFormat("ru", { timeZone, hour: "2-digit", minute: "2-digit" }).format(
    Math.ceil(opensAt / 60_000) * 60_000,
  );
  return appealText(limit, { most, time });
}
