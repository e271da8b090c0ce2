import type { Unit } from "../../../platform/database/database";
import type { Composer } from "../../../platform/mail/mail-worker";
import { aboutOf } from "../../../platform/mail/outbox.store";
import type { SecretBox } from "../../../platform/secrets/secret-box";
import { staffWhoStillWants, tellStaff } from "../../people/mail-notice/mail-notice.store";
import { unsubscribeHref } from "../../people/mail-notice/unsubscribing.policy";
import type { Appeal } from "./appeal.entity";
import { shownNumber } from "./appeal.policy";
import { appealsGivenTo } from "./appeal.store";
import { assignmentMail } from "./assignment-mail.policy";

/** The kind of the mail about appeals that a colleague has given to somebody. */
export const ASSIGNMENT_MAIL = "appealAssignments";

/** Has one of the staff told that a colleague has given them an appeal, in the unit in which it happens. */
export function tellOfAssignment(
  unit: Unit,
  { id, clientId }: Appeal,
  viewerId: string,
  now: number,
): Promise<void> {
  return tellStaff(unit, { kind: ASSIGNMENT_MAIL, viewerId, clientId, aboutId: id }, now);
}

/** Makes the mail when it is sent, of appeals that are still its reader's; none where there are none. */
export function assignmentMailComposer(publicUrl: URL, secrets: SecretBox): Composer {
  return async (database, posting) => {
    const { id, viewerId, address } = posting;
    const locale = await staffWhoStillWants(database, ASSIGNMENT_MAIL, posting);
    if (locale === null || viewerId === null) return null;
    const given = await appealsGivenTo(database, viewerId, await aboutOf(database, id));
    if (given.length === 0) return null;
    const page = new URL("/staff/appeals", publicUrl).href;
    const appeals = given.map((appeal) => ({
      reference: shownNumber(appeal.number),
      subject: appeal.subject,
      href: `${page}?appeal=${appeal.id}`,
    }));
    const unsubscribe = unsubscribeHref(publicUrl, secrets, { kind: ASSIGNMENT_MAIL, viewerId });
    return { id, to: address, ...assignmentMail(locale, appeals, unsubscribe) };
  };
}
