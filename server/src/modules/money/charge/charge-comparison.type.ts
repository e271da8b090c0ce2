import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../../../platform/graphql/money";
import { CalendarDate, CalendarMonth } from "../../../platform/graphql/scalars";
import {
  UsageKindEnum,
  UsageZoneEnum,
  type UsageKind,
  type UsageZone,
} from "../../catalogue/tariff-plan/usage-kind.type";
import { DifferenceReason } from "./charge-difference.policy";
import type { ChargeKind } from "./charge.entity";
import { ChargeKindEnum } from "./month-charges.type";
import { ListSize } from "../../../platform/graphql/weight";

registerEnumType(DifferenceReason, {
  name: "ChargeDifferenceReason",
  description: "Why something costs more or less than in the month before.",
  valuesConfig: {
    NEW: {
      description: "It was not there in the month before: newly connected, or used for the first time.",
    },
    ENDED: { description: "It is not there any more." },
    FEE_CHANGED: { description: "The same fee is higher or lower, or was charged more or fewer times." },
    MORE_USED: { description: "There are more usage records." },
    LESS_USED: { description: "There are fewer usage records." },
    COST_CHANGED: {
      description:
        "The number of records does not explain it: longer calls, dearer prices, or more (fewer) of them outside the bundles.",
    },
  },
});

/** One thing that costs more or less. */
@ObjectType({ description: "One thing that costs more or less than in the month before." })
export class ChargeDifference {
  @Field(() => ChargeKindEnum, { description: "The kind of charge." })
  readonly kind!: ChargeKind;

  @Field(() => String, {
    nullable: true,
    description:
      "The service or the tariff plan, in the viewer's language; null for usage and for other fees.",
  })
  readonly name!: string | null;

  @Field(() => UsageKindEnum, { nullable: true, description: "Of usage: what was used." })
  readonly usageKind!: UsageKind | null;

  @Field(() => UsageZoneEnum, { nullable: true, description: "Of usage: where." })
  readonly zone!: UsageZone | null;

  @Field(() => DifferenceReason, { description: "Why." })
  readonly reason!: DifferenceReason;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      "Of fees: the first day of this month from which it is owed; null for usage and for what has ended.",
  })
  readonly since!: string | null;

  @Field(() => Money, { description: "What it cost in the month before, exact." })
  readonly before!: number;

  @Field(() => Money, { description: "What it costs now, exact." })
  readonly now!: number;

  @Field(() => Money, { description: "`now` less `before`: above zero it has grown." })
  readonly difference!: number;

  @Field(() => Int, { description: "Usage records in the month before; 0 for fees." })
  readonly recordsBefore!: number;

  @Field(() => Int, { description: "Usage records now; 0 for fees." })
  readonly recordsNow!: number;

  @Field(() => Int, { description: "Those of `recordsBefore` that cost something." })
  readonly paidRecordsBefore!: number;

  @Field(() => Int, { description: "Those of `recordsNow` that cost something." })
  readonly paidRecordsNow!: number;
}

/** What one kind of charge came to before. */
@ObjectType({ description: "What one kind of charge comes to now and came to in the month before." })
export class ChargeGroupComparison {
  @Field(() => ChargeKindEnum, { description: "The kind of charge." })
  readonly kind!: ChargeKind;

  @Field(() => Money, { description: "What it came to before, whole kopecks, VAT included." })
  readonly before!: number;

  @Field(() => Money, { description: "What it comes to now less that, whole kopecks." })
  readonly difference!: number;
}

/** A month beside the one before it. */
@ObjectType({ description: "A month's charges beside those of the month before, or of the same days of it." })
export class ChargeComparison {
  @Field(() => CalendarMonth, { description: "The month before." })
  readonly month!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      "The last day of it whose usage counts; null where the month compared is on its first day and no usage counts yet.",
  })
  readonly through!: string | null;

  @Field(() => Money, { description: "What it came to, whole kopecks, VAT included." })
  readonly total!: number;

  @Field(() => Money, { description: "The month's total less that: above zero it has grown." })
  readonly difference!: number;

  @Field(() => [ChargeGroupComparison], {
    description: "The same for each kind that there is in either, in the order of the kinds.",
  })
  @ListSize(10)
  readonly groups!: readonly ChargeGroupComparison[];

  @Field(() => [ChargeDifference], {
    description:
      "What grew and why, the largest growth first; what has fallen follows, the largest fall last. Things that cost the same " +
      "are left out. The differences are exact and add up to the difference of the exact sums.",
  })
  readonly differences!: readonly ChargeDifference[];
}
