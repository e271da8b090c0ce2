import { addMonths, firstDay, monthIn, startOfDay } from "@kabinet/shared";
import { Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { CURRENCY } from "../../../platform/graphql/money";
import { DateTime } from "../../../platform/graphql/scalars";

/** What everybody may know of the operator. */
@ObjectType({ description: "What everybody may know of the operator." })
class Operator {
  @Field(() => String, {
    description: "IANA name of the time zone in which the operator counts days, months and windows.",
  })
  timeZone!: string;

  @Field(() => String, { description: "The currency of all amounts, ISO 4217." })
  currency!: string;

  @Field(() => DateTime, {
    description:
      "When the next month begins on the operator's clock. A tariff plan that is changed then is paid once: in the midst of a month both plans are.",
  })
  nextMonthStartsAt!: number;
}

/** The operator. */
@Resolver()
export class OperatorResolver {
  @Query(() => Operator, { description: "What everybody may know of the operator, signed in or not." })
  @May("operator.read")
  operator(@Ctx() context: Context): Operator {
    const { timeZone, clock } = context;
    const nextMonth = firstDay(addMonths(monthIn(timeZone, clock.now()), 1));
    return { timeZone, currency: CURRENCY, nextMonthStartsAt: startOfDay(timeZone, nextMonth) };
  }
}
