import { addMonths, firstDay, monthIn, startOfDay } from "@kabinet/shared";
import { Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { DateTime } from "../../../platform/graphql/scalars";
import { logoPath, operatorProfile } from "./operator-profile.policy";

/** Where people turn to. */
@ObjectType({ description: "Where people turn to; null where the operator has no such way." })
class OperatorSupport {
  @Field(() => String, { nullable: true, description: "Telephone number, E.164, or a short number." })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address." })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "Address of the operator's site." })
  site!: string | null;
}

/** How numbers are written. */
@ObjectType({ description: "How the numbers of the operator's country are written." })
class OperatorNumbers {
  @Field(() => String, { description: "The country, ISO 3166-1 alpha-2." })
  country!: string;

  @Field(() => String, { description: "Its calling code, without a plus sign." })
  countryCode!: string;

  @Field(() => [String], {
    description: "What is dialled before a national number at home; the usual one first.",
  })
  trunkPrefixes!: readonly string[];

  @Field(() => [Int], {
    description: "How many digits stand together in a national number; together they are its length.",
  })
  groups!: readonly number[];

  @Field(() => [String], { description: "Beginnings of mobile numbers, without the country's code." })
  mobilePrefixes!: readonly string[];

  @Field(() => String, { description: "A number to show where people are told how to write one, E.164." })
  example!: string;
}

/** What everybody may know of the operator. */
@ObjectType({ description: "What everybody may know of the operator." })
class Operator {
  @Field(() => String, { description: "Its name, in the language of the request." })
  name!: string;

  @Field(() => String, {
    description: "Its name where there is little room, in the language of the request.",
  })
  shortName!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Path of its logo, below the address of the API: an SVG or PNG picture that anybody may fetch, kept by browsers for a day and compared by its ETag. Another picture has another path.",
  })
  logoUrl!: string | null;

  @Field(() => String, {
    description: "Its colour, #rrggbb; white can be read on it (contrast 4.5 at least).",
  })
  accentColor!: string;

  @Field(() => OperatorSupport, { description: "Where people turn to." })
  support!: OperatorSupport;

  @Field(() => OperatorNumbers, { description: "How the numbers of its country are written." })
  numbers!: OperatorNumbers;

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
    const { timeZone, clock, locale } = context;
    const { name, shortName, logo, accentColor, support, numbers, currency } = operatorProfile();
    const nextMonth = firstDay(addMonths(monthIn(timeZone, clock.now()), 1));
    return {
      name: name[locale],
      shortName: shortName[locale],
      logoUrl: logo && logoPath(logo),
      accentColor,
      support,
      numbers,
      timeZone,
      currency,
      nextMonthStartsAt: startOfDay(timeZone, nextMonth),
    };
  }
}
