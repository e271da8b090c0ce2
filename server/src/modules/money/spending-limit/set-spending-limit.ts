import { SPENDING_LIMIT_MEGABYTES_MAX, SPENDING_LIMIT_MONEY_MAX, SPENDING_LIMITS_MAX } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import { mayIn } from "../../../platform/authorization/rights";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse, type Refused } from "../../../platform/graphql/refused";
import { Decimal } from "../../../platform/graphql/scalars";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { newId } from "../../../platform/new-id";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { lockClient } from "../../company/client/client.store";
import { lockCostCentre } from "../../company/cost-centre/cost-centre.store";
import { SubscriberState } from "../../company/subscriber/subscriber.entity";
import { findSubscriber } from "../../company/subscriber/subscriber.store";
import { monthNow, usedInMonth, type Counted } from "./limit-use.task";
import { SpendingLimit } from "./spending-limit.entity";
import { levelOf, readLimit, toldAfterChange, type LimitedTo } from "./spending-limit.policy";
import { countLimits, keepLimit, lockLimit } from "./spending-limit.store";
import { spendingLimitText } from "./spending-limit.texts";

/** A limit that is wanted. */
@InputType({
  description:
    "A limit that is wanted: of a line, of a cost centre, or (neither given) of the company as a whole.",
})
class SetSpendingLimitInput {
  @Field(() => ID, { description: "The company." })
  clientId!: string;

  @Field(() => ID, { nullable: true, description: "The line, one of the company's that is not terminated." })
  subscriberId?: string | null;

  @Field(() => ID, { nullable: true, description: "The cost centre, one of the company's." })
  costCentreId?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: `The sum a month, VAT included: 0.01 to ${String(SPENDING_LIMIT_MONEY_MAX)} in whole kopecks. Either this or \`megabytes\`.`,
  })
  amount?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `Megabytes (10^6 bytes) a month, 1 to ${String(SPENDING_LIMIT_MEGABYTES_MAX)}. Either this or \`amount\`.`,
  })
  megabytes?: number | null;
}

/** The limit as it is now. */
@ObjectType({ description: "The limit as it is now." })
class SetSpendingLimitPayload {
  @Field(() => SpendingLimit, { nullable: true, description: "The limit; null when refused." })
  spendingLimit!: SpendingLimit | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

/** The mutation. */
@Resolver()
export class SetSpendingLimitResolver {
  @May("spendingLimit.set")
  @Mutation(() => SetSpendingLimitPayload, {
    description:
      "Sets how much a line, a cost centre or the company may come to a month, in place of its limit of the same kind. Whoever " +
      "may set it is told at 80 % and at 100 %, each once a month; a higher limit that is not reached any more is told of anew. " +
      "Limits of cost centres and of the company are set by who looks after the whole of it. " +
      "Errors: NOT_FOUND, FORBIDDEN, SUBSCRIBER_TERMINATED, TOO_MANY_SPENDING_LIMITS, INVALID_INPUT.",
  })
  async setSpendingLimit(
    @Ctx() context: Context,
    @Arg("input", () => SetSpendingLimitInput, { description: "Of what, and how much." })
    input: SetSpendingLimitInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<SetSpendingLimitPayload> {
    const { kind = null } = readKind(input);
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { setSpendingLimit: input },
      // What has a limit of a kind keeps it, whatever its amount: it is found by that again.
      resultId: input.subscriberId ?? input.costCentreId ?? input.clientId,
      make: (unit) => setLimit(unit, context, input),
      find: (unit, id) =>
        kind === null ? Promise.resolve(null) : lockLimit(unit, viewerOf(context), id, kind),
    });
    context.made.clear();
    return { spendingLimit: result, userErrors };
  }
}

function readKind(input: SetSpendingLimitInput): Partial<LimitedTo> {
  const read = readLimit(input);
  return "refusal" in read ? {} : read;
}

async function setLimit(unit: Unit, context: Context, input: SetSpendingLimitInput): Promise<SpendingLimit> {
  const { clock } = context;
  const viewer = viewerOf(context);
  const subject = await subjectOf(unit, context, input);
  const read = readLimit(input);
  if ("refusal" in read) throw refuseLimit(context, read.refusal, read.field);
  const now = clock.now();
  const before = await lockLimit(unit, viewer, subject.subjectId, read.kind);
  if (!before && (await countLimits(unit, subject.clientId)) >= SPENDING_LIMITS_MAX) {
    const text = spendingLimitText("TOO_MANY", { max: SPENDING_LIMITS_MAX });
    throw refuse("TOO_MANY_SPENDING_LIMITS", context.locale, text);
  }
  const counted = { ...subject, ...read };
  const { toldMonth, toldLevel } = await toldOf(unit, context, before, counted);
  const id = before?.id ?? newId("lim", now);
  const by = { setAt: now, setById: viewer.id, setByName: viewer.name };
  const limit = Object.assign(new SpendingLimit(), { id, ...counted, ...by, toldMonth, toldLevel });
  await keepLimit(unit, limit);
  await audit(unit, now, viewer, "spendingLimit.set", {
    clientId: subject.clientId,
    subjectId: subject.subjectId,
    before: { amount: before?.amount ?? null, megabytes: before?.megabytes ?? null },
    after: { amount: limit.amount, megabytes: limit.megabytes },
  });
  return limit;
}

/** What is told already of the limit under its new amount; only where something was, all lines have to be summed for it. */
async function toldOf(
  unit: Unit,
  context: Context,
  before: SpendingLimit | null,
  counted: Counted & LimitedTo,
): Promise<Pick<SpendingLimit, "toldMonth" | "toldLevel">> {
  const month = monthNow(context);
  if (before?.toldMonth !== month) return { toldMonth: null, toldLevel: 0 };
  const used = (await usedInMonth(unit, month, [counted]))(counted);
  return toldAfterChange(before, month, levelOf(used, counted.limitedTo));
}

type Subject = Pick<SpendingLimit, "clientId" | "scope" | "subjectId" | "subscriberId">;

/** Of what the limit is, where the viewer may set one of it. The company is locked, so that its limits are counted in turn. */
async function subjectOf(unit: Unit, context: Context, input: SetSpendingLimitInput): Promise<Subject> {
  const { locale } = context;
  const viewer = viewerOf(context);
  const { subscriberId = null, costCentreId = null } = input;
  const client = await lockClient(unit, context, input.clientId);
  if (!client) throw refuse("NOT_FOUND", locale, spendingLimitText("NO_CLIENT"), { field: ["clientId"] });
  const clientId = client.id;
  if (subscriberId !== null && costCentreId !== null)
    throw refuse("INVALID_INPUT", locale, spendingLimitText("ONE_SUBJECT"), { field: ["costCentreId"] });
  if (subscriberId !== null) {
    const line = await findSubscriber(unit, viewer, subscriberId);
    if (line?.clientId !== clientId)
      throw refuse("NOT_FOUND", locale, spendingLimitText("NO_LINE"), { field: ["subscriberId"] });
    if (line.state === SubscriberState.TERMINATED) {
      const field = { field: ["subscriberId"] };
      throw refuse("SUBSCRIBER_TERMINATED", locale, spendingLimitText("LINE_ENDED"), field);
    }
    return { clientId, scope: "line", subjectId: line.id, subscriberId: line.id };
  }
  if (!mayIn(viewer, "spendingLimit.setForCompany", clientId)) {
    const field = { field: [costCentreId === null ? "clientId" : "costCentreId"] };
    throw refuse("FORBIDDEN", locale, spendingLimitText("LINES_ONLY"), field);
  }
  if (costCentreId === null) return { clientId, scope: "company", subjectId: clientId, subscriberId: null };
  const costCentre = await lockCostCentre(unit, context, costCentreId);
  if (costCentre?.clientId !== clientId)
    throw refuse("NOT_FOUND", locale, spendingLimitText("NO_COST_CENTRE"), { field: ["costCentreId"] });
  return { clientId, scope: "costCentre", subjectId: costCentre.id, subscriberId: null };
}

function refuseLimit(
  { locale }: Context,
  refusal: "ONE_OF" | "AMOUNT" | "MEGABYTES",
  field: string,
): Refused {
  const texts = {
    ONE_OF: spendingLimitText("ONE_OF"),
    AMOUNT: spendingLimitText("AMOUNT", {
      most: SPENDING_LIMIT_MONEY_MAX,
      currency: operatorProfile().currency,
    }),
    MEGABYTES: spendingLimitText("MEGABYTES", { most: SPENDING_LIMIT_MEGABYTES_MAX }),
  };
  return refuse("INVALID_INPUT", locale, texts[refusal], { field: [field] });
}
