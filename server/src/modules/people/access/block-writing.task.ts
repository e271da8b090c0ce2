import { actingOf } from "../../../platform/authorization/acting";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { setBlocked } from "../viewer/access.store";
import { forgetPresence } from "../viewer/presence.task";
import { companyAccessOf } from "./access-reading.task";
import { accessOfPerson, lockAccesses, recordAccess, requireAdministrator } from "./access-writing.task";
import { accessText } from "./access.texts";
import { CompanyAccess } from "./access.type";
import type { AccessPayload } from "./grant-access";
import { withdrawInvitationsOf } from "./invitation.store";

/** Whose access to which company. */
interface Whose {
  readonly clientId: string;
  readonly personId: string;
}

/** Lets somebody's access rest, or puts it in force again, once a key. */
export async function setBlockedOnce(
  context: Context,
  name: "blockPerson" | "unblockPerson",
  input: Whose,
  idempotencyKey: string,
): Promise<AccessPayload> {
  const { clientId, personId } = input;
  const { result, userErrors } = await writeOnce(actingOf(context), {
    idempotencyKey,
    request: { [name]: input },
    resultId: personId,
    make: (unit) => (name === "blockPerson" ? block(unit, context, input) : unblock(unit, context, input)),
    find: (unit, id) => companyAccessOf(unit, viewerOf(context), clientId, id),
  });
  forgetPresence(context.database, personId);
  return { access: result, userErrors };
}

async function block(unit: Unit, context: Context, { clientId, personId }: Whose): Promise<CompanyAccess> {
  const { clock, locale } = context;
  const people = await lockAccesses(unit, context, clientId);
  const { person, access, blockedAt } = accessOfPerson(context, people, personId);
  if (blockedAt !== null)
    throw refuse("INVALID_INPUT", locale, accessText("BLOCKED_ALREADY"), { field: ["personId"] });
  requireAdministrator(context, people, personId, null);
  const now = clock.now();
  await setBlocked(unit, personId, clientId, now);
  await withdrawInvitationsOf(unit, clientId, personId, now);
  await recordAccess(unit, context, "access.blocked", personId, { before: access, after: access });
  return new CompanyAccess({ person, access, blockedAt: now });
}

async function unblock(unit: Unit, context: Context, { clientId, personId }: Whose): Promise<CompanyAccess> {
  const people = await lockAccesses(unit, context, clientId);
  const { person, access, blockedAt } = accessOfPerson(context, people, personId);
  if (blockedAt === null)
    throw refuse("INVALID_INPUT", context.locale, accessText("NOT_BLOCKED"), { field: ["personId"] });
  await setBlocked(unit, personId, clientId, null);
  await recordAccess(unit, context, "access.unblocked", personId, { before: access, after: access });
  return new CompanyAccess({ person, access, blockedAt: null });
}
