import { PROGRAMS_MAX, type ProgramScope } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { newId } from "../../../platform/new-id";
import { lockAccesses } from "../access/access-writing.task";
import { Program, ProgramScopeEnum } from "./program.entity";
import { programShown } from "./program.policy";
import { addProgram, countPrograms, lockProgram } from "./program.store";
import { programText } from "./program.texts";
import { recordProgram, wishedProgram } from "./program-writing.task";

/** A program that is wanted. */
@InputType({ description: "A program that is wanted." })
class CreateProgramInput {
  @Field(() => ID, { description: "The company whose it is to be." })
  clientId!: string;

  @Field(() => String, { description: "What it is to be called: 1 to 60 characters on one line." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What it is for: at most 300 characters." })
  purpose?: string | null;

  @Field(() => [ProgramScopeEnum], { description: "What it may do; at least one." })
  scopes!: ProgramScope[];

  @Field(() => [ID], {
    nullable: true,
    description: "The accounts that it is shown, at least one; the whole company when not given.",
  })
  accountIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "IPv4 and IPv6 addresses and ranges (CIDR) from which only its tokens are taken, at most 50; from anywhere when it is empty or not given.",
  })
  addresses?: string[] | null;
}

/** What the writing of a program answers. */
@ObjectType({ description: "What the writing of a program answers." })
export class ProgramPayload {
  @Field(() => Program, { nullable: true, description: "The program; null when refused." })
  program!: Program | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

async function create(unit: Unit, context: Context, id: string, input: CreateProgramInput): Promise<Program> {
  const { locale, clock } = context;
  const { clientId } = input;
  await lockAccesses(unit, context, clientId);
  const wish = await wishedProgram(unit, context, clientId, input);
  if ((await countPrograms(unit, clientId)) >= PROGRAMS_MAX)
    throw refuse("TOO_MANY_PROGRAMS", locale, programText("TOO_MANY", { max: PROGRAMS_MAX }));
  const { id: actorId, name: actorName } = viewerOf(context);
  const times = { createdAt: clock.now(), blockedAt: null, endedAt: null };
  const program = Object.assign(new Program(), { id, clientId, ...wish, actorId, actorName, ...times });
  await addProgram(unit, program);
  await recordProgram(unit, context, "program.created", program, { after: programShown(program) });
  return program;
}

/** The mutation. */
@Resolver()
export class CreateProgramResolver {
  @May("access.change")
  @Mutation(() => ProgramPayload, {
    description: `Makes a program of a company, which is nobody's: it stays whoever leaves. It asks by tokens of \`createProgramToken\`, and may do what its scopes say and nothing else. A company has at most ${String(PROGRAMS_MAX)}. For an administrator of the whole company. Needs a recent proof of who the viewer is (\`confirmIdentity\`); a token may not. Errors: NOT_FOUND, TOO_MANY_PROGRAMS, INVALID_INPUT, STEP_UP_REQUIRED, FORBIDDEN.`,
  })
  async createProgram(
    @Ctx() context: Context,
    @Arg("input", () => CreateProgramInput, { description: "What it is to be." }) input: CreateProgramInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<ProgramPayload> {
    const id = newId("prg", context.clock.now());
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { createProgram: input },
      resultId: id,
      make: (unit) => create(unit, context, id, input),
      find: (unit, made) => lockProgram(unit, context, made),
    });
    return { program: result, userErrors };
  }
}
