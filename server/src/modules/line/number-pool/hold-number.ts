import { NUMBER_HOLD_MAX_MINUTES, NUMBER_HOLD_MINUTES } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { permissionDenial } from "../../../orders/change";
import { orderText } from "../../../orders/order.texts";
import { asUserErrors, refusalsFor } from "../../../orders/refusals";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Refused, refuse } from "../../../platform/graphql/refused";
import { PhoneNumber } from "../../../platform/graphql/scalars";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { subscriberRefusals, type SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import { subscriberTarget } from "../../company/subscriber/subscriber-target.store";
import { heldUntil, holdsRefusal, nextHold, NUMBER_CHANGE, type Hold } from "./number-pool.policy";
import {
  countHolds,
  lockNumber,
  numberMeantFor,
  writeHold,
  type LockedNumber,
} from "./number-reservation.store";
import { PoolNumber } from "./pool-number.entity";
import { numberPoolText } from "./number-pool.texts";

/** Which number is to be held for whom. */
@InputType({ description: "Which number is to be held for which subscriber." })
export class HoldNumberInput {
  @Field(() => ID, { description: "The subscriber who is to get it." })
  subscriberId!: string;

  @Field(() => PhoneNumber, { description: "One of `availableNumbers`." })
  number!: string;
}

/** The number that is held. */
@ObjectType({ description: "The number that is held." })
export class HoldNumberPayload {
  @Field(() => PoolNumber, {
    nullable: true,
    description: "The number with `heldUntil`; null when refused.",
  })
  heldNumber!: PoolNumber | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

/** Holds a number. */
async function holdNumber(
  context: Context,
  { subscriberId, number }: HoldNumberInput,
  idempotencyKey: string,
): Promise<HoldNumberPayload> {
  const { result, userErrors } = await writeOnce(actingOf(context), {
    idempotencyKey,
    request: { holdNumber: { subscriberId, number } },
    resultId: number,
    make: (unit) => hold(unit, context, subscriberId, number),
    find: (unit, held) => stillHeld(unit, context, subscriberId, held),
  });
  return { heldNumber: result, userErrors: [...userErrors] };
}

async function hold(unit: Unit, context: Context, subscriberId: string, number: string): Promise<PoolNumber> {
  const { clock, locale } = context;
  const viewer = viewerOf(context);
  const now = clock.now();
  const request = { number, subscriberId, viewerId: viewer.id };
  const target = await findTarget(unit, context, subscriberId);
  // Counted when the line is locked: two who hold for it at once do not pass each other by.
  const holds = await countHolds(unit, request, now);
  const refusals = subscriberRefusals(target);
  if (refusals.length > 0) throw new Refused(asUserErrors(refusalsFor(viewer, refusals), locale));
  const denied =
    viewer.role === "subscriber" ? permissionDenial(NUMBER_CHANGE, target.subscriberPermissions) : null;
  if (denied) throw refuse(denied, locale, orderText(denied));
  if (target.networkName === number) throw refusal(context, "NUMBER_UNCHANGED");
  const locked = await lockNumber(unit, number, now);
  const before = holdBefore(context, locked, subscriberId);
  const tooMany = holdsRefusal(holds.ofSubscriber, holds.ofViewer);
  if (tooMany) throw refuse("TOO_MANY_HELD_NUMBERS", locale, tooMany);
  await writeHold(unit, request, nextHold(before, now));
  await audit(unit, now, viewer, "number.held", { clientId: target.clientId, subjectId: subscriberId });
  const held = await stillHeld(unit, context, subscriberId, number);
  if (!held) throw new Error(`the hold of ${number} was not written`);
  return held;
}

/** The hold that is made longer, or null for a new one; refuses a number that is not to be had. */
function holdBefore(context: Context, locked: LockedNumber | null, subscriberId: string): Hold | null {
  const { row, standing } = locked ?? { row: null, standing: "withdrawn" };
  const isOwn = row?.heldFor === subscriberId;
  if (standing === "free") return null;
  if (standing === "resting") throw refusal(context, "NUMBER_RESTING", row.stateUntil);
  if (isOwn && standing === "ordered") throw refusal(context, "NUMBER_CHANGE_PLANNED");
  if (!isOwn || standing !== "held") throw refusal(context, "NUMBER_TAKEN");
  return { since: row.heldSince ?? context.clock.now(), until: row.stateUntil ?? 0 };
}

function refusal(
  { locale }: Context,
  code: "NUMBER_TAKEN" | "NUMBER_RESTING" | "NUMBER_UNCHANGED" | "NUMBER_CHANGE_PLANNED",
  opensAt: number | null = null,
): Refused {
  return refuse(code, locale, numberPoolText(code), { field: ["number"], opensAt });
}

async function findTarget(unit: Unit, context: Context, id: string): Promise<SubscriberTarget> {
  const targets = await subscriberTarget.load(unit, viewerOf(context), [id], true);
  const target = targets.get(id);
  if (!target) throw refuse("NOT_FOUND", context.locale, orderText("NOT_FOUND"), { field: ["subscriberId"] });
  return target;
}

/** What the first request with a key made, for as long as it holds. */
async function stillHeld(
  unit: Unit,
  context: Context,
  subscriberId: string,
  number: string,
): Promise<PoolNumber | null> {
  await findTarget(unit, context, subscriberId);
  const row = await numberMeantFor(unit, number, subscriberId);
  return row && heldUntil(row, context.clock.now()) !== null ? row : null;
}

/** The mutation. */
@Resolver()
export class HoldNumberResolver {
  @May("number.hold")
  @Mutation(() => HoldNumberPayload, {
    description:
      `Holds a number for a subscriber while somebody chooses, for ${String(NUMBER_HOLD_MINUTES)} minutes: nobody else can have it. ` +
      `Holding it again makes that longer, up to ${String(NUMBER_HOLD_MAX_MINUTES)} minutes in all. Errors: NUMBER_TAKEN, ` +
      "NUMBER_RESTING (with `opensAt`), NUMBER_UNCHANGED, NUMBER_CHANGE_PLANNED, TOO_MANY_HELD_NUMBERS, NOT_FOUND, INVALID_INPUT, FORBIDDEN, CLIENT_SUSPENDED, " +
      "SUBSCRIBER_SUSPENDED, SUBSCRIBER_PAUSED, SUBSCRIBER_IN_DEBT, SUBSCRIBER_TERMINATED, NOT_LEFT_TO_SUBSCRIBERS, SPENDING_NOT_ALLOWED.",
  })
  holdNumber(
    @Ctx() context: Context,
    @Arg("input", () => HoldNumberInput, { description: "Which number, for whom." }) input: HoldNumberInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key and input answer the same hold again while it lasts.",
    })
    idempotencyKey: string,
  ): Promise<HoldNumberPayload> {
    return holdNumber(context, input, idempotencyKey);
  }
}
