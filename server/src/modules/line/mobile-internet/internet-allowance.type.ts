import { Field, Float, ObjectType } from "type-graphql";
import { Money } from "../../../platform/graphql/money";
import { CalendarDate, CalendarMonth } from "../../../platform/graphql/scalars";

/** Megabytes that one thing includes, and what is left of them. */
@ObjectType({
  description:
    "Megabytes (10^6 bytes) that one thing includes this month, to a hundredth, and what is left of them.",
})
export class InternetAllowancePart {
  @Field(() => Float, { description: "Megabytes that it includes a month." })
  readonly included!: number;

  @Field(() => Float, { description: "Megabytes that have been taken from it, in whole billing steps." })
  readonly used!: number;

  @Field(() => Float, { description: "Megabytes that are left of it; never below zero." })
  readonly left!: number;
}

/** What is left of the month's megabytes. */
@ObjectType({
  description:
    "What is left of the current month's megabytes of mobile internet at home. The tariff plan's are used first, then the " +
    "package's; what no bundle covers is paid for by the megabyte.",
})
export class InternetAllowance extends InternetAllowancePart {
  @Field(() => CalendarMonth, { description: "The current month, in the operator's time zone." })
  readonly month!: string;

  @Field(() => CalendarDate, {
    description:
      "The last day whose usage is counted in full; on the first day of a month the last of the month before.",
  })
  readonly asOf!: string;

  @Field(() => InternetAllowancePart, { description: "The tariff plan's own megabytes." })
  readonly tariffPlan!: InternetAllowancePart;

  @Field(() => InternetAllowancePart, {
    nullable: true,
    description:
      "The additional package's; null without one. With another package the count begins at nothing.",
  })
  readonly package!: InternetAllowancePart | null;

  @Field(() => Float, {
    description:
      "Megabytes used beside all bundles, in whole billing steps; paid for by the megabyte. Rounded to a hundredth once, all of them together.",
  })
  readonly beyond!: number;

  @Field(() => Money, { description: "What they have cost, VAT included." })
  readonly beyondCost!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Megabytes that will have been used in all by the month's end, what is beyond the bundles included, if each day left is " +
      "like the average of the full days that have passed (since mobile internet was connected). Null before the first " +
      "full day is over, and while the line is not served.",
  })
  readonly forecast!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Those of `forecast` that no bundle will cover; null where there is no forecast.",
  })
  readonly forecastBeyond!: number | null;

  @Field(() => Money, {
    nullable: true,
    description:
      "What those will cost at the tariff plan's price; null where there is no forecast or no price.",
  })
  readonly forecastBeyondCost!: number | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      "The day on which the last bundle was used up, or by the same forecast will be; null when some will be left.",
  })
  readonly usedUpOn!: string | null;

  @Field(() => Money, {
    nullable: true,
    description:
      "What a megabyte costs when nothing is left, VAT included, by the tariff plan; null where it has no price.",
  })
  readonly pricePerMegabyte!: number | null;
}
