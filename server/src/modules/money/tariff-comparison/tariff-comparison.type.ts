import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../../../platform/graphql/money";
import { CalendarMonth, Long } from "../../../platform/graphql/scalars";
import type { ChargeKind } from "../charge/charge.entity";
import { ChargeKindEnum } from "../charge/month-charges.type";
import { ServiceSpecification } from "../../catalogue/service-specification/service-specification.entity";
import type { CostOutcome } from "./tariff-comparison.policy";
import { TariffPlan } from "../../catalogue/tariff-plan/tariff-plan.entity";

/** The GraphQL enum TariffCostOutcome. */
const CostOutcomeEnum = {
  CHARGED: "charged",
  COVERED: "covered",
  LAPSED: "lapsed",
} as const satisfies Readonly<Record<string, CostOutcome>>;
registerEnumType(CostOutcomeEnum, {
  name: "TariffCostOutcome",
  description: "What became, or would have become, of a cost.",
  valuesConfig: {
    CHARGED: { description: "It is paid for." },
    COVERED: { description: "The tariff plan's own fee covers it." },
    LAPSED: { description: "The tariff plan does not provide the service: it would not have been there." },
  },
});

/** One line of what some months cost, or would have. */
@ObjectType({ description: "One line of what some months cost, or would have cost." })
export class TariffCostLine {
  @Field(() => ChargeKindEnum, { description: "What it is for." })
  kind!: ChargeKind;

  @Field(() => TariffPlan, { nullable: true, description: "The tariff plan whose fee it is." })
  tariffPlan!: TariffPlan | null;

  @Field(() => ServiceSpecification, { nullable: true, description: "The service whose fee it is." })
  specification!: ServiceSpecification | null;

  @Field(() => CostOutcomeEnum, { description: "Whether it is paid for, covered, or would not have been." })
  outcome!: CostOutcome;

  @Field(() => Money, { description: "In all months together, VAT included, exact." })
  gross!: number;

  @Field(() => [Money], { description: "In each month, in the order of `months`." })
  byMonth!: readonly number[];

  @Field(() => Long, {
    nullable: true,
    description:
      "Of calls, messages and data: how much was used outside roaming and is not free, in whole billing steps: seconds, messages or bytes. Null for fees, roaming, and what was really charged.",
  })
  used!: number | null;

  @Field(() => Long, {
    nullable: true,
    description: "How much of `used` bundles cover; the rest is paid for.",
  })
  covered!: number | null;
}

/** What some months cost, or would have. */
@ObjectType({ description: "What some months cost, or would have cost, VAT included." })
export class TariffCost {
  @Field(() => Money, { description: "The sum of the lines, exact." })
  gross!: number;

  @Field(() => [TariffCostLine], {
    description:
      "Line by line: the plan's fee, services' fees, connection fees, calls, messages, data, roaming. Equipment, fees of numbers and of a pause are left out: they are the same under every plan.",
  })
  lines!: readonly TariffCostLine[];
}

/** What the months would have cost under one plan with one package, or with none. */
@ObjectType({
  description: "What the months would have cost under one tariff plan with one package, or with none.",
})
export class TariffVariant {
  @Field(() => ID, { description: "Tells the variants of one comparison apart." })
  key!: string;

  @Field(() => TariffPlan, { description: "The tariff plan." })
  tariffPlan!: TariffPlan;

  @Field(() => ServiceSpecification, {
    nullable: true,
    description: "The additional package; null for the plan's own internet.",
  })
  package!: ServiceSpecification | null;

  @Field(() => Boolean, { description: "Whether this plan and package are in force now." })
  isPresent!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether it is the cheapest of those in which everything that was used could have been used.",
  })
  isCheapest!: boolean;

  @Field(() => TariffCost, { description: "What it comes to." })
  cost!: TariffCost;

  @Field(() => Money, {
    description: "That less what was really charged: below zero it would have cost less.",
  })
  difference!: number;

  @Field(() => Int, {
    description:
      "Megabytes (10^6 bytes, rounded up) that were used and could not have been: the plan has no mobile internet.",
  })
  missedMegabytes!: number;
}

/** The months that are compared. */
@ObjectType({
  description:
    "What a subscriber's own usage of the last three full months would have cost under every tariff plan and package.",
})
export class TariffComparison {
  @Field(() => [CalendarMonth], {
    description:
      "The months that are counted, the oldest first: those of the last three full ones of which all usage is rated and in which the line was served from the first day on. Empty for a new line.",
  })
  months!: readonly string[];

  @Field(() => [CalendarMonth], { description: "The last three full months, whether counted or not." })
  lastMonths!: readonly string[];

  @Field(() => Int, { description: "Usage records that were rated again." })
  usageRecords!: number;

  @Field(() => TariffCost, {
    description:
      "What the months were really charged. It equals the variant that `isPresent` where nothing was changed in them.",
  })
  actual!: TariffCost;

  @Field(() => [TariffVariant], {
    description:
      "The plan in force and every plan that is offered, in the order in which they are offered, each without a package first, then with each package that it provides. Each is taken to have been in force for all of the months.",
  })
  variants!: readonly TariffVariant[];
}
