import { likelyMeant, parseEmail } from "@kabinet/shared";
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import type { Context } from "../../../platform/graphql/context";
import { refuse, Refused } from "../../../platform/graphql/refused";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { hashPassword } from "../../../platform/secrets/password";
import { newSecret } from "../../../platform/secrets/secret";
import { NAME_MAX, nameIn } from "../access/invitation.policy";
import { countInvitation } from "../access/invitation-writing.task";
import { orBusy } from "../viewer/guess.task";
import { tidyLogin } from "../viewer/sign-in.policy";
import { enrolViewers, personByLogin } from "../viewer/viewer.store";
import { sendStaffInvitation } from "./staff-mail.task";
import { staffLocked } from "./staff-writing.task";
import { STAFF_MAX } from "./staff.policy";
import { staffText } from "./staff.texts";
import { StaffPayload, StaffPerson } from "./staff.type";

/** Who is to be one of the staff. */
@InputType({ description: "Who is to be one of the operator's staff." })
export class InviteStaffInput {
  @Field(() => String, {
    description: "The e-mail address to which the link goes, and by which they are to sign in.",
  })
  email!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "That the address is right though its domain looks mistyped (EMAIL_LIKELY_MISTYPED).",
  })
  isEmailConfirmed!: boolean;

  @Field(() => String, { description: `What they are called: 1 to ${String(NAME_MAX)} characters.` })
  name!: string;
}

async function inviteStaff(
  context: Context,
  input: InviteStaffInput,
  idempotencyKey: string,
): Promise<StaffPayload> {
  try {
    const wish = wishIn(context, input);
    const { login } = wish;
    // Nobody knows or can guess it: the link is the only way in.
    const passwordHash = await orBusy(context, hashPassword(newSecret()));
    return await countInvitation(
      context,
      { clientId: "staff", email: login },
      async () => {
        const { result, userErrors } = await writeOnce(actingOf(context), {
          idempotencyKey,
          request: { inviteStaff: input },
          resultId: login,
          make: (unit) => enrol(unit, context, { ...wish, passwordHash }),
          find: async (unit, id) => {
            const person = await personByLogin(unit, id);
            return person && new StaffPerson(person);
          },
        });
        context.made.clear();
        return { person: result, userErrors };
      },
      (error) => ({ person: null, userErrors: [error] }),
    );
  } catch (error) {
    if (error instanceof Refused) return { person: null, userErrors: error.userErrors };
    throw error;
  }
}

/** Somebody who is to be one of the staff. */
interface Wish {
  readonly name: string;
  readonly login: string;
}

function wishIn({ locale }: Context, { email, isEmailConfirmed, name: given }: InviteStaffInput): Wish {
  const address = parseEmail(email);
  if (address === null) throw refuse("INVALID_INPUT", locale, staffText("WRONG_EMAIL"), { field: ["email"] });
  const meant = isEmailConfirmed ? null : likelyMeant(address);
  if (meant !== null)
    throw refuse("EMAIL_LIKELY_MISTYPED", locale, staffText("LIKELY_MISTYPED", { meant }), {
      field: ["email"],
    });
  const name = nameIn(given);
  if (name === null)
    throw refuse("INVALID_INPUT", locale, staffText("WRONG_NAME", { max: NAME_MAX }), { field: ["name"] });
  return { name, login: tidyLogin(address) };
}

async function enrol(
  unit: Unit,
  context: Context,
  { name, login, passwordHash }: Wish & { readonly passwordHash: string },
): Promise<StaffPerson> {
  const { locale, clock } = context;
  const people = await staffLocked(unit, context);
  const known = await personByLogin(unit, login);
  if (known)
    throw refuse("INVALID_INPUT", locale, staffText(known.role === "staff" ? "EXISTS" : "CUSTOMER"), {
      field: ["email"],
    });
  if (people.length >= STAFF_MAX)
    throw refuse("INVALID_INPUT", locale, staffText("TOO_MANY", { most: STAFF_MAX }));
  const wanted = { role: "staff", name, login, accesses: [], subscriberId: null } as const;
  const [person] = await enrolViewers(unit, [wanted], passwordHash, clock.now());
  if (!person) throw new Error(`${login} was not enrolled`);
  await sendStaffInvitation(unit, context, "staff.invited", person);
  return new StaffPerson(person);
}

/** The mutation. */
@Resolver()
export class InviteStaffResolver {
  @May("staff.change")
  @Mutation(() => StaffPayload, {
    description:
      "For staff: lets somebody be one of the operator's staff, who is mailed a link to set their first password; it lasts seven days and serves once. Needs a recent proof of who the viewer is (`confirmIdentity`). At most 20 invitations of the staff and 3 to an address in 15 minutes. Errors: INVALID_INPUT (also for an address by which somebody signs in already), EMAIL_LIKELY_MISTYPED, TOO_MANY_ATTEMPTS, STEP_UP_REQUIRED, FORBIDDEN.",
  })
  inviteStaff(
    @Ctx() context: Context,
    @Arg("input", () => InviteStaffInput, { description: "Who it is." }) input: InviteStaffInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<StaffPayload> {
    return inviteStaff(context, input, idempotencyKey);
  }
}
