import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { May } from "../../platform/authorization/may";
import { PageArgs, pageOfList, type Page } from "../../platform/graphql/connection";
import type { Context } from "../../platform/graphql/context";
import { serviceCatalogue } from "../service/catalogue.store";
import { ServiceSpecificationConnection, type ServiceSpecification } from "../service/service.entity";
import { Subscriber } from "../subscriber/subscriber.entity";
import { MobileInternet, MobileInternetPackageOption } from "./mobile-internet.entity";
import {
  mobileInternetState,
  PACKAGE_REFUSAL_TEXTS,
  packageUnavailable,
  viewMobileInternet,
} from "./mobile-internet.policy";
import { internetServicesOf } from "./mobile-internet.store";

/** Mobile internet. */
@Resolver(() => MobileInternet)
export class MobileInternetResolver {
  @May("administrator", "subscriber", "staff")
  @Query(() => ServiceSpecificationConnection, {
    description: "The additional packages of mobile internet in the order of the operator's manual.",
  })
  async mobileInternetPackages(
    @Ctx() { database, locale }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<ServiceSpecification>> {
    return pageOfList((await serviceCatalogue(database)).packages(locale), page);
  }

  @FieldResolver(() => [MobileInternetPackageOption], {
    description:
      "All additional packages in the order of the operator's manual, each with whether this subscriber can change to " +
      "it. It can when the line is active, mobile internet is connected, the tariff plan provides the package, and it " +
      "is not the one in force.",
  })
  async packages(
    @Root() { view }: MobileInternet,
    @Ctx() { database, locale }: Context,
  ): Promise<MobileInternetPackageOption[]> {
    const catalogue = await serviceCatalogue(database);
    const provided = catalogue.providedBy(view.tariffPlanId);
    return catalogue.packages(locale).map((specification) => {
      const refusal = packageUnavailable(view, specification.id, provided);
      return {
        package: specification,
        isCurrent: view.package?.specificationId === specification.id,
        isAvailable: refusal === null,
        unavailableReason: refusal && PACKAGE_REFUSAL_TEXTS[refusal][locale],
      };
    });
  }
}

/** What mobile internet adds to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberMobileInternetResolver {
  @FieldResolver(() => MobileInternet, {
    description: "Mobile internet of the line and its additional packages.",
  })
  async mobileInternet(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<MobileInternet> {
    const [catalogue, services] = await Promise.all([
      serviceCatalogue(context.database),
      internetServicesOf(context).load(subscriber.id),
    ]);
    const packages = new Map(catalogue.packages(context.locale).map((item) => [item.id, item]));
    const view = viewMobileInternet(subscriber, services, packages);
    return {
      view,
      state: mobileInternetState(view),
      package: packages.get(view.package?.specificationId ?? "") ?? null,
      packageSince: view.package?.since ?? null,
    };
  }
}
