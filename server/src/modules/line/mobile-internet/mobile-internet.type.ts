import { Field, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../../../platform/graphql/scalars";
import { ServiceSpecification } from "../../catalogue/service-specification/service-specification.entity";
import { MobileInternetState, type MobileInternetView } from "./mobile-internet.policy";

registerEnumType(MobileInternetState, {
  name: "MobileInternetState",
  description: "What a subscriber's mobile internet is like.",
  valuesConfig: {
    OFF: { description: "Mobile internet is not connected." },
    TARIFF_PLAN: { description: "The tariff plan's own internet, without an additional package." },
    PACKAGE: { description: "An additional package is in force beside the tariff plan's internet." },
  },
});

/** The mobile internet of one subscriber, as it is shown. */
@ObjectType({ description: "The mobile internet of one subscriber." })
export class MobileInternet {
  /** What it was worked out of. */
  readonly view!: MobileInternetView;

  @Field(() => MobileInternetState, { description: "Off, the tariff plan's, or with an additional package." })
  readonly state!: MobileInternetState;

  @Field(() => ServiceSpecification, {
    nullable: true,
    description: "The additional package in force, if any.",
  })
  readonly package!: ServiceSpecification | null;

  @Field(() => DateTime, { nullable: true, description: "Since when the package has worked." })
  readonly packageSince!: number | null;
}

/** An additional package as one subscriber may choose it. */
@ObjectType({
  description: "An additional package of mobile internet, and whether this subscriber can choose it.",
})
export class MobileInternetPackageOption {
  @Field(() => ServiceSpecification, { description: "The package." })
  readonly package!: ServiceSpecification;

  @Field(() => Boolean, { description: "Whether it is the one in force." })
  readonly isCurrent!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether the subscriber can change to it now; who may order it is another question (`viewerCan…`).",
  })
  readonly isAvailable!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why it cannot be chosen and what can be done, in the viewer's language; null when it can.",
  })
  readonly unavailableReason!: string | null;
}
