import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import type { CostCentre } from "./cost-centre.entity";
import { lockCostCentre, putCostCentre } from "./cost-centre.store";
import { costCentreText } from "./cost-centre.texts";
import { freeNames, namesShown } from "./cost-centre-names.task";
import { CostCentrePayload } from "./create-cost-centre";

/** How a cost centre is to be called from now on. */
@InputType({ description: "How a cost centre is to be called from now on." })
class RenameCostCentreInput {
  @Field(() => ID, { description: "The cost centre." })
  costCentreId!: string;

  @Field(() => String, { description: "What it is called: 1 to 60 characters on one line." })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Its code in the company's own books, at most 20 characters; it has none from now on when not given.",
  })
  code?: string | null;
}

/** The mutation. */
@Resolver()
export class RenameCostCentreResolver {
  @May("costCentre.change")
  @Mutation(() => CostCentrePayload, {
    description:
      "Gives a cost centre another name and code; its lines keep it. For an administrator of the whole company. Errors: NOT_FOUND, COST_CENTRE_EXISTS, INVALID_INPUT.",
  })
  async renameCostCentre(
    @Ctx() context: Context,
    @Arg("input", () => RenameCostCentreInput, { description: "Which one, and how it is called." })
    input: RenameCostCentreInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<CostCentrePayload> {
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { renameCostCentre: input },
      resultId: input.costCentreId,
      make: (unit) => rename(unit, context, input),
      find: (unit, id) => lockCostCentre(unit, context, id),
    });
    return { costCentre: result, userErrors };
  }
}

async function rename(unit: Unit, context: Context, input: RenameCostCentreInput): Promise<CostCentre> {
  const { locale, clock } = context;
  const costCentre = await lockCostCentre(unit, context, input.costCentreId);
  if (!costCentre)
    throw refuse("NOT_FOUND", locale, costCentreText("NO_COST_CENTRE"), { field: ["costCentreId"] });
  const { id, clientId } = costCentre;
  const before = namesShown(costCentre);
  Object.assign(costCentre, await freeNames(unit, context, { clientId, id }, input));
  await putCostCentre(unit, costCentre);
  const subject = { clientId, subjectId: id, before, after: namesShown(costCentre) };
  await audit(unit, clock.now(), viewerOf(context), "costCentre.renamed", subject);
  return costCentre;
}
