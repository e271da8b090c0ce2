import { Field, ObjectType } from "type-graphql";
import { CalendarMonth } from "../../../platform/graphql/scalars";
import { ChargeGroup, ChargeMonth, Sums } from "./month-charges.type";
import { ListSize } from "../../../platform/graphql/weight";

/** What an account or a company has to pay for one month apart from its lines. */
@ObjectType({
  description:
    "What an account or a company has to pay for one month besides what its subscribers have: fees that belong to no line, by " +
    "kind. They are on the account's invoice with the charges of its lines.",
})
export class OwnCharges extends Sums {
  @Field(() => CalendarMonth, { description: "The month, in the operator's time zone." })
  readonly month!: string;

  @Field(() => Boolean, { description: "Whether it is the current month." })
  readonly isCurrent!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether all of them are on an invoice; false where there are none. Invoices of a month are formed on the days 1–3 of " +
      "the next.",
  })
  readonly isInvoiced!: boolean;

  @Field(() => [ChargeGroup], { description: "The charges by kind, in the order of the invoice." })
  @ListSize(10)
  readonly groups!: readonly ChargeGroup[];

  @Field(() => [ChargeMonth], {
    description: "The months that can be asked for, the newest first: the current one and the two before it.",
  })
  readonly months!: readonly ChargeMonth[];
}
