import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../platform/graphql/context";
import { pageOf, ServicePage } from "../../catalogue/service-specification/service-page.policy";
import { ServiceSpecification } from "../../catalogue/service-specification/service-specification.entity";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { ServiceOption } from "./service-option.type";
import { serviceOptionsOf } from "./service-options.task";

/** How a service of the catalogue is changed. */
@Resolver(() => ServiceSpecification)
export class ServiceSpecificationPageResolver {
  @FieldResolver(() => ServicePage, {
    nullable: true,
    description:
      "The changes by which it is changed instead of `connectService` and `disconnectService`, if any.",
  })
  page(@Root() specification: ServiceSpecification): ServicePage | null {
    return pageOf(specification);
  }
}

/** What a subscriber's services add to it. */
@Resolver(() => Subscriber)
export class SubscriberServiceOptionsResolver {
  @FieldResolver(() => [ServiceOption], {
    description:
      "All services that the line has or its tariff plan provides, in the order in which they are offered, each with what it costs this line, what it needs, excludes and carries, and whether it can be connected or disconnected now.",
  })
  serviceOptions(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<ServiceOption[]> {
    return serviceOptionsOf(context, subscriber);
  }
}
