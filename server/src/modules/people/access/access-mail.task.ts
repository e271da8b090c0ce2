import type { Access } from "../../../platform/authorization/viewer";
import { auditRecords } from "../../../platform/audit/audit.store";
import type { AuditRecord } from "../../../platform/audit/audit-record.entity";
import type { Unit } from "../../../platform/database/database";
import type { Composer } from "../../../platform/mail/mail-worker";
import { aboutOf, gatherMail } from "../../../platform/mail/outbox.store";
import { accountNumbers } from "../../company/account/account.store";
import { companyName } from "../../company/client/client.store";
import { reachable } from "../viewer/access.store";
import { accessMail, type AccessEvent, type NamedAccess } from "./access-mail.policy";

/** How long a mail waits for what else is done to the same access: a mistake is often mended at once. */
const GATHERED_FOR = 60_000;

/**
 * Has somebody told by mail what was done to their access, in the unit in which it is done; `auditId` is the row that
 * says it. It cannot be switched off: who lets themselves in at somebody's desk must not be able to hide it.
 */
export async function tellOfAccess(
  unit: Unit,
  { personId, clientId, auditId }: { personId: string; clientId: string; auditId: string },
  now: number,
): Promise<void> {
  const person = await reachable(unit, personId);
  if (!person) return;
  const telling = { viewerId: personId, clientId, kind: "accessChanges", aboutId: auditId, ...person };
  await gatherMail(unit, telling, now, GATHERED_FOR);
}

/** Makes the mail of what was done to somebody's access; none where they cannot sign in any more. */
export function accessMailComposer(publicUrl: URL): Composer {
  return async (database, posting) => {
    const { id, clientId, viewerId } = posting;
    const person = await reachable(database, viewerId ?? "");
    if (person?.address !== posting.address) return null;
    const records = await auditRecords(database, await aboutOf(database, id));
    const numbers = await accountNumbers(database, records.flatMap(accountsIn));
    const events = records.map((record) => eventOf(record, numbers));
    const company = await companyName(database, clientId);
    const last = records.at(-1);
    if (!last) return null;
    const href = new URL(isGone(last) ? "/" : `/c/${clientId}`, publicUrl).href;
    return { id, to: person.address, ...accessMail(person.locale, company, events, href) };
  };
}

/** By action, whether an access rests after it. */
const RESTS: Readonly<Partial<Record<string, boolean>>> = {
  "access.blocked": true,
  "access.unblocked": false,
};

/** Whether they see nothing of the company after it. */
const isGone = ({ action }: AuditRecord): boolean =>
  action === "access.revoked" || action === "access.blocked";

function eventOf(record: AuditRecord, numbers: ReadonlyMap<string, string>): AccessEvent {
  const named = (written: string | null): NamedAccess | null => {
    const { role, accountIds } = accessIn(written);
    return role === undefined
      ? null
      : { role, accounts: accountIds?.map((id) => numbers.get(id) ?? id).sort() ?? null };
  };
  const rests = RESTS[record.action] ?? null;
  return { before: named(record.before), after: named(record.after), by: record.actorName, rests };
}

const accountsIn = ({ before, after }: AuditRecord): readonly string[] =>
  [before, after].flatMap((written) => accessIn(written).accountIds ?? []);

/** What an audit row says that somebody had; nothing where that was nothing. */
function accessIn(written: string | null): Partial<Pick<Access, "role" | "accountIds">> {
  return JSON.parse(written ?? "{}") as Partial<Access>;
}
