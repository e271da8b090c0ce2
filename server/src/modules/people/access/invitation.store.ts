import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { viewerOf } from "../../../platform/graphql/context";
import { listLoader, loader } from "../../../platform/graphql/loader";
import { clearing, type Clearing } from "../../../platform/jobs/clearing";
import type { Composer } from "../../../platform/mail/mail-worker";
import { aboutOf, postAbout } from "../../../platform/mail/outbox.store";
import { hashSecret, newSecret } from "../../../platform/secrets/secret";
import { companyName } from "../../company/client/client.store";
import { localeRead, mailLocaleTo } from "../viewer/viewer.store";
import { Invitation } from "./invitation.entity";
import { INVITATION_LIFETIME, invitationMail, isPending } from "./invitation.policy";

/** How long an invitation that led to nothing, or has ended, stays in the table. What became of it the audit keeps. */
const KEPT = 90 * 86_400_000;

/** The invitations of companies that were neither accepted nor withdrawn, the newest first; of whom it was asked before who may be told. */
export const invitationsOf = listLoader<string, Invitation>(
  ({ database }, clientIds) => openInvitations(database, clientIds),
  ({ clientId }) => clientId,
);

/** Invitations by id, as far as the viewer may see them. */
export const invitationOf = loader<string, Invitation>(
  (context, ids) => {
    const params = new ParamList();
    const visible = visibleTo(viewerOf(context), Invitation, params);
    const where = `${params.among("t.id", ids)} and ${visible} and t.ended_at is null`;
    return context.database.read(Invitation, `where ${where}`, params.values);
  },
  ({ id }) => id,
);

/** The same for one unit of work. */
export function openInvitations(reader: Reader, clientIds: readonly string[]): Promise<Invitation[]> {
  return reader.read(Invitation, "where t.client_id among($1) and t.ended_at is null order by t.id desc", [
    clientIds,
  ]);
}

/** Writes a new invitation, and has it sent. */
export async function addInvitation(unit: Unit, invitation: Invitation): Promise<void> {
  await unit.insert(Invitation, [invitation]);
  await post(unit, invitation, invitation.sentAt);
}

/** Has an invitation sent anew, to last as long as a new one; the link of before serves no more. */
export async function sendAgain(unit: Unit, invitation: Invitation, now: number): Promise<Invitation> {
  const expiresAt = now + INVITATION_LIFETIME;
  await unit.run("update invitation set hash = null, sent_at = $2, expires_at = $3 where id = $1", [
    invitation.id,
    now,
    expiresAt,
  ]);
  await post(unit, invitation, now);
  return Object.assign(invitation, { sentAt: now, expiresAt });
}

async function post(unit: Unit, { id, clientId, email, locale }: Invitation, now: number): Promise<void> {
  const posting = { clientId, kind: "invitation", address: email, locale: localeRead(locale), aboutId: id };
  await postAbout(unit, posting, now);
}

/** Ends an invitation: it was accepted or withdrawn. */
export async function endInvitation(unit: Unit, id: string, now: number): Promise<void> {
  await unit.run("update invitation set hash = null, ended_at = $2 where id = $1", [id, now]);
}

/** Ends the invitations that somebody has sent for a company: who decides no more invites nobody. */
export async function withdrawInvitationsOf(
  unit: Unit,
  clientId: string,
  actorId: string,
  now: number,
): Promise<void> {
  await unit.run(
    "update invitation set hash = null, ended_at = $3 where client_id = $1 and actor_id = $2 and ended_at is null",
    [clientId, actorId, now],
  );
}

/** The invitation of a link's token while it is pending; locked until the unit ends where a unit asks. */
export async function invitationByToken(
  reader: Reader,
  token: string,
  now: number,
  isLocked = false,
): Promise<Invitation | null> {
  const tail = `where t.hash = $1${isLocked ? forUpdate(reader) : ""}`;
  const [found] = await reader.read(Invitation, tail, [hashSecret(token.slice(0, 100))]);
  return found && isPending(found, now) ? found : null;
}

/** Writes the mail with the link; its token is made now and stored nowhere. None where the invitation has ended. */
export function invitationComposer(publicUrl: URL): Composer {
  return async (database, { id, address }, now) => {
    const [invitationId = ""] = await aboutOf(database, id);
    const token = newSecret();
    const invitation = await database.write(async (unit) => {
      const [found] = await unit.read(Invitation, `where t.id = $1${forUpdate(unit)}`, [invitationId]);
      if (!found || !isPending(found, now)) return null;
      await unit.run("update invitation set hash = $2 where id = $1", [invitationId, hashSecret(token)]);
      return found;
    });
    if (!invitation) return null;
    const { clientId, role, actorName: by } = invitation;
    const locale = await mailLocaleTo(database, address, invitation.locale);
    const company = await companyName(database, clientId);
    const href = new URL(`/invitation#${token}`, publicUrl).href;
    return { id, to: address, ...invitationMail(locale, { company, by, role }, href) };
  };
}

/** Invitations that have ended long ago. */
export const INVITATION_CLEARING: Clearing = clearing({
  what: "invitations",
  entity: Invitation,
  key: ["id"],
  where: "t.expires_at <= $2",
  at: (now) => [now - KEPT],
});
