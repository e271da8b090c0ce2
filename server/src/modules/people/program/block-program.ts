import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import type { Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { forgetPresence } from "../viewer/presence.task";
import { ProgramPayload } from "./create-program";
import type { Program } from "./program.entity";
import { keepProgram, lockProgram } from "./program.store";
import { programText } from "./program.texts";
import { lockOwnProgram, recordProgram } from "./program-writing.task";

/** Which program. */
@InputType({ description: "Which program." })
class BlockProgramInput {
  @Field(() => ID, { description: "The program." })
  programId!: string;
}

const KEY = "1 to 100 characters; the same key is carried out once.";

const WHO =
  "For an administrator of the whole company. Needs a recent proof of who the viewer is (`confirmIdentity`); a token may not. Errors: NOT_FOUND, INVALID_INPUT, STEP_UP_REQUIRED, FORBIDDEN.";

async function setResting(
  context: Context,
  name: "blockProgram" | "unblockProgram",
  { programId }: BlockProgramInput,
  idempotencyKey: string,
): Promise<ProgramPayload> {
  const { result, userErrors } = await writeOnce(actingOf(context), {
    idempotencyKey,
    request: { [name]: programId },
    resultId: programId,
    make: (unit) => rest(unit, context, programId, name === "blockProgram"),
    find: (unit, id) => lockProgram(unit, context, id),
  });
  forgetPresence(context.database, programId);
  return { program: result, userErrors };
}

async function rest(unit: Unit, context: Context, programId: string, isToRest: boolean): Promise<Program> {
  const { clock, locale } = context;
  const program = await lockOwnProgram(unit, context, programId);
  if ((program.blockedAt !== null) === isToRest) {
    const why = programText(isToRest ? "BLOCKED_ALREADY" : "NOT_BLOCKED");
    throw refuse("INVALID_INPUT", locale, why, { field: ["programId"] });
  }
  program.blockedAt = isToRest ? clock.now() : null;
  await keepProgram(unit, program);
  const action = isToRest ? "program.blocked" : "program.unblocked";
  await recordProgram(unit, context, action, program, { after: { name: program.name } });
  return program;
}

/** Both mutations. */
@Resolver()
export class BlockProgramResolver {
  @May("access.change")
  @Mutation(() => ProgramPayload, {
    description: `Lets a program rest, at once and on every gateway: its tokens are refused, what it has open ends, and all that it has is kept for \`unblockProgram\`. ${WHO}`,
  })
  blockProgram(
    @Ctx() context: Context,
    @Arg("input", () => BlockProgramInput, { description: "Which program." }) input: BlockProgramInput,
    @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
  ): Promise<ProgramPayload> {
    return setResting(context, "blockProgram", input, idempotencyKey);
  }

  @May("access.change")
  @Mutation(() => ProgramPayload, {
    description: `Puts a program that rests in force again, with the tokens that it has. ${WHO}`,
  })
  unblockProgram(
    @Ctx() context: Context,
    @Arg("input", () => BlockProgramInput, { description: "Which program." }) input: BlockProgramInput,
    @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
  ): Promise<ProgramPayload> {
    return setResting(context, "unblockProgram", input, idempotencyKey);
  }
}
