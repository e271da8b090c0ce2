import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import type { ApiToken } from "../viewer/api-token.entity";
import { endApiToken } from "../viewer/api-token.store";
import { forgetPresence } from "../viewer/presence.task";
import { tokenOfProgram } from "../viewer/program-token.store";
import { programText } from "./program.texts";
import { ProgramToken } from "./program-token.type";
import { lockOwnProgram } from "./program-writing.task";

/** Which token is to end. */
@InputType({ description: "Which token of which program is to end." })
class RevokeProgramTokenInput {
  @Field(() => ID, { description: "The program." })
  programId!: string;

  @Field(() => ID, { description: "Its token, as `Program.tokens` tells it." })
  tokenId!: string;
}

/** The token that has ended. */
@ObjectType({ description: "The token of a program that has ended." })
class RevokeProgramTokenPayload {
  @Field(() => ProgramToken, { nullable: true, description: "The token; null when refused." })
  token!: ProgramToken | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

async function revoke(
  unit: Unit,
  context: Context,
  { programId, tokenId }: RevokeProgramTokenInput,
): Promise<ApiToken> {
  const now = context.clock.now();
  const { clientId } = await lockOwnProgram(unit, context, programId);
  const token = await tokenOfProgram(unit, programId, tokenId);
  if (!token) throw refuse("NOT_FOUND", context.locale, programText("NO_TOKEN"), { field: ["tokenId"] });
  if (token.revokedAt !== null) return token;
  await endApiToken(unit, token, now);
  const subject = { clientId, subjectId: programId, before: { name: token.name, tokenId } };
  await audit(unit, now, viewerOf(context), "programToken.revoked", subject);
  return Object.assign(token, { revokedAt: now });
}

/** The mutation. */
@Resolver()
export class RevokeProgramTokenResolver {
  @May("access.change")
  @Mutation(() => RevokeProgramTokenPayload, {
    description:
      "Ends a token of a program at once, on every gateway, with what is open by it; the program's other token serves on. One that has ended already stays as it is. For an administrator of the whole company. Needs a recent proof of who the viewer is (`confirmIdentity`); a token may not, but for `revokeApiToken` of itself. Errors: NOT_FOUND, STEP_UP_REQUIRED, FORBIDDEN.",
  })
  async revokeProgramToken(
    @Ctx() context: Context,
    @Arg("input", () => RevokeProgramTokenInput, { description: "Which token." })
    input: RevokeProgramTokenInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<RevokeProgramTokenPayload> {
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { revokeProgramToken: input },
      resultId: input.tokenId,
      make: (unit) => revoke(unit, context, input),
      find: (unit) => revoke(unit, context, input),
    });
    forgetPresence(context.database, input.programId);
    return { token: result && new ProgramToken(result), userErrors };
  }
}
