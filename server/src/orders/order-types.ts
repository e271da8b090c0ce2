import { Field, ObjectType } from "type-graphql";
import type { ShownRole } from "../platform/authorization/viewer";
import { ViewerRoleEnum } from "../platform/authorization/viewer-role";
import { Money } from "../platform/graphql/money";
import { CalendarDate, CalendarMonth, DateTime } from "../platform/graphql/scalars";
import { UserError } from "../platform/graphql/user-error";
import { OrderRecord, OrderState } from "./order.entity";

/** One thing that is another after an order than before it. */
@ObjectType({
  description:
    "One thing that an order makes another: its value before and after, in the viewer's language. What is ordered is a change; what it makes different are differences.",
})
export class OrderDifference {
  @Field(() => String, { description: "What becomes another, e.g. the package." })
  label!: string;

  @Field(() => String, { nullable: true, description: "Its value before; null for none." })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "Its value after; null for none." })
  after!: string | null;
}

/** What a month costs with an order. */
@ObjectType({
  description:
    "What the part of the subscriber that an order moves comes to in one calendar month, VAT included: monthly fees, and what the order charges. Other charges of the line are not in it.",
})
export class OrderMonth {
  @Field(() => CalendarMonth, { description: "The month in the operator's time zone." })
  month!: string;

  @Field(() => Money, {
    description: "Of `total`, what is owed for the month before the order is done; it is not given back.",
  })
  alreadyOwed!: number;

  @Field(() => Money, {
    description:
      "What comes on top: what the order charges, and in months after it the monthly fees as they are then, the planned return included.",
  })
  added!: number;

  @Field(() => Money, { description: "What the month comes to: `alreadyOwed` and `added`." })
  total!: number;

  @Field(() => Money, { description: "What the month would come to without the order." })
  without!: number;
}

/** What an order costs. */
@ObjectType({ description: "What an order costs, VAT included." })
export class OrderPrice {
  @Field(() => Money, {
    description:
      "Charged once when it is done: connection fees, and this month's fee of what is connected, in full, unless it was charged this month already.",
  })
  once!: number;

  @Field(() => Money, { description: "What this part of the subscriber has cost each month so far." })
  monthlyBefore!: number;

  @Field(() => Money, { description: "What it will cost each month from the first of the next month on." })
  monthlyAfter!: number;

  @Field(() => CalendarDate, { description: "The day from which the price holds." })
  from!: string;

  @Field(() => [OrderMonth], {
    description:
      "What each calendar month comes to, from the one in which it is done to the one in which it is taken back at `revertAt`; only the first where it stays. As it was foreseen when the order was made or confirmed; empty where it is refused, and for orders of before this was kept.",
  })
  months!: OrderMonth[];
}

/** Something to know about an order. */
@ObjectType({ description: "Something to know about an order that does not prevent it, e.g. what is lost." })
export class OrderWarning {
  @Field(() => String, { description: "What it is, for programs." })
  code!: string;

  @Field(() => String, { description: "What it is, for people, in the viewer's language." })
  message!: string;
}

/** Why an order is in its state. */
@ObjectType({ description: "Why an order is in its state: held, refused, failed or cancelled." })
export class OrderStateReason {
  @Field(() => String, { description: "The reason, for programs." })
  code!: string;

  @Field(() => String, { description: "The reason, for people, in the viewer's language." })
  message!: string;
}

/** A closed window that an order meets. */
@ObjectType({ description: "A closed window: a time in which such changes are not made." })
export class OrderWindow {
  @Field(() => Boolean, { description: "Whether the order would meet it closed." })
  isClosed!: boolean;

  @Field(() => DateTime, { nullable: true, description: "When it opens." })
  opensAt!: number | null;

  @Field(() => String, { description: "What that means and what can be done, in the viewer's language." })
  message!: string;
}

/** Who did something to an order. */
@ObjectType({ description: "Who did something; a name as it was at the time." })
export class OrderActor {
  @Field(() => String, {
    description:
      "The person's name, or what the program of a company is called; to a subscriber the company's administrators have none.",
  })
  name!: string;

  @Field(() => ViewerRoleEnum, {
    nullable: true,
    description: "What they are to the operator; null where the system did it by itself.",
  })
  role!: ShownRole | null;
}

/** One step in the life of an order. */
@ObjectType({ description: "One step in the life of an order." })
export class OrderEvent {
  @Field(() => DateTime, { description: "When it was." })
  at!: number;

  @Field(() => OrderState, { description: "The state it led to." })
  state!: OrderState;

  @Field(() => String, { description: "What happened, in the viewer's language." })
  message!: string;

  @Field(() => OrderActor, { nullable: true, description: "Who did it; null when the system did." })
  actor!: OrderActor | null;
}

/** A later time at which a change costs less. */
@ObjectType({ description: "A later time at which a change costs less." })
export class OrderBetterDate {
  @Field(() => DateTime, {
    description:
      "The first instant of the next month, to be given as `runAt`: this month is paid for already with the fee of what the change replaces.",
  })
  runAt!: number;

  @Field(() => Money, {
    description: "What waiting until then saves: this month's fee of what is new, VAT included.",
  })
  saves!: number;
}

/** What a change would do, worked out without effect. */
@ObjectType({ description: "What a change would do, worked out without effect." })
export class OrderPreview {
  @Field(() => [OrderDifference], {
    description: "What would be another after it; empty when it is refused.",
  })
  differences!: OrderDifference[];

  @Field(() => OrderPrice, { description: "What it would cost." })
  price!: OrderPrice;

  @Field(() => [OrderWarning], { description: "What to know before ordering, e.g. what is lost." })
  warnings!: OrderWarning[];

  @Field(() => [UserError], { description: "Why it would be refused; empty when it can be ordered." })
  userErrors!: UserError[];

  @Field(() => OrderWindow, {
    nullable: true,
    description: "The closed window that it would meet; null for none.",
  })
  window!: OrderWindow | null;

  @Field(() => DateTime, { description: "When it would run." })
  willRunAt!: number;

  @Field(() => OrderBetterDate, {
    nullable: true,
    description:
      "From when it would cost less; null where waiting saves nothing, where it is refused or for a time, and for kinds of change that do not replace what the line has.",
  })
  betterDate!: OrderBetterDate | null;

  @Field(() => String, {
    description:
      "Sum of what is seen here: give it as `previewDigest`, and only this outcome will be ordered.",
  })
  digest!: string;

  /** Kind of the change; the field is added where the kinds are known. */
  kind!: string;
}

/** What every write of an order answers. */
@ObjectType({ description: "What a write of an order answers: the order, or why there is none." })
export class OrderPayload {
  @Field(() => OrderRecord, { nullable: true, description: "The order; null when it was refused." })
  order!: OrderRecord | null;

  @Field(() => [UserError], { description: "Why it was refused; empty when it was accepted." })
  userErrors!: readonly UserError[];
}
