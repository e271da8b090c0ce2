import { PROGRAM_TOKENS_MAX } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Refused, refuse } from "../../../platform/graphql/refused";
import { DateTime } from "../../../platform/graphql/scalars";
import { UserError } from "../../../platform/graphql/user-error";
import { newId } from "../../../platform/new-id";
import { hashSecret, newApiToken, TOKEN_SHOWN } from "../../../platform/secrets/secret";
import { ApiToken } from "../viewer/api-token.entity";
import { tokenProblem } from "../viewer/api-token.policy";
import { addApiToken } from "../viewer/api-token.store";
import { tokenRefusal } from "../viewer/viewer-errors.policy";
import { takeStockOfTokens } from "../viewer/program-token.store";
import { programText } from "./program.texts";
import { ProgramToken } from "./program-token.type";
import { lockOwnProgram } from "./program-writing.task";

/** A token that is wanted. */
@InputType({ description: "A token of a program that is wanted." })
class CreateProgramTokenInput {
  @Field(() => ID, { description: "The program." })
  programId!: string;

  @Field(() => String, { description: "What to call it, 1 to 100 characters, e.g. by where it is kept." })
  name!: string;

  @Field(() => DateTime, { description: "From when on it is refused; at most 366 days from now." })
  expiresAt!: number;
}

/** The new token, with the only sight of its secret. */
@ObjectType({ description: "The new token of a program, with the only sight of its secret." })
class CreateProgramTokenPayload {
  @Field(() => ProgramToken, { nullable: true, description: "The new token; null when refused." })
  token!: ProgramToken | null;

  @Field(() => String, {
    nullable: true,
    description: "What to send as `Authorization: Bearer …`. It is shown here and never again.",
  })
  secret!: string | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

async function create(
  unit: Unit,
  context: Context,
  { programId, name, expiresAt }: CreateProgramTokenInput,
): Promise<CreateProgramTokenPayload> {
  const { clock, locale } = context;
  const now = clock.now();
  const actor = viewerOf(context);
  const program = await lockOwnProgram(unit, context, programId);
  const { id: viewerId, clientId } = program;
  const problem = tokenProblem({ name, scopes: ["read"], clientId, expiresAt }, actor, now);
  if (problem) throw new Refused([tokenRefusal(locale, problem)]);
  if ((await takeStockOfTokens(unit, programId, now)) >= PROGRAM_TOKENS_MAX)
    throw refuse("TOO_MANY_PROGRAM_TOKENS", locale, programText("TOO_MANY_TOKENS"));
  const secret = newApiToken();
  const token = Object.assign(new ApiToken(), {
    ...{ id: newId("tok", now), viewerId, clientId, subscriberId: null },
    ...{ hash: hashSecret(secret), prefix: secret.slice(0, TOKEN_SHOWN), name: name.trim() },
    // What it may do is the program's, and changes with it.
    ...{ scopes: "read", createdAt: now, expiresAt, lastUsedAt: null, revokedAt: null },
  });
  await addApiToken(unit, token);
  const subject = { clientId, subjectId: programId, after: { name: token.name, tokenId: token.id } };
  await audit(unit, now, actor, "programToken.created", subject);
  return { token: new ProgramToken(token), secret, userErrors: [] };
}

/** The mutation. */
@Resolver()
export class CreateProgramTokenResolver {
  @May("access.change")
  @Mutation(() => CreateProgramTokenPayload, {
    description: `Makes a token of a program; it may do what the program may, now and later. At most ${String(PROGRAM_TOKENS_MAX)} are in force, so that one is changed for another while both serve: make the second, let the program use it, revoke the first. The secret is shown once, so there is no idempotency key: who has not got it revokes the token and makes another. For an administrator of the whole company. Needs a recent proof of who the viewer is (\`confirmIdentity\`); a token may not. Errors: NOT_FOUND, TOO_MANY_PROGRAM_TOKENS, EXPIRES_TOO_LATE, INVALID_INPUT, STEP_UP_REQUIRED, FORBIDDEN.`,
  })
  async createProgramToken(
    @Ctx() context: Context,
    @Arg("input", () => CreateProgramTokenInput, { description: "Whose token, and until when." })
    input: CreateProgramTokenInput,
  ): Promise<CreateProgramTokenPayload> {
    try {
      return await context.database.write((unit) => create(unit, context, input));
    } catch (error) {
      if (error instanceof Refused) return { token: null, secret: null, userErrors: error.userErrors };
      throw error;
    }
  }
}
