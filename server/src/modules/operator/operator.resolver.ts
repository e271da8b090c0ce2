import { Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import { May } from "../../platform/authorization/may";
import type { Context } from "../../platform/graphql/context";
import { CURRENCY } from "../../platform/graphql/money";

/** What everybody may know of the operator. */
@ObjectType({ description: "What everybody may know of the operator." })
class Operator {
  @Field(() => String, {
    description: "IANA name of the time zone in which the operator counts days, months and windows.",
  })
  timeZone!: string;

  @Field(() => String, { description: "The currency of all amounts, ISO 4217." })
  currency!: string;
}

/** The operator. */
@Resolver()
export class OperatorResolver {
  @Query(() => Operator, { description: "What everybody may know of the operator, signed in or not." })
  @May("anyone")
  operator(@Ctx() context: Context): Operator {
    return { timeZone: context.zone, currency: CURRENCY };
  }
}
