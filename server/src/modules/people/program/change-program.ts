import type { ProgramScope } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import type { Context } from "../../../platform/graphql/context";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { forgetPresence } from "../viewer/presence.task";
import { ProgramPayload } from "./create-program";
import { ProgramScopeEnum, type Program } from "./program.entity";
import { programShown } from "./program.policy";
import { keepProgram, lockProgram } from "./program.store";
import { lockOwnProgram, recordProgram, wishedProgram } from "./program-writing.task";

/** What a program is to be from now on. */
@InputType({ description: "What a program is to be from now on, all of it: what is left out is taken away." })
class ChangeProgramInput {
  @Field(() => ID, { description: "The program." })
  programId!: string;

  @Field(() => String, { description: "What it is called: 1 to 60 characters on one line." })
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

async function change(unit: Unit, context: Context, input: ChangeProgramInput): Promise<Program> {
  const program = await lockOwnProgram(unit, context, input.programId);
  const before = programShown(program);
  Object.assign(program, await wishedProgram(unit, context, program.clientId, input));
  await keepProgram(unit, program);
  await recordProgram(unit, context, "program.changed", program, { before, after: programShown(program) });
  return program;
}

/** The mutation. */
@Resolver()
export class ChangeProgramResolver {
  @May("access.change")
  @Mutation(() => ProgramPayload, {
    description:
      "Changes what a program is called, may do and is shown, and from where its tokens are taken; its tokens stay. What it has open hears of it at once. For an administrator of the whole company. Needs a recent proof of who the viewer is (`confirmIdentity`); a token may not. Errors: NOT_FOUND, INVALID_INPUT, STEP_UP_REQUIRED, FORBIDDEN.",
  })
  async changeProgram(
    @Ctx() context: Context,
    @Arg("input", () => ChangeProgramInput, { description: "Which program, and what it is to be." })
    input: ChangeProgramInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<ProgramPayload> {
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { changeProgram: input },
      resultId: input.programId,
      make: (unit) => change(unit, context, input),
      find: (unit, id) => lockProgram(unit, context, id),
    });
    forgetPresence(context.database, input.programId);
    return { program: result, userErrors };
  }
}
