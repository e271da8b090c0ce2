import { APPEAL_MESSAGES_PER_HOUR, APPEALS_PER_HOUR, type Localized } from "@kabinet/shared";
import { fill } from "../../../platform/texts/fill";

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
export function limitText(limit: AppealLimit, opensAt: number, timeZone: string): Localized {
  const most = APPEAL_LIMITS[limit];
  // The minute that has begun by then: who comes on it is let in.
  const time = new Intl.DateTimeFormat("ru", { timeZone, hour: "2-digit", minute: "2-digit" }).format(
    Math.ceil(opensAt / 60_000) * 60_000,
  );
  return limit === "TOO_MANY_APPEALS"
    ? fill(
        {
          ru: "За час принимается не больше {most} {most|обращения|обращений|обращений} от одного человека. Следующее можно создать в {time}; дописать в уже созданные можно сейчас.",
          be: "За гадзіну прымаецца не больш за {most} {most|зварот|звароты|зваротаў} ад аднаго чалавека. Наступны можна стварыць у {time}; дапісаць у ўжо створаныя можна зараз.",
          en: "At most {most} {most|appeal|appeals} an hour are accepted from one person. The next one can be made at {time}; you can write in those that there are now.",
        },
        { most, time },
      )
    : fill(
        {
          ru: "За час принимается не больше {most} {most|сообщения|сообщений|сообщений} от одного человека. Следующее можно отправить в {time}; текст сохранён.",
          be: "За гадзіну прымаецца не больш за {most} {most|паведамленне|паведамленні|паведамленняў} ад аднаго чалавека. Наступнае можна адправіць у {time}; тэкст захаваны.",
          en: "At most {most} {most|message|messages} an hour are accepted from one person. The next one can be sent at {time}; your text is kept.",
        },
        { most, time },
      );
}
