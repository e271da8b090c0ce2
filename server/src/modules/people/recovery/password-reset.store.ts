import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import type { Composer } from "../../../platform/mail/mail-worker";
import { gatherMail, OF_NO_COMPANY } from "../../../platform/mail/outbox.store";
import { clearing, type Clearing } from "../../../platform/jobs/clearing";
import { hashSecret, newSecret } from "../../../platform/secrets/secret";
import { companiesOf, reachable } from "../viewer/access.store";
import type { Person } from "../viewer/viewer.entity";
import { PasswordReset } from "./password-reset.entity";
import { factorResetMail, passwordResetMail, RESET_LIFETIME } from "./recovery-mail.policy";

/** The kinds of mail. */
export type RecoveryMail = "passwordReset" | "factorReset";

/** Has somebody written to, in the unit of what it tells of; false where they have no address here. */
export async function writeTo(unit: Unit, person: Person, kind: RecoveryMail, now: number): Promise<boolean> {
  const [clientId] = await companiesOf(unit, person.id);
  const found = await reachable(unit, person.id);
  if (!found || clientId === undefined) return false;
  await gatherMail(unit, { viewerId: person.id, clientId, kind, aboutId: person.id, ...found }, now, 0);
  return true;
}

/** Has one of the operator's staff, who is of no company, told that a colleague has taken their second factor off. */
export async function tellOfFactorReset(unit: Unit, { id }: Person, now: number): Promise<void> {
  const found = await reachable(unit, id);
  if (!found) return;
  const telling = { viewerId: id, clientId: OF_NO_COMPANY, kind: "factorReset", aboutId: id, ...found };
  await gatherMail(unit, telling, now, 0);
}

/** Lets somebody set a new password by a link, which a mail brings them; links of before serve no more. */
export async function beginReset(unit: Unit, person: Person, now: number): Promise<boolean> {
  if (!(await writeTo(unit, person, "passwordReset", now))) return false;
  await unit.run(
    `insert into password_reset (viewer_id, hash, expires_at) values ($1, null, $2)
       on conflict (viewer_id) do update set hash = null, expires_at = excluded.expires_at`,
    [person.id, now + RESET_LIFETIME],
  );
  return true;
}

/** Until when links last by which some people set a new password, of those that were not used. */
export function pendingResets(reader: Reader, viewerIds: readonly string[]): Promise<PasswordReset[]> {
  return reader.read(PasswordReset, "where t.viewer_id among($1)", [viewerIds]);
}

/** A link by which somebody sets a new password, for whoever hands it over; links of before serve no more. */
export async function newResetLink(
  unit: Unit,
  viewerId: string,
  publicUrl: URL,
  now: number,
  lifetime = RESET_LIFETIME,
): Promise<URL> {
  const token = newSecret();
  await unit.run(
    `insert into password_reset (viewer_id, hash, expires_at) values ($1, $2, $3)
       on conflict (viewer_id) do update set hash = excluded.hash, expires_at = excluded.expires_at`,
    [viewerId, hashSecret(token), now + lifetime],
  );
  return resetLink(publicUrl, token);
}

function resetLink(publicUrl: URL, token: string): URL {
  return new URL(`/reset-password#${token}`, publicUrl);
}

/** Whose new password a link's token sets; null for a token that is unknown, used, or too old. */
export async function resetByToken(reader: Reader, token: string, now: number): Promise<string | null> {
  const tail = "where t.hash = $1 and t.expires_at > $2";
  const [found] = await reader.read(PasswordReset, tail, [hashSecret(token.slice(0, 100)), now]);
  return found?.viewerId ?? null;
}

/** Uses a link up; false when somebody else has just done so. */
export async function useReset(unit: Unit, token: string): Promise<boolean> {
  return (
    (await unit.run("delete from password_reset where hash = $1", [hashSecret(token.slice(0, 100))])) === 1
  );
}

/** Writes the mail with the link; its token is made now and stored nowhere. None where the link is wanted no more. */
export function passwordResetComposer(publicUrl: URL): Composer {
  return async (database, { id, viewerId, address }, now) => {
    const person = await reachable(database, viewerId ?? "");
    if (person?.address !== address) return null;
    const token = newSecret();
    const isWanted = await database.write(async (unit) => {
      const tail = `where t.viewer_id = $1 and t.expires_at > $2${forUpdate(unit)}`;
      if ((await unit.read(PasswordReset, tail, [viewerId, now])).length === 0) return false;
      await unit.run("update password_reset set hash = $2 where viewer_id = $1", [
        viewerId,
        hashSecret(token),
      ]);
      return true;
    });
    if (!isWanted) return null;
    return { id, to: address, ...passwordResetMail(person.locale, resetLink(publicUrl, token).href) };
  };
}

/** Writes the mail that somebody's second factor has been taken off. */
export function factorResetComposer(publicUrl: URL): Composer {
  return async (database, { id, viewerId, address }) => {
    const person = await reachable(database, viewerId ?? "");
    if (person?.address !== address) return null;
    return { id, to: address, ...factorResetMail(person.locale, new URL("/", publicUrl).href) };
  };
}

/** Links that were not used. */
export const RESET_CLEARING: Clearing = clearing({
  what: "passwordResets",
  entity: PasswordReset,
  key: ["viewer_id"],
  where: "t.expires_at <= $2",
  at: (now) => [now],
});
