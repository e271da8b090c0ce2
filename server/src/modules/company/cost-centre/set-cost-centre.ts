import { COST_CENTRE_LINES_MAX } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Refused, refuse } from "../../../platform/graphql/refused";
import { UserError, userError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { Subscriber } from "../subscriber/subscriber.entity";
import { lockOwnLines, setCostCentres } from "../subscriber/subscriber.store";
import type { CostCentre } from "./cost-centre.entity";
import { costCentresById, lockCostCentre } from "./cost-centre.store";
import { costCentreText } from "./cost-centre.texts";

/** Lines and the cost centre that they are to have. */
@InputType({ description: "Lines and the cost centre that all of them are to have." })
class SetCostCentreInput {
  @Field(() => [ID], {
    description: `The lines, 1 to ${String(COST_CENTRE_LINES_MAX)}, each once, all of the cost centre's company.`,
  })
  subscriberIds!: string[];

  @Field(() => ID, {
    nullable: true,
    description: "The cost centre; the lines have none from now on when not given.",
  })
  costCentreId?: string | null;
}

/** The lines with their new cost centre. */
@ObjectType({ description: "The lines with their new cost centre." })
class SetCostCentrePayload {
  @Field(() => [Subscriber], {
    nullable: true,
    description: "The lines, in the order in which they were named; null when refused.",
  })
  subscribers!: readonly Subscriber[] | null;

  @Field(() => [UserError], {
    description:
      "Why it is refused, with each line that stands in the way by its place (`elementIndex`); empty when it is done.",
  })
  userErrors!: readonly UserError[];
}

/** The mutation. */
@Resolver()
export class SetCostCentreResolver {
  @May("costCentre.set")
  @Mutation(() => SetCostCentrePayload, {
    description:
      "Gives lines a cost centre of their company, or takes it off: all of them or, where one is refused, none. It is the company's own label and no order: nothing is asked of the operator. Who looks after some accounts sets it on the lines of those. Errors: NOT_FOUND, INVALID_INPUT.",
  })
  async setCostCentre(
    @Ctx() context: Context,
    @Arg("input", () => SetCostCentreInput, { description: "The lines, and what they are to have." })
    input: SetCostCentreInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<SetCostCentrePayload> {
    const { subscriberIds } = input;
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { setCostCentre: input },
      resultId: subscriberIds[0] ?? "",
      make: (unit) => set(unit, context, input),
      find: async (unit) => inOrder(await lockOwnLines(unit, context, subscriberIds), subscriberIds),
    });
    return { subscribers: result, userErrors };
  }
}

async function set(unit: Unit, context: Context, input: SetCostCentreInput): Promise<Subscriber[]> {
  const { locale } = context;
  const { subscriberIds: ids } = input;
  if (ids.length < 1 || ids.length > COST_CENTRE_LINES_MAX)
    throw refuse("INVALID_INPUT", locale, costCentreText("LINES", { max: COST_CENTRE_LINES_MAX }), {
      field: ["subscriberIds"],
    });
  const wantedId = input.costCentreId ?? null;
  const costCentre = wantedId === null ? null : await lockCostCentre(unit, context, wantedId);
  if (wantedId !== null && costCentre === null)
    throw refuse("NOT_FOUND", locale, costCentreText("NO_COST_CENTRE"), { field: ["costCentreId"] });
  const found = new Map((await lockOwnLines(unit, context, ids)).map((line) => [line.id, line]));
  const problems = ids.flatMap((id, i) => problemOf(context, ids, i, found.get(id), costCentre));
  if (problems.length > 0) throw new Refused(problems);
  const changed = [...found.values()].filter((line) => line.costCentreId !== wantedId);
  await setCostCentres(
    unit,
    changed.map(({ id }) => id),
    wantedId,
  );
  await record(unit, context, changed, costCentre);
  return inOrder([...found.values()], ids).map((line) => Object.assign(line, { costCentreId: wantedId }));
}

/** Why one line of the list cannot have the cost centre. */
function problemOf(
  { locale }: Context,
  ids: readonly string[],
  i: number,
  line: Subscriber | undefined,
  costCentre: CostCentre | null,
): UserError[] {
  const at = { field: ["subscriberIds", String(i)], elementIndex: i };
  if (!line) return [userError("NOT_FOUND", locale, costCentreText("NO_LINE"), at)];
  if (ids.indexOf(line.id) < i) return [userError("INVALID_INPUT", locale, costCentreText("LINE_TWICE"), at)];
  return costCentre !== null && line.clientId !== costCentre.clientId
    ? [userError("INVALID_INPUT", locale, costCentreText("OTHER_COMPANY"), at)]
    : [];
}

/** What was there before and what is there now stands in the history of each line whose label is another one. */
async function record(
  unit: Unit,
  context: Context,
  lines: readonly Subscriber[],
  after: CostCentre | null,
): Promise<void> {
  const former = new Set(lines.flatMap(({ costCentreId }) => costCentreId ?? []));
  const names = new Map((await costCentresById(unit, [...former])).map(({ id, name }) => [id, name]));
  for (const { id, clientId, costCentreId } of lines) {
    const before = { costCentre: costCentreId === null ? null : (names.get(costCentreId) ?? null) };
    const subject = { clientId, subjectId: id, before, after: { costCentre: after?.name ?? null } };
    await audit(unit, context.clock.now(), viewerOf(context), "subscriber.costCentreSet", subject);
  }
}

function inOrder(lines: readonly Subscriber[], ids: readonly string[]): Subscriber[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
