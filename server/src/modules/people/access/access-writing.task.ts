import type { Unit } from "../../../platform/database/database";
import { actingOf } from "../../../platform/authorization/acting";
import { NOT_YOURS } from "../../../platform/authorization/denial";
import { requireProof } from "../../../platform/authorization/step-up";
import type { Access } from "../../../platform/authorization/viewer";
import { audit } from "../../../platform/audit/audit.store";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse, Refused } from "../../../platform/graphql/refused";
import { accountsOfCompany } from "../../company/account/account.store";
import { lockClient } from "../../company/client/client.store";
import { accessesTo, type PersonAccess } from "../viewer/access.store";
import { tellOfAccess } from "./access-mail.task";
import { notWithToken } from "../viewer/viewer-errors.policy";
import { accountsProblem, isFullAdministrator, keepsAdministrator, type AccessWish } from "./access.policy";
import { accessText } from "./access.texts";

/**
 * Who has access to a company, while nobody else changes that until the unit ends. Throws a refusal where the viewer is
 * none of those who may: NOT_FOUND, FORBIDDEN (also to a token: it must make no administrators), STEP_UP_REQUIRED.
 */
export async function lockAccesses(
  unit: Unit,
  context: Context,
  clientId: string,
): Promise<readonly PersonAccess[]> {
  const { locale } = context;
  const { id, scopes } = viewerOf(context);
  if (scopes !== null) throw new Refused([notWithToken(locale)]);
  if (!(await lockClient(unit, context, clientId)))
    throw refuse("NOT_FOUND", locale, accessText("NO_CLIENT"), { field: ["clientId"] });
  requireProof(actingOf(context));
  const people = await accessesTo(unit, [clientId]);
  // Looked at again under the lock: another administrator may just have taken it away.
  const own = people.find(({ person }) => person.id === id);
  if (own?.blockedAt !== null || !isFullAdministrator(own.access))
    throw refuse(NOT_YOURS.code, locale, NOT_YOURS.text);
  return people;
}

/** The access of somebody among those who have one; throws NOT_FOUND where they have none. */
export function accessOfPerson(
  context: Context,
  people: readonly PersonAccess[],
  personId: string,
): PersonAccess {
  const found = people.find(({ person }) => person.id === personId);
  if (!found) throw refuse("NOT_FOUND", context.locale, accessText("NO_ACCESS"), { field: ["personId"] });
  return found;
}

/** The access that is wished for; throws INVALID_INPUT or NOT_FOUND where its accounts are none of the company's. */
export async function wishedAccess(
  unit: Unit,
  { locale }: Context,
  clientId: string,
  { role, accountIds = null }: AccessWish,
): Promise<Access> {
  const found = await accountsOfCompany(unit, clientId, accountIds ?? []);
  const problem = accountsProblem(accountIds, found);
  if (problem?.problem === "NO_ACCOUNT")
    throw refuse("INVALID_INPUT", locale, accessText("NO_ACCOUNT"), { field: ["accountIds"] });
  if (problem) {
    const at = { field: ["accountIds", String(problem.place)], elementIndex: problem.place };
    const code = problem.problem === "ACCOUNT_UNKNOWN" ? "NOT_FOUND" : "INVALID_INPUT";
    throw refuse(code, locale, accessText(problem.problem), at);
  }
  return { clientId, role, accountIds };
}

/** Throws LAST_ADMINISTRATOR where the company would be left without one who administers all of it. */
export function requireAdministrator(
  { locale }: Context,
  people: readonly PersonAccess[],
  personId: string,
  next: Access | null,
): void {
  if (!keepsAdministrator(people, personId, next))
    throw refuse("LAST_ADMINISTRATOR", locale, accessText("LAST_ADMINISTRATOR"), { field: ["personId"] });
}

/** What can be done to an access, as the audit calls it. */
type AccessAction =
  "access.granted" | "access.changed" | "access.revoked" | "access.blocked" | "access.unblocked";

/** Writes to the audit what somebody had of a company, and what they have of it now, and has them told by mail. */
export async function recordAccess(
  unit: Unit,
  context: Context,
  action: AccessAction,
  personId: string,
  { before, after }: { readonly before: Access | null; readonly after: Access | null },
): Promise<void> {
  const clientId = (before ?? after)?.clientId ?? null;
  const state = (access: Access | null): object =>
    access === null ? {} : { role: access.role, accountIds: access.accountIds };
  const subject = { clientId, subjectId: personId, before: state(before), after: state(after) };
  const now = context.clock.now();
  const auditId = await audit(unit, now, viewerOf(context), action, subject);
  if (clientId !== null) await tellOfAccess(unit, { personId, clientId, auditId }, now);
}
