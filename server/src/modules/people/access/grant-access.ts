import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { AccessRoleEnum } from "../../../platform/authorization/access-role";
import { May } from "../../../platform/authorization/may";
import type { AccessRole } from "../../../platform/authorization/viewer";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { newId } from "../../../platform/new-id";
import { putAccess } from "../viewer/access.store";
import { placeOf } from "../viewer/guess.task";
import { forgetPresence } from "../viewer/presence.task";
import { tooManyAttempts } from "../viewer/viewer-errors.policy";
import { tidyLogin, UNKNOWN_PEOPLE } from "../viewer/sign-in.policy";
import { countAttempt, takeBack } from "../viewer/throttle.store";
import { viewerByLogin } from "../viewer/viewer.store";
import { recordAccess, lockAccesses, wishedAccess } from "./access-writing.task";
import { ACCESSES_MAX } from "./access.policy";
import { companyAccessOf } from "./access-reading.task";
import { accessText } from "./access.texts";
import { CompanyAccess } from "./access.type";

/** Who is to have what of a company. */
@InputType({ description: "Who is to have what of a company." })
export class GrantAccessInput {
  @Field(() => ID, { description: "The company." })
  clientId!: string;

  @Field(() => String, { description: "The e-mail address by which the person signs in already." })
  email!: string;

  @Field(() => AccessRoleEnum, { description: "What they may do there." })
  role!: AccessRole;

  @Field(() => [ID], {
    nullable: true,
    description: "The accounts that they are to look after, at least one; the whole company when not given.",
  })
  accountIds?: string[] | null;
}

/** The access that somebody has now. */
@ObjectType({ description: "The access that somebody has now." })
export class AccessPayload {
  @Field(() => CompanyAccess, { nullable: true, description: "The access; null when refused." })
  access!: CompanyAccess | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

/** Gives access. Addresses that nobody has are counted: else it could be tried out who has a cabinet. */
async function grantAccess(
  context: Context,
  input: GrantAccessInput,
  idempotencyKey: string,
): Promise<AccessPayload> {
  const { clock, database, locale, timeZone } = context;
  const now = clock.now();
  const attempt = { id: newId("att", now), at: now, place: placeOf(context.ip), known: false };
  const countings = [{ key: `access ${viewerOf(context).id}`, limits: UNKNOWN_PEOPLE }];
  const opensAt = await countAttempt(database, countings, attempt);
  if (opensAt !== null) return { access: null, userErrors: [tooManyAttempts(locale, opensAt, timeZone)] };
  const { result, userErrors } = await writeOnce(actingOf(context), {
    idempotencyKey,
    request: { grantAccess: input },
    resultId: tidyLogin(input.email),
    make: (unit) => grant(unit, context, input),
    find: async (unit, login) => {
      const person = await viewerByLogin(unit, login);
      return person && companyAccessOf(unit, viewerOf(context), input.clientId, person.id);
    },
  });
  const isUnknown = userErrors.some(({ code, field }) => code === "NOT_FOUND" && field?.[0] === "email");
  if (!isUnknown) await database.write((unit) => takeBack(unit, countings, attempt));
  if (result) forgetPresence(database, result.person.id);
  return { access: result, userErrors };
}

async function grant(unit: Unit, context: Context, input: GrantAccessInput): Promise<CompanyAccess> {
  const { locale } = context;
  const people = await lockAccesses(unit, context, input.clientId);
  const access = await wishedAccess(unit, context, input.clientId, input);
  const person = await viewerByLogin(unit, input.email);
  if (person?.role !== "administrator")
    throw refuse("NOT_FOUND", locale, accessText("NOBODY"), { field: ["email"] });
  if (people.some((one) => one.person.id === person.id))
    throw refuse("ACCESS_EXISTS", locale, accessText("ACCESS_EXISTS"), { field: ["email"] });
  if (people.length >= ACCESSES_MAX)
    throw refuse("TOO_MANY_ACCESSES", locale, accessText("TOO_MANY_ACCESSES", { most: ACCESSES_MAX }));
  await putAccess(unit, person.id, access);
  await recordAccess(unit, context, "access.granted", person.id, { before: null, after: access });
  return new CompanyAccess({ person, access, blockedAt: null });
}

/** The mutation. */
@Resolver()
export class GrantAccessResolver {
  @May("access.change")
  @Mutation(() => AccessPayload, {
    description:
      "Lets somebody who signs in already look after a company, or look at it, from their next request on. For an administrator of the whole company. Needs a recent proof of who the viewer is (`confirmIdentity`); a token may not. Errors: NOT_FOUND, ACCESS_EXISTS, TOO_MANY_ACCESSES, INVALID_INPUT, STEP_UP_REQUIRED, FORBIDDEN, and TOO_MANY_ATTEMPTS after ten addresses that nobody has in a quarter of an hour.",
  })
  grantAccess(
    @Ctx() context: Context,
    @Arg("input", () => GrantAccessInput, { description: "Who is to have what." }) input: GrantAccessInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<AccessPayload> {
    return grantAccess(context, input, idempotencyKey);
  }
}
