import { SEARCH_MAX } from "@kabinet/shared";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Money } from "../../../platform/graphql/money";
import { CalendarMonth } from "../../../platform/graphql/scalars";

/** Which equipment of a company is meant. */
@InputType({ description: "Which equipment of a company is meant: what fits all that is given." })
export class InstalmentPlanFilter {
  @Field(() => ID, { nullable: true, description: "Only what this billing account pays." })
  accountId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: only what is paid off; false: only what is not.",
  })
  isPaidOff?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Only of lines that it means: a number in any writing, a part or a mask of one, or words of which each stands in the name or number. At most " +
      `${String(SEARCH_MAX)} characters, INVALID_SEARCH otherwise.`,
  })
  search?: string | null;
}

/** What a company still has to pay for its equipment. */
@ObjectType({ description: "What a company still has to pay for equipment, as far as the viewer serves it." })
export class InstalmentTotals {
  @Field(() => Int, { description: "Pieces of equipment that are not paid off." })
  plans!: number;

  @Field(() => Money, { description: "What is left to pay in all: payments that are not charged yet." })
  left!: number;

  @Field(() => Money, { description: "What the current month asks for, charged already or not." })
  thisMonth!: number;
}

/** What a company pays for its equipment in one month. */
@ObjectType({ description: "What a company pays for its equipment in one month." })
export class InstalmentMonth {
  @Field(() => CalendarMonth, { description: "The month." })
  month!: string;

  @Field(() => Money, { description: "The sum of its payments, VAT included." })
  amount!: number;

  @Field(() => Money, {
    description: "What of it is not charged yet; over all months it comes to `InstalmentTotals.left`.",
  })
  left!: number;

  @Field(() => Int, { description: "How many payments there are." })
  payments!: number;

  @Field(() => Int, { description: "How many of them are charged already." })
  charged!: number;
}
