import { actingOf } from "../../../platform/authorization/acting";
import { NOT_YOURS } from "../../../platform/authorization/denial";
import { requireProof } from "../../../platform/authorization/step-up";
import type { Reader, Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { reasonIn } from "../recovery/reason.policy";
import { recoveryText } from "../recovery/recovery.texts";
import { forgetPresence } from "../viewer/presence.task";
import { lockStaff } from "../viewer/staff.store";
import type { Person } from "../viewer/viewer.entity";
import { viewerById } from "../viewer/viewer.store";
import { staffText } from "./staff.texts";
import { StaffPerson, type StaffPayload } from "./staff.type";

/** The staff, while nobody else changes them. Throws STEP_UP_REQUIRED, and FORBIDDEN to who was just blocked. */
export async function staffLocked(unit: Unit, context: Context): Promise<readonly Person[]> {
  const people = await lockStaff(unit);
  requireProof(actingOf(context));
  // Of two who block each other the second finds that they are none of the staff any more: one always stays.
  const { id } = viewerOf(context);
  if (!people.some((person) => person.id === id && person.state === "active"))
    throw refuse(NOT_YOURS.code, context.locale, NOT_YOURS.text);
  return people;
}

/** A colleague of the viewer's among the staff; throws NOT_FOUND, and INVALID_INPUT where it is the viewer. */
function colleagueAmong(context: Context, people: readonly Person[], personId: string): Person {
  const { locale } = context;
  const found = people.find(({ id }) => id === personId);
  if (!found) throw refuse("NOT_FOUND", locale, staffText("NOBODY"), { field: ["personId"] });
  if (personId === viewerOf(context).id)
    throw refuse("INVALID_INPUT", locale, staffText("OWN"), { field: ["personId"] });
  return found;
}

/** The reason that was given; throws INVALID_INPUT where it is none. */
export function reasonGiven({ locale }: Context, text: string): string {
  const reason = reasonIn(text);
  if (reason === null) throw refuse("INVALID_INPUT", locale, recoveryText("reason"), { field: ["reason"] });
  return reason;
}

/** Changes something of one of the staff, once a key; what they have open is looked at anew. */
export async function changeStaff(
  context: Context,
  name: string,
  input: { readonly personId: string },
  idempotencyKey: string,
  change: (unit: Unit, person: Person) => Promise<void>,
): Promise<StaffPayload> {
  const { personId } = input;
  const { result, userErrors } = await writeOnce(actingOf(context), {
    idempotencyKey,
    request: { [name]: input },
    resultId: personId,
    make: async (unit) => {
      await change(unit, colleagueAmong(context, await staffLocked(unit, context), personId));
      return found(unit, personId);
    },
    find: found,
  });
  forgetPresence(context.database, personId);
  context.made.clear();
  return { person: result, userErrors };
}

async function found(reader: Reader, id: string): Promise<StaffPerson> {
  const person = await viewerById(reader, id);
  if (!person) throw new Error(`the one of the staff ${id} is gone`);
  return new StaffPerson(person);
}
