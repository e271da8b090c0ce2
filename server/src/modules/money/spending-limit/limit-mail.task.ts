import type { Composer } from "../../../platform/mail/mail-worker";
import { aboutOf } from "../../../platform/mail/outbox.store";
import type { SecretBox } from "../../../platform/secrets/secret-box";
import { companyName } from "../../company/client/client.store";
import { costCentresById } from "../../company/cost-centre/cost-centre.store";
import { numbersOfLines } from "../../company/subscriber/subscriber.store";
import { whoStillWants } from "../../people/mail-notice/mail-notice.store";
import { unsubscribeHref } from "../../people/mail-notice/unsubscribing.policy";
import { limitMail } from "./limit-mail.policy";
import { limitsSeen } from "./spending-limit.store";
import { unusualDaysSeen } from "./unusual-day.store";

/** The kind of the mail about limits and unusual days. */
export const LIMIT_MAIL = "limitAlerts";

/** Makes the mail about limits and unusual days; it tells only of those that its reader still sees and that are still there. */
export function limitMailComposer(publicUrl: URL, secrets: SecretBox): Composer {
  return async (database, posting) => {
    const { id, clientId, address } = posting;
    const person = await whoStillWants(database, LIMIT_MAIL, posting);
    if (!person) return null;
    const { viewer, locale } = person;
    const about = await aboutOf(database, id);
    const limits = (await limitsSeen(database, viewer, about)).filter(({ toldLevel }) => toldLevel > 0);
    const days = await unusualDaysSeen(database, viewer, about);
    if (limits.length === 0 && days.length === 0) return null;
    const lines = [...limits, ...days].flatMap(({ subscriberId }) => subscriberId ?? []);
    const numbers = await numbersOfLines(database, [...new Set(lines)]);
    const centres = await costCentresById(
      database,
      limits.filter(({ scope }) => scope === "costCentre").map(({ subjectId }) => subjectId),
    );
    const page = new URL(`/c/${clientId}/limits`, publicUrl).href;
    return {
      id,
      to: address,
      ...limitMail(locale, {
        limits,
        days,
        company: await companyName(database, clientId),
        numbers,
        centres: new Map(centres.map((centre) => [centre.id, centre.name])),
        limitsHref: page,
        daysHref: `${page}?view=days`,
        unsubscribe: unsubscribeHref(publicUrl, secrets, { kind: LIMIT_MAIL, viewerId: viewer.id }),
      }),
    };
  };
}
