import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { servesOthers } from "../viewer/access.store";
import { forgetPresence } from "../viewer/presence.task";
import { endOtherSessions } from "../viewer/session.store";
import { accessOfPerson, lockAccesses } from "./access-writing.task";
import { accessText } from "./access.texts";

/** Whose sessions are to end. */
@InputType({ description: "Whose sessions are to end." })
export class EndPersonSessionsInput {
  @Field(() => ID, { description: "The company." })
  clientId!: string;

  @Field(() => ID, { description: "The person, as `CompanyAccess.person.id` says." })
  personId!: string;
}

/** How many sessions have ended. */
@ObjectType({ description: "How many sessions of somebody have ended." })
export class EndPersonSessionsPayload {
  @Field(() => Int, { nullable: true, description: "How many have ended; null when refused." })
  ended!: number | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

async function end(
  unit: Unit,
  context: Context,
  { clientId, personId }: EndPersonSessionsInput,
): Promise<number> {
  const { clock, locale } = context;
  const viewer = viewerOf(context);
  const people = await lockAccesses(unit, context, clientId);
  accessOfPerson(context, people, personId);
  if ((await servesOthers(unit, [personId], clientId)).length > 0)
    throw refuse("SERVES_OTHER_COMPANIES", locale, accessText("SERVES_OTHER_COMPANIES"), {
      field: ["personId"],
    });
  // Of one's own the one that asks stays.
  const kept = personId === viewer.id ? (viewer.credentialId ?? "") : "";
  const ended = await endOtherSessions(unit, personId, kept);
  for (let i = 0; i < ended; i += 1)
    await audit(unit, clock.now(), viewer, "session.ended", { clientId, subjectId: personId });
  return ended;
}

/** The mutation. */
@Resolver()
export class EndPersonSessionsResolver {
  @May("access.change")
  @Mutation(() => EndPersonSessionsPayload, {
    description:
      "Ends all sessions of somebody who looks after this company alone, at once, on every gateway, with their sockets and downloads; of the viewer's own the one that asks stays. The same key again ends nothing more and answers 0. Who looks after other companies too ends theirs themselves: `blockPerson` and `revokeAccess` close this company to them at once. For an administrator of the whole company. Needs a recent proof of who the viewer is (`confirmIdentity`); a token may not. Errors: NOT_FOUND, SERVES_OTHER_COMPANIES, STEP_UP_REQUIRED, FORBIDDEN.",
  })
  async endPersonSessions(
    @Ctx() context: Context,
    @Arg("input", () => EndPersonSessionsInput, { description: "Whose sessions." })
    input: EndPersonSessionsInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<EndPersonSessionsPayload> {
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { endPersonSessions: input },
      resultId: input.personId,
      make: (unit) => end(unit, context, input),
      find: () => Promise.resolve(0),
    });
    forgetPresence(context.database, input.personId);
    return { ended: result, userErrors };
  }
}
