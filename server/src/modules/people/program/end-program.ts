import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import type { Context } from "../../../platform/graphql/context";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { endApiTokensFor } from "../viewer/api-token.store";
import { forgetPresence } from "../viewer/presence.task";
import { ProgramPayload } from "./create-program";
import type { Program } from "./program.entity";
import { programShown } from "./program.policy";
import { keepProgram } from "./program.store";
import { shownProgram } from "./program-reading.task";
import { lockOwnProgram, recordProgram } from "./program-writing.task";

/** Which program is to end. */
@InputType({ description: "Which program is to end." })
class EndProgramInput {
  @Field(() => ID, { description: "The program." })
  programId!: string;
}

async function end(unit: Unit, context: Context, programId: string): Promise<Program> {
  const now = context.clock.now();
  const program = await lockOwnProgram(unit, context, programId);
  program.endedAt = now;
  await keepProgram(unit, program);
  await endApiTokensFor(unit, program.id, program.clientId, now);
  await recordProgram(unit, context, "program.ended", program, { before: programShown(program) });
  return program;
}

/** The mutation. */
@Resolver()
export class EndProgramResolver {
  @May("access.change")
  @Mutation(() => ProgramPayload, {
    description:
      "Ends a program for good, at once and on every gateway, with its tokens and what it has open; what it has done stays in the history under its name. For an administrator of the whole company. Needs a recent proof of who the viewer is (`confirmIdentity`); a token may not. Errors: NOT_FOUND, STEP_UP_REQUIRED, FORBIDDEN.",
  })
  async endProgram(
    @Ctx() context: Context,
    @Arg("input", () => EndProgramInput, { description: "Which program." }) { programId }: EndProgramInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<ProgramPayload> {
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { endProgram: programId },
      resultId: programId,
      make: (unit) => end(unit, context, programId),
      find: (_unit, id) => shownProgram(context, id),
    });
    forgetPresence(context.database, programId);
    return { program: result, userErrors };
  }
}
