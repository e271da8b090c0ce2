import type { Unit } from "../../../platform/database/database";
import { audit } from "../../../platform/audit/audit.store";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import type { UserError } from "../../../platform/graphql/user-error";
import { newId } from "../../../platform/new-id";
import { hashSecret } from "../../../platform/secrets/secret";
import { placeOf } from "../viewer/guess.task";
import { countAttempt, takeBack } from "../viewer/throttle.store";
import { tooManyAttempts } from "../viewer/viewer-errors.policy";
import { lockAccesses } from "./access-writing.task";
import { accessText } from "./access.texts";
import type { Invitation } from "./invitation.entity";
import { ADDRESS_INVITATIONS, COMPANY_INVITATIONS } from "./invitation.policy";
import { invitationOf, openInvitations } from "./invitation.store";

/**
 * Sends an invitation at the price of one of those that the company and the address may have in a while; what is
 * refused costs nothing.
 */
export async function countInvitation<T extends { readonly userErrors: readonly UserError[] }>(
  context: Context,
  { clientId, email }: { readonly clientId: string; readonly email: string },
  send: () => Promise<T>,
  refused: (error: UserError) => T,
): Promise<T> {
  const { clock, database, locale, timeZone } = context;
  const now = clock.now();
  const attempt = { id: newId("att", now), at: now, place: placeOf(context.ip), known: false };
  const countings = [
    { key: `invitations-of ${clientId}`, limits: COMPANY_INVITATIONS },
    { key: `invitations-to ${hashSecret(email)}`, limits: ADDRESS_INVITATIONS },
  ];
  const opensAt = await countAttempt(database, countings, attempt);
  if (opensAt !== null) return refused(tooManyAttempts(locale, opensAt, timeZone));
  const answer = await send();
  if (answer.userErrors.length > 0) await database.write((unit) => takeBack(unit, countings, attempt));
  return answer;
}

/** One of a company's open invitations by id, while nobody else changes its people; throws NOT_FOUND, and whatever `lockAccesses` throws. */
export async function lockInvitation(unit: Unit, context: Context, id: string): Promise<Invitation> {
  const missing = (): Error =>
    refuse("NOT_FOUND", context.locale, accessText("NO_INVITATION"), { field: ["invitationId"] });
  const seen = await invitationOf(context).load(id);
  if (!seen) throw missing();
  await lockAccesses(unit, context, seen.clientId);
  const found = (await openInvitations(unit, [seen.clientId])).find((each) => each.id === id);
  if (!found) throw missing();
  return found;
}

/** Writes to the audit what was done to an invitation. */
export async function recordInvitation(
  unit: Unit,
  context: Context,
  action: "invitation.sent" | "invitation.sentAgain" | "invitation.withdrawn",
  { id, clientId, email, role, accountIds }: Invitation,
): Promise<void> {
  const after = { email, role, accountIds: accountIds?.split(",") ?? null };
  await audit(unit, context.clock.now(), viewerOf(context), action, { clientId, subjectId: id, after });
}
