import type { Locale } from "@kabinet/shared";
import { audit, auditRecords } from "../../../platform/audit/audit.store";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { mailText, type MailText } from "../../../platform/mail/mail-text";
import type { Composer } from "../../../platform/mail/mail-worker";
import { aboutOf, gatherMail, OF_NO_COMPANY } from "../../../platform/mail/outbox.store";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import { newResetLink, pendingResets } from "../recovery/password-reset.store";
import type { Person } from "../viewer/viewer.entity";
import { mailLocaleTo, viewerById } from "../viewer/viewer.store";
import { staffState, StaffState, STAFF_INVITED_FOR } from "./staff.policy";
import { staffText } from "./staff.texts";

/** The kind of the mail that lets somebody new to the staff set a password. */
export const STAFF_INVITATION_MAIL = "staffInvitation";

/** Has somebody new to the staff sent a link, and writes down who did it. Links of before serve no more. */
export async function sendStaffInvitation(
  unit: Unit,
  context: Context,
  action: "staff.invited" | "staff.invitedAgain",
  { id, login }: Person,
): Promise<void> {
  const now = context.clock.now();
  const address = login ?? "";
  // It waits for the mail; the token in that takes its place.
  await newResetLink(unit, id, context.publicUrl, now, STAFF_INVITED_FOR);
  const subject = { subjectId: id, after: { email: address } };
  const aboutId = await audit(unit, now, viewerOf(context), action, subject);
  const telling = { viewerId: id, clientId: OF_NO_COMPANY, kind: STAFF_INVITATION_MAIL, aboutId };
  await gatherMail(unit, { ...telling, address, locale: context.locale }, now, 0);
}

/** Writes the mail with the link; its token is made now and stored nowhere. None for who is here already, or blocked. */
export function staffInvitationComposer(publicUrl: URL): Composer {
  return async (database, { id, viewerId, address, locale: inviters }, now) => {
    const person = viewerId === null ? null : await viewerById(database, viewerId);
    if (person?.login !== address) return null;
    const sent = await pendingResets(database, [person.id]);
    if (staffState(person, sent.length > 0) !== StaffState.INVITED) return null;
    const by = (await auditRecords(database, await aboutOf(database, id))).at(-1)?.actorName ?? "";
    const link = await database.write((unit) =>
      newResetLink(unit, person.id, publicUrl, now, STAFF_INVITED_FOR),
    );
    const locale = await mailLocaleTo(database, address, inviters);
    return { id, to: address, ...invitationMail(locale, { name: person.name, by, href: link.href }) };
  };
}

function invitationMail(
  locale: Locale,
  { name, by, href }: { readonly name: string; readonly by: string; readonly href: string },
): MailText {
  const said = (words: Text): string => say(words, locale);
  return mailText(locale, {
    subject: said(staffText("mail.subject")),
    before: [said(staffText("mail.hello", { name })), said(staffText("mail.lead", { by }))],
    links: [{ words: said(staffText("mail.open")), href }],
    after: [said(staffText("mail.ignore"))],
  });
}
