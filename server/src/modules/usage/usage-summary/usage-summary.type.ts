import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../../../platform/graphql/money";
import { CalendarDate, Long } from "../../../platform/graphql/scalars";
import type { SubscriberUsage } from "../usage-query/usage-conditions.store";
import {
  UsageDirectionEnum,
  UsageKindEnum,
  UsageZoneEnum,
  type UsageDirection,
  type UsageKind,
  type UsageZone,
} from "../../catalogue/tariff-plan/usage-kind.type";

/** What some records come to. */
@ObjectType({ description: "What the call details asked for come to." })
export class UsageTotals {
  @Field(() => Int, { description: "How many records." })
  count!: number;

  @Field(() => Money, { description: "What they cost with VAT." })
  cost!: number;

  @Field(() => Long, { description: "Seconds of calls." })
  voiceSeconds!: number;

  @Field(() => Long, { description: "SMS messages." })
  smsMessages!: number;

  @Field(() => Long, { description: "MMS messages." })
  mmsMessages!: number;

  @Field(() => Long, { description: "Bytes of mobile internet." })
  dataBytes!: number;

  @Field(() => Long, {
    description:
      "Seconds of calls as they were counted (`UsageRecord.countedQuantity`): none of what is free of charge.",
  })
  countedVoiceSeconds!: number;

  @Field(() => Long, { description: "SMS messages as they were counted: those sent." })
  countedSmsMessages!: number;

  @Field(() => Long, { description: "MMS messages as they were counted: those sent." })
  countedMmsMessages!: number;

  @Field(() => Long, { description: "Bytes of mobile internet as they were counted, in whole steps." })
  countedDataBytes!: number;
}

/** How long a bucket of the histogram is. */
export enum UsageGranularity {
  DAY = "DAY",
  HOUR = "HOUR",
}
registerEnumType(UsageGranularity, {
  name: "UsageGranularity",
  description: "How long a bucket of a histogram is.",
  valuesConfig: {
    DAY: { description: "A day." },
    HOUR: {
      description: "An hour on the clock; where clocks are put back, the hour that comes twice is one.",
    },
  },
});

/** A day or an hour with what began in it. */
@ObjectType({ description: "A day, or an hour of a day, with the records that began in it." })
export class UsageBucket {
  @Field(() => CalendarDate, { description: "The day, in the operator's time zone." })
  date!: string;

  @Field(() => Int, { nullable: true, description: "The hour, 0 to 23; null where a bucket is a day." })
  hour!: number | null;

  @Field(() => Int, { description: "How many records began in it." })
  count!: number;

  @Field(() => Money, { description: "What they cost with VAT." })
  cost!: number;
}

/** A kind of usage with what there is of it. */
@ObjectType({ description: "A kind of usage with what there is of it." })
export class UsageKindCount {
  @Field(() => UsageKindEnum, { description: "The kind." })
  kind!: UsageKind;

  @Field(() => Int, { description: "How many records." })
  count!: number;

  @Field(() => Money, { description: "What they cost with VAT." })
  cost!: number;
}

/** A direction with what there is of it. */
@ObjectType({ description: "A direction with what there is of it." })
export class UsageDirectionCount {
  @Field(() => UsageDirectionEnum, { description: "The direction." })
  direction!: UsageDirection;

  @Field(() => Int, { description: "How many records." })
  count!: number;

  @Field(() => Money, { description: "What they cost with VAT." })
  cost!: number;
}

/** A zone with what there is of it. */
@ObjectType({ description: "A zone with what there is of it." })
export class UsageZoneCount {
  @Field(() => UsageZoneEnum, { description: "The zone." })
  zone!: UsageZone;

  @Field(() => Int, { description: "How many records." })
  count!: number;

  @Field(() => Money, { description: "What they cost with VAT." })
  cost!: number;
}

/** Another party with what there is of it. */
@ObjectType({ description: "Another party with what there is of it." })
export class UsageOtherPartyCount {
  @Field(() => String, { description: "As it stands in the records; give it as the filter's `otherParty`." })
  otherParty!: string;

  @Field(() => Int, { description: "How many records." })
  count!: number;

  @Field(() => Money, { description: "What they cost with VAT." })
  cost!: number;
}

/** Figures over the call details that were asked for. */
@ObjectType({
  description:
    "Figures over the call details that a filter asks for. Each facet counts what fits all of the filter but its own " +
    "part, so that one sees what another choice would give.",
})
export class UsageSummary {
  /** What was asked for: the figures that cost a statement of their own are worked out when they are wanted. */
  usage!: SubscriberUsage;

  @Field(() => CalendarDate, {
    description: "The last day that is in the call details: yesterday in the operator's time zone.",
  })
  asOf!: string;

  @Field(() => CalendarDate, {
    description: "The first day that can be asked for: the first of the month six months before this one.",
  })
  availableFrom!: string;

  @Field(() => CalendarDate, { description: "The first day of the figures." })
  from!: string;

  @Field(() => CalendarDate, { description: "The last day of the figures." })
  through!: string;

  @Field(() => UsageTotals, { description: "What all of it comes to." })
  totals!: UsageTotals;

  @Field(() => UsageGranularity, {
    description:
      "How long the histogram's buckets are: hours where one or two days are asked for, otherwise days.",
  })
  granularity!: UsageGranularity;

  @Field(() => [UsageBucket], {
    description: "Every day or hour from `from` to `through` in its order, empty ones included; at most 220.",
  })
  histogram!: UsageBucket[];

  @Field(() => [UsageKindCount], { description: "The kinds that there are, and those of the filter." })
  kinds!: UsageKindCount[];

  @Field(() => [UsageDirectionCount], {
    description: "The directions that there are, and those of the filter.",
  })
  directions!: UsageDirectionCount[];

  @Field(() => [UsageZoneCount], { description: "The zones that there are, and those of the filter." })
  zones!: UsageZoneCount[];
}
