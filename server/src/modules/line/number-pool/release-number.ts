import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { orderText } from "../../../orders/order.texts";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import { NOT_YOURS } from "../../../platform/authorization/denial";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { PhoneNumber } from "../../../platform/graphql/scalars";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { subscriberTarget } from "../../company/subscriber/subscriber-target.store";
import { numberPoolText } from "./number-pool.texts";
import { lockNumber, makeAvailable } from "./number-reservation.store";

/** Which number is to be given back. */
@InputType({ description: "Which number is held no longer, and for whom it was held." })
export class ReleaseNumberInput {
  @Field(() => ID, { description: "The subscriber for whom it is held." })
  subscriberId!: string;

  @Field(() => PhoneNumber, { description: "The number." })
  number!: string;
}

/** The number that was given back. */
@ObjectType({ description: "The number that was given back." })
export class ReleaseNumberPayload {
  @Field(() => PhoneNumber, { nullable: true, description: "The number; null when refused." })
  releasedNumber!: string | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

/** Releases a number; one that is not held for the subscriber any more stays as it is. */
async function releaseNumber(
  context: Context,
  { subscriberId, number }: ReleaseNumberInput,
  idempotencyKey: string,
): Promise<ReleaseNumberPayload> {
  const { result, userErrors } = await writeOnce(actingOf(context), {
    idempotencyKey,
    request: { releaseNumber: { subscriberId, number } },
    resultId: number,
    make: (unit) => release(unit, context, subscriberId, number),
    find: (_unit, released) => Promise.resolve(released),
  });
  return { releasedNumber: result, userErrors: [...userErrors] };
}

async function release(unit: Unit, context: Context, subscriberId: string, number: string): Promise<string> {
  const { clock, locale } = context;
  const viewer = viewerOf(context);
  const now = clock.now();
  const target = (await subscriberTarget.load(unit, viewer, [subscriberId], true)).get(subscriberId);
  if (!target) throw refuse("NOT_FOUND", locale, orderText("NOT_FOUND"), { field: ["subscriberId"] });
  const locked = await lockNumber(unit, number, now);
  if (locked?.row.heldFor !== subscriberId) return number;
  if (locked.standing === "ordered")
    throw refuse("NUMBER_CHANGE_PLANNED", locale, numberPoolText("NUMBER_CHANGE_PLANNED"), {
      field: ["number"],
    });
  if (locked.standing !== "held") return number;
  // What the company has chosen for a line is not to be thwarted from the line.
  if (viewer.role === "subscriber" && locked.row.heldBy !== viewer.id)
    throw refuse(NOT_YOURS.code, locale, NOT_YOURS.text);
  await makeAvailable(unit, number);
  await audit(unit, now, viewer, "number.released", { clientId: target.clientId, subjectId: subscriberId });
  return number;
}

/** The mutation. */
@Resolver()
export class ReleaseNumberResolver {
  @May("number.hold")
  @Mutation(() => ReleaseNumberPayload, {
    description:
      "Gives a number back that was held for a subscriber; one that is not held any more stays as it is. " +
      "Errors: NUMBER_CHANGE_PLANNED where an order has it (cancel the order), NOT_FOUND, FORBIDDEN.",
  })
  releaseNumber(
    @Ctx() context: Context,
    @Arg("input", () => ReleaseNumberInput, { description: "Which number, and for whom it was held." })
    input: ReleaseNumberInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<ReleaseNumberPayload> {
    return releaseNumber(context, input, idempotencyKey);
  }
}
