import { Field, Int, ObjectType } from "type-graphql";
import { Money } from "../../../platform/graphql/money";
import { ServiceSpecification } from "../../catalogue/service-specification/service-specification.entity";
import {
  UsageKindEnum,
  UsageZoneEnum,
  type UsageKind,
  type UsageZone,
} from "../../catalogue/tariff-plan/usage-kind.type";
import { TariffPlan } from "../../catalogue/tariff-plan/tariff-plan.entity";

/** A price of a tariff plan. */
@ObjectType({
  description: "What a tariff plan charges for one kind of usage in one zone beyond its bundles.",
})
export class TariffPlanPrice {
  @Field(() => UsageKindEnum, { description: "What is used." })
  usageKind!: UsageKind;

  @Field(() => UsageZoneEnum, { description: "Where." })
  zone!: UsageZone;

  @Field(() => Money, { description: "Price with VAT of `per` units." })
  price!: number;

  @Field(() => Int, {
    description: "What the price is for: 60 seconds of a call, 1 message, 1,000,000 bytes of data.",
  })
  per!: number;

  @Field(() => Int, { description: "Usage is rounded up to whole steps of so many units." })
  step!: number;
}

/** A service that a tariff plan provides. */
@ObjectType({ description: "A service that a tariff plan provides." })
export class TariffPlanProvision {
  @Field(() => ServiceSpecification, { description: "The service." })
  specification!: ServiceSpecification;

  @Field(() => Boolean, {
    description: "Whether the plan's own fee covers it: then it costs nothing beside.",
  })
  isIncluded!: boolean;
}

/** A tariff plan as one subscriber may change to it. */
@ObjectType({ description: "A tariff plan, and whether this subscriber can change to it." })
export class TariffPlanOption {
  @Field(() => TariffPlan, { description: "The plan." })
  tariffPlan!: TariffPlan;

  @Field(() => Boolean, { description: "Whether it is in force." })
  isCurrent!: boolean;

  @Field(() => Boolean, { description: "Whether the subscriber can change to it now." })
  isAvailable!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why it cannot be changed to, in the viewer's language; null when it can.",
  })
  unavailableReason!: string | null;

  @Field(() => [ServiceSpecification], {
    description:
      "Services that the subscriber has and the plan does not provide: they would be disconnected.",
  })
  lostServices!: readonly ServiceSpecification[];
}
