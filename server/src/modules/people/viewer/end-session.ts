import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Refused } from "../../../platform/graphql/refused";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce, type Written } from "../../../platform/idempotency/write-once.store";
import { forgetPresence } from "./presence.task";
import { endOtherSessions, endSession, lockSession } from "./session.store";
import { noSuchSession } from "./viewer-errors.policy";

const KEY = "1 to 100 characters; the same key is carried out once.";

/** Which session is to end. */
@InputType({ description: "Which session is to end." })
export class EndSessionInput {
  @Field(() => ID, { description: "Id of one of the viewer's own sessions; of this one, too." })
  sessionId!: string;
}

/** How many sessions have ended. */
@ObjectType({ description: "How many sessions have ended." })
export class EndSessionPayload {
  @Field(() => Int, { nullable: true, description: "How many have ended; null when refused." })
  ended!: number | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

/** Ends sessions once a key; what it was about is told again by the count alone. */
async function endOnce(
  context: Context,
  idempotencyKey: string,
  name: string,
  sessionId: string,
  end: (unit: Unit) => Promise<number>,
): Promise<EndSessionPayload> {
  const actor = viewerOf(context);
  const written: Written<number> = await writeOnce(actingOf(context), {
    idempotencyKey,
    request: { [name]: sessionId },
    resultId: actor.id,
    make: async (unit) => {
      const ended = await end(unit);
      const at = context.clock.now();
      for (let i = 0; i < ended; i += 1)
        await audit(unit, at, actor, "session.closed", { subjectId: actor.id });
      return ended;
    },
    find: () => Promise.resolve(0),
  });
  forgetPresence(context.database, actor.id);
  return { ended: written.result, userErrors: written.userErrors };
}

/** The mutations. */
@Resolver()
export class EndSessionResolver {
  @May("session.endOther")
  @Mutation(() => EndSessionPayload, {
    description:
      "Ends one of the viewer's sessions at once, on every gateway, with its sockets and downloads. The same key again ends nothing more and answers 0. Tokens may not. Errors: NOT_FOUND, FORBIDDEN.",
  })
  endSession(
    @Ctx() context: Context,
    @Arg("input", () => EndSessionInput, { description: "Which session is to end." })
    { sessionId }: EndSessionInput,
    @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
  ): Promise<EndSessionPayload> {
    return endOnce(context, idempotencyKey, "endSession", sessionId, async (unit) => {
      const session = await lockSession(unit, context, sessionId);
      if (!session) throw new Refused([noSuchSession(context.locale)]);
      return (await endSession(unit, session.id, session.viewerId)) ? 1 : 0;
    });
  }

  @May("session.endOther")
  @Mutation(() => EndSessionPayload, {
    description:
      "Ends all of the viewer's sessions but the one that asks, at once, on every gateway. The same key again ends nothing more and answers 0. Tokens may not. Errors: NOT_FOUND, FORBIDDEN.",
  })
  endOtherSessions(
    @Ctx() context: Context,
    @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
  ): Promise<EndSessionPayload> {
    const { id, credentialId = "" } = viewerOf(context);
    return endOnce(context, idempotencyKey, "endOtherSessions", "", (unit) =>
      endOtherSessions(unit, id, credentialId),
    );
  }
}
