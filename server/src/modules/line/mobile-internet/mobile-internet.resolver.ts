import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { PageArgs, pageOfList, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import {
  ServiceSpecificationConnection,
  type ServiceSpecification,
} from "../../catalogue/service-specification/service-specification.entity";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { findPrice } from "../../catalogue/tariff-plan/tariff-price.policy";
import { pricesOfPlan } from "../../catalogue/tariff-plan/tariff-price.store";
import { tariffPlanOf } from "../../catalogue/tariff-plan/tariff.store";
import { counterOf, currentMonth, homeUseOf } from "../../usage/allowance/allowance.store";
import { InternetAllowance } from "./internet-allowance.type";
import { internetAllowance } from "./internet-allowance.policy";
import { MobileInternet, MobileInternetPackageOption } from "./mobile-internet.type";
import { mobileInternetState, packageUnavailable, viewMobileInternet } from "./mobile-internet.policy";
import { internetServicesOf } from "./mobile-internet.store";
import { say } from "../../../platform/texts/fill";

/** Mobile internet. */
@Resolver(() => MobileInternet)
export class MobileInternetResolver {
  @May("catalogue.read")
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
        unavailableReason: refusal && say(refusal.text, locale),
      };
    });
  }
}

/** What is left of mobile internet's megabytes. */
@Resolver(() => MobileInternet)
export class InternetAllowanceResolver {
  @FieldResolver(() => InternetAllowance, {
    nullable: true,
    description:
      "What is left of this month's megabytes, and how far they will go; null while mobile internet is off, and while no usage has been " +
      "rated at all: nothing is known then.",
  })
  async allowance(
    @Root() { view, package: pack }: MobileInternet,
    @Ctx() context: Context,
  ): Promise<InternetAllowance | null> {
    if (view.internet === null) return null;
    const [plan, prices, month, counter, uses] = await Promise.all([
      tariffPlanOf(context, view.tariffPlanId),
      pricesOfPlan(context.database, view.tariffPlanId),
      currentMonth(context),
      counterOf(context).load(view.subscriberId),
      homeUseOf(context).load(view.subscriberId),
    ]);
    if (month === null) return null;
    return internetAllowance({
      ...{ timeZone: context.timeZone, month, view, counter },
      planMegabytes: plan.includedMegabytes,
      packageMegabytes: pack?.includedMegabytes ?? null,
      use: uses.find(({ bundle }) => bundle === "data"),
      price: findPrice(prices, "data", "internet"),
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
