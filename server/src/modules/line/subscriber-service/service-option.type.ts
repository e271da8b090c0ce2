import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../../../platform/graphql/money";
import { ServiceSpecification } from "../../catalogue/service-specification/service-specification.entity";
import { Service } from "../../company/service/service.entity";
import { ServicePage } from "../../catalogue/service-specification/service-page.policy";

registerEnumType(ServicePage, {
  name: "ServicePage",
  description: "Where services are changed that have changes of their own.",
  valuesConfig: {
    MOBILE_INTERNET: {
      description:
        "`connectMobileInternet`, `disconnectMobileInternet`, `changeMobileInternetPackage`, `removeMobileInternetPackage`.",
    },
    VOICEMAIL: { description: "The changes of voicemail." },
    PAUSE: { description: "`pauseSubscriber`, `resumeSubscriber`." },
  },
});

/** A service as one subscriber has it or may have it. */
@ObjectType({ description: "A service as one subscriber has it or may have it." })
export class ServiceOption {
  @Field(() => ServiceSpecification, { description: "What service of the catalogue it is." })
  readonly specification!: ServiceSpecification;

  @Field(() => Service, {
    nullable: true,
    description: "The service as it is connected; null when it is not.",
  })
  readonly service!: Service | null;

  @Field(() => Boolean, { description: "Whether the subscriber has it." })
  readonly isConnected!: boolean;

  @Field(() => Boolean, { description: "Whether the subscriber's tariff plan provides it." })
  readonly isProvided!: boolean;

  @Field(() => Boolean, {
    description: "Whether the tariff plan's own fee covers it: it costs nothing beside.",
  })
  readonly isIncluded!: boolean;

  @Field(() => Money, { description: "What it costs this subscriber each month, with VAT." })
  readonly monthlyFee!: number;

  @Field(() => Money, { description: "What it costs this subscriber once to connect it, with VAT." })
  readonly connectionFee!: number;

  @Field(() => ServicePage, {
    nullable: true,
    description:
      "The changes by which it is changed instead of `connectService` and `disconnectService`, if any.",
  })
  readonly page!: ServicePage | null;

  @Field(() => Boolean, {
    description:
      "Whether it can be connected now, or where it is connected disconnected, by itself; who may order it is another question (`viewerCan…`).",
  })
  readonly isAvailable!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why it cannot be, and what can be done, in the viewer's language; null when it can.",
  })
  readonly unavailableReason!: string | null;

  @Field(() => [ServiceSpecification], {
    description: "What it works only beside and the subscriber does not have: to be connected first, or too.",
  })
  readonly missing!: readonly ServiceSpecification[];

  @Field(() => [ServiceSpecification], {
    description: "What the subscriber has and it cannot be had together with: to be disconnected first.",
  })
  readonly conflicts!: readonly ServiceSpecification[];

  @Field(() => [ServiceSpecification], {
    description: "What the subscriber has and works only beside it: to be disconnected first, or too.",
  })
  readonly dependants!: readonly ServiceSpecification[];
}
