import { SEARCH_MAX } from "@kabinet/shared";
import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf, PageArgs } from "../../../platform/graphql/connection";
import { Money } from "../../../platform/graphql/money";
import { CalendarDate, Decimal } from "../../../platform/graphql/scalars";
import { ListSize } from "../../../platform/graphql/weight";
import { Payment, PaymentState } from "./payment.entity";

/** Which payments are asked for. */
@InputType({ description: "Which payments are asked for: those that fit all that is given." })
export class PaymentFilter {
  @Field(() => CalendarDate, { nullable: true, description: "Those of this day and later." })
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: "Those of this day and earlier." })
  through?: string | null;

  @Field(() => ID, { nullable: true, description: "Those to this billing account." })
  accountId?: string | null;

  @Field(() => [PaymentState], {
    nullable: true,
    description: "Those in one of these states; in any when it is empty.",
  })
  states?: PaymentState[] | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "Those of this sum and more, in the operator's currency.",
  })
  amountFrom?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "Those of this sum and less, in the operator's currency.",
  })
  amountTo?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Those with this in the number of the payment order, in any case; at most ${String(SEARCH_MAX)} characters.`,
  })
  search?: string | null;
}

/** Which page of which payments. */
@ArgsType()
export class PaymentListArgs extends PageArgs {
  @Field(() => PaymentFilter, { nullable: true, description: "Which of them; all when not given." })
  filter?: PaymentFilter | null;
}

/** What payments of one state come to. */
@ObjectType({ description: "What the payments of one state come to." })
export class PaymentStateTotal {
  @Field(() => PaymentState, { description: "The state." })
  state!: PaymentState;

  @Field(() => Int, { description: "How many there are." })
  count!: number;

  @Field(() => Money, { description: "The sum of them." })
  amount!: number;
}

/** What all payments of a list come to, whatever page of it is shown. */
@ObjectType({ description: "What all payments that a filter finds come to, whatever page of them is shown." })
export class PaymentTotals {
  @Field(() => Money, { description: "The sum of those that are done: what counts in the balance." })
  confirmed!: number;

  @Field(() => Money, { description: "The sum of those that wait for the operator: it counts nowhere yet." })
  unconfirmed!: number;

  @ListSize(5)
  @Field(() => [PaymentStateTotal], {
    description: "By state, those without any left out; at most one of each of the five.",
  })
  byState!: readonly PaymentStateTotal[];
}

/** A page of payments. */
export const PaymentConnection = connectionOf(Payment, "Payment");
