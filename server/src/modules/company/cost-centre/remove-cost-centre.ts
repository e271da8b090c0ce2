import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { Client } from "../client/client.entity";
import { lockClient } from "../client/client.store";
import { takeCostCentreOff } from "../subscriber/subscriber.store";
import { deleteCostCentre, lockCostCentre } from "./cost-centre.store";
import { costCentreText } from "./cost-centre.texts";
import { namesShown } from "./cost-centre-names.task";

/** A cost centre that is not wanted any more. */
@InputType({ description: "A cost centre that is not wanted any more." })
class RemoveCostCentreInput {
  @Field(() => ID, { description: "The company." })
  clientId!: string;

  @Field(() => ID, { description: "The cost centre, one of the company's." })
  costCentreId!: string;
}

/** What the removal of a cost centre answers. */
@ObjectType({ description: "What the removal of a cost centre answers." })
class RemoveCostCentrePayload {
  @Field(() => Client, { nullable: true, description: "The company without it; null when refused." })
  client!: Client | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many lines had it and have none now; null when refused, and when the same key has removed it before.",
  })
  linesLeft!: number | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

/** The mutation. */
@Resolver()
export class RemoveCostCentreResolver {
  @May("costCentre.change")
  @Mutation(() => RemoveCostCentrePayload, {
    description:
      "Removes a cost centre; the lines that have it have none from now on. For an administrator of the whole company. Errors: NOT_FOUND.",
  })
  async removeCostCentre(
    @Ctx() context: Context,
    @Arg("input", () => RemoveCostCentreInput, { description: "Which one." })
    input: RemoveCostCentreInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<RemoveCostCentrePayload> {
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { removeCostCentre: input },
      resultId: input.clientId,
      make: (unit) => remove(unit, context, input),
      find: async (unit, id) => {
        const client = await lockClient(unit, context, id);
        return client && { client, linesLeft: null };
      },
    });
    return { client: result?.client ?? null, linesLeft: result?.linesLeft ?? null, userErrors };
  }
}

async function remove(
  unit: Unit,
  context: Context,
  { clientId, costCentreId }: RemoveCostCentreInput,
): Promise<{ readonly client: Client; readonly linesLeft: number | null }> {
  const { locale, clock } = context;
  const client = await lockClient(unit, context, clientId);
  if (!client) throw refuse("NOT_FOUND", locale, costCentreText("NO_CLIENT"), { field: ["clientId"] });
  const costCentre = await lockCostCentre(unit, context, costCentreId);
  if (costCentre?.clientId !== client.id)
    throw refuse("NOT_FOUND", locale, costCentreText("NO_COST_CENTRE"), { field: ["costCentreId"] });
  const linesLeft = await takeCostCentreOff(unit, client.id, costCentre.id);
  await deleteCostCentre(unit, costCentre.id);
  const before = { ...namesShown(costCentre), lines: linesLeft };
  const subject = { clientId, subjectId: costCentre.id, before };
  await audit(unit, clock.now(), viewerOf(context), "costCentre.removed", subject);
  return { client, linesLeft };
}
