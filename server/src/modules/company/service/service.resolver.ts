import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PageArgs, pageOfList, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { Subscriber } from "../subscriber/subscriber.entity";
import { TariffPlan } from "../../catalogue/tariff-plan/tariff-plan.entity";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import {
  ServiceSpecificationConnection,
  type ServiceSpecification,
} from "../../catalogue/service-specification/service-specification.entity";
import { ServiceConnection, type Service } from "./service.entity";
import { servicesOf } from "./service.store";

/** What services add to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberServicesResolver {
  @FieldResolver(() => ServiceConnection, {
    description:
      "The services that it has, working or not, the oldest first; those that have ended are left out.",
  })
  services(
    @Root() subscriber: Subscriber,
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Page<Service>> {
    return servicesOf(context, subscriber.id, args);
  }
}

/** What services add to tariff plans. */
@Resolver(() => TariffPlan)
export class TariffPlanServicesResolver {
  @FieldResolver(() => ServiceSpecificationConnection, {
    description:
      "The services that subscribers with this plan can have, in the order in which they are offered.",
  })
  async provides(
    @Root() plan: TariffPlan,
    @Ctx() { database, locale }: Context,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Page<ServiceSpecification>> {
    const catalogue = await serviceCatalogue(database);
    const provision = catalogue.providedBy(plan.id);
    return pageOfList(
      catalogue.all(locale).filter(({ id }) => provision.has(id)),
      args,
    );
  }
}
