import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { CalendarDate, CalendarMonth } from "../../../platform/graphql/scalars";

/** In what a tariff plan counts what it includes. */
export enum AllowanceUnit {
  MINUTES = "minutes",
  MESSAGES = "messages",
}
registerEnumType(AllowanceUnit, {
  name: "AllowanceUnit",
  description: "In what a tariff plan counts what it includes.",
  valuesConfig: {
    MINUTES: { description: "Minutes of outgoing national calls." },
    MESSAGES: { description: "Outgoing national messages, SMS and MMS together." },
  },
});

/** What is left this month of what a tariff plan includes. */
@ObjectType({
  description: "What is left this month of the minutes or messages that the tariff plan includes.",
})
export class Allowance {
  @Field(() => AllowanceUnit, { description: "What is counted." })
  readonly unit!: AllowanceUnit;

  @Field(() => CalendarMonth, { description: "The current month, in the operator's time zone." })
  readonly month!: string;

  @Field(() => CalendarDate, {
    description:
      "The last day whose usage is counted in full; on the first day of a month the last of the month before.",
  })
  readonly asOf!: string;

  @Field(() => Int, { description: "How much the tariff plan includes a month." })
  readonly included!: number;

  @Field(() => Float, {
    description: "How much of it has been used, to a hundredth; in whole billing steps.",
  })
  readonly used!: number;

  @Field(() => Float, { description: "How much is left, to a hundredth; never below zero." })
  readonly left!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "How much will have been used of it by the month's end (`included` at the most) if each day left is like the average of the " +
      "full days that have passed. Null before the first full day is over, and while the line is not served.",
  })
  readonly forecast!: number | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      "The day on which it was used up, or by the same forecast will be; null when some will be left at the month's end.",
  })
  readonly usedUpOn!: string | null;
}
