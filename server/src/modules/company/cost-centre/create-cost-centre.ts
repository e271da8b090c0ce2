import { COST_CENTRES_MAX } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { newId } from "../../../platform/new-id";
import { lockClient } from "../client/client.store";
import { CostCentre } from "./cost-centre.entity";
import { addCostCentre, countCostCentres, lockCostCentre } from "./cost-centre.store";
import { costCentreText } from "./cost-centre.texts";
import { freeNames, namesShown } from "./cost-centre-names.task";

/** A cost centre that is wanted. */
@InputType({ description: "A cost centre that is wanted." })
class CreateCostCentreInput {
  @Field(() => ID, { description: "The company." })
  clientId!: string;

  @Field(() => String, { description: "What it is called: 1 to 60 characters on one line." })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "Its code in the company's own books, at most 20 characters; none when not given.",
  })
  code?: string | null;
}

/** What the writing of a cost centre answers. */
@ObjectType({ description: "What the writing of a cost centre answers." })
export class CostCentrePayload {
  @Field(() => CostCentre, { nullable: true, description: "The cost centre; null when refused." })
  costCentre!: CostCentre | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

/** The mutation. */
@Resolver()
export class CreateCostCentreResolver {
  @May("costCentre.change")
  @Mutation(() => CostCentrePayload, {
    description:
      "Makes a cost centre of a company: its own label for lines, of which the operator knows nothing. For an administrator of the whole company. Errors: NOT_FOUND, COST_CENTRE_EXISTS, TOO_MANY_COST_CENTRES, INVALID_INPUT.",
  })
  async createCostCentre(
    @Ctx() context: Context,
    @Arg("input", () => CreateCostCentreInput, { description: "The company, and how it is called." })
    input: CreateCostCentreInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<CostCentrePayload> {
    const id = newId("cst", context.clock.now());
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { createCostCentre: input },
      resultId: id,
      make: (unit) => create(unit, context, id, input),
      find: (unit, made) => lockCostCentre(unit, context, made),
    });
    return { costCentre: result, userErrors };
  }
}

async function create(
  unit: Unit,
  context: Context,
  id: string,
  input: CreateCostCentreInput,
): Promise<CostCentre> {
  const { locale, clock } = context;
  // The company is locked, so that two who make one at once are counted one after the other.
  const client = await lockClient(unit, context, input.clientId);
  if (!client) throw refuse("NOT_FOUND", locale, costCentreText("NO_CLIENT"), { field: ["clientId"] });
  const names = await freeNames(unit, context, { clientId: client.id, id: null }, input);
  if ((await countCostCentres(unit, client.id)) >= COST_CENTRES_MAX)
    throw refuse("TOO_MANY_COST_CENTRES", locale, costCentreText("TOO_MANY", { max: COST_CENTRES_MAX }));
  const costCentre = Object.assign(new CostCentre(), { id, clientId: client.id, ...names });
  await addCostCentre(unit, costCentre);
  const subject = { clientId: client.id, subjectId: id, after: namesShown(costCentre) };
  await audit(unit, clock.now(), viewerOf(context), "costCentre.created", subject);
  return costCentre;
}
