import { SEARCH_MAX } from "@kabinet/shared";
import { Field, InputType, registerEnumType } from "type-graphql";
import { CalendarDate } from "../../../platform/graphql/scalars";
import {
  UsageDirectionEnum,
  UsageKindEnum,
  UsageZoneEnum,
  type UsageDirection,
  type UsageKind,
  type UsageZone,
} from "../../catalogue/tariff-plan/usage-kind.type";

/** Which call details are meant; the same object serves list, figures and download. */
@InputType({ description: "Which call details are meant: those that fit all that is given." })
export class UsageFilter {
  @Field(() => CalendarDate, {
    nullable: true,
    description:
      "The first day, in the operator's time zone; without it the first of the month of `through`. Six previous months and " +
      "the current one up to yesterday can be asked for; USAGE_OUT_OF_PERIOD says which days, USAGE_RANGE_REVERSED that " +
      "it is after `through`.",
  })
  from?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: "The last day, in the operator's time zone; without it yesterday.",
  })
  through?: string | null;

  @Field(() => [UsageKindEnum], { nullable: true, description: "Only these kinds; all when it is empty." })
  kinds?: UsageKind[] | null;

  @Field(() => [UsageDirectionEnum], {
    nullable: true,
    description: "Only these directions; all when it is empty.",
  })
  directions?: UsageDirection[] | null;

  @Field(() => [UsageZoneEnum], { nullable: true, description: "Only these zones; all when it is empty." })
  zones?: UsageZone[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The other party: a number in any writing, a mask (`%` several digits, `_` one digit), or a part of a sender's " +
      `name or access point in any case; at most ${String(SEARCH_MAX)} characters, INVALID_SEARCH otherwise.`,
  })
  otherParty?: string | null;

  @Field(() => Boolean, { nullable: true, description: "True: only what costs something." })
  paidOnly?: boolean | null;
}

/** In which order call details are listed. */
export enum UsageSort {
  NEWEST_FIRST = "NEWEST_FIRST",
  OLDEST_FIRST = "OLDEST_FIRST",
}
registerEnumType(UsageSort, {
  name: "UsageSort",
  description: "In which order call details are listed.",
  valuesConfig: {
    NEWEST_FIRST: { description: "The latest first." },
    OLDEST_FIRST: { description: "The earliest first." },
  },
});
