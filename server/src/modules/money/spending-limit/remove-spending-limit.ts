import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { Client } from "../../company/client/client.entity";
import { lockClient } from "../../company/client/client.store";
import { deleteLimit, lockLimitById } from "./spending-limit.store";
import { spendingLimitText } from "./spending-limit.texts";

/** A limit that is not wanted any more. */
@InputType({ description: "A limit that is not wanted any more." })
class RemoveSpendingLimitInput {
  @Field(() => ID, { description: "The company." })
  clientId!: string;

  @Field(() => ID, { description: "The limit, one of the company's." })
  spendingLimitId!: string;
}

/** What the removal of a limit answers. */
@ObjectType({ description: "What the removal of a limit answers." })
class RemoveSpendingLimitPayload {
  @Field(() => Client, { nullable: true, description: "The company without it; null when refused." })
  client!: Client | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

/** The mutation. */
@Resolver()
export class RemoveSpendingLimitResolver {
  @May("spendingLimit.set")
  @Mutation(() => RemoveSpendingLimitPayload, {
    description: "Takes a limit away; nobody is told of it any more. Errors: NOT_FOUND.",
  })
  async removeSpendingLimit(
    @Ctx() context: Context,
    @Arg("input", () => RemoveSpendingLimitInput, { description: "Which one." })
    input: RemoveSpendingLimitInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<RemoveSpendingLimitPayload> {
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { removeSpendingLimit: input },
      resultId: input.clientId,
      make: (unit) => remove(unit, context, input),
      find: (unit, id) => lockClient(unit, context, id),
    });
    context.made.clear();
    return { client: result, userErrors };
  }
}

async function remove(
  unit: Unit,
  context: Context,
  { clientId, spendingLimitId }: RemoveSpendingLimitInput,
): Promise<Client> {
  const { locale, clock } = context;
  const viewer = viewerOf(context);
  const client = await lockClient(unit, context, clientId);
  if (!client) throw refuse("NOT_FOUND", locale, spendingLimitText("NO_CLIENT"), { field: ["clientId"] });
  const limit = await lockLimitById(unit, viewer, spendingLimitId);
  if (limit?.clientId !== client.id)
    throw refuse("NOT_FOUND", locale, spendingLimitText("NO_LIMIT"), { field: ["spendingLimitId"] });
  await deleteLimit(unit, limit.id);
  await audit(unit, clock.now(), viewer, "spendingLimit.removed", {
    clientId,
    subjectId: limit.subjectId,
    before: { amount: limit.amount, megabytes: limit.megabytes },
  });
  return client;
}
