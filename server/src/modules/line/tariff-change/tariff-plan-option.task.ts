import type { Context } from "../../../platform/graphql/context";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import { CONNECTED_STATES } from "../../company/service/service.entity";
import { allServicesOf } from "../../company/service/service.store";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import { lostUnder, planUnavailable } from "./tariff-change.policy";
import { TariffPlanState } from "../../catalogue/tariff-plan/tariff-plan.entity";
import type { TariffPlanOption } from "./tariff-plan-option.type";
import { listTariffPlans } from "../../catalogue/tariff-plan/tariff.store";
import { say } from "../../../platform/texts/fill";

/** The plans that a subscriber may look at when changing the plan. */
export async function optionsFor(
  context: Context,
  { id, state, tariffPlanId }: Subscriber,
): Promise<TariffPlanOption[]> {
  const { database, locale } = context;
  const [plans, catalogue, services] = await Promise.all([
    listTariffPlans(context, null),
    serviceCatalogue(database),
    allServicesOf(context).load(id),
  ]);
  const own = new Set(
    services
      .filter((service) => CONNECTED_STATES.includes(service.state))
      .map(({ specificationId }) => specificationId),
  );
  const connected = catalogue
    .all(locale)
    .filter((specification) => own.has(specification.id))
    .map((specification) => ({
      id: specification.id,
      specification,
      needs: catalogue.rules.needsOf(specification.id),
    }));
  return plans
    .filter((plan) => plan.state === TariffPlanState.ACTIVE || plan.id === tariffPlanId)
    .map((tariffPlan) => {
      const provided = catalogue.providedBy(tariffPlan.id);
      const isCurrent = tariffPlan.id === tariffPlanId;
      const refusal = planUnavailable(state, isCurrent);
      return {
        tariffPlan,
        isCurrent,
        isAvailable: refusal === null,
        unavailableReason: refusal && say(refusal, locale),
        lostServices: lostUnder(connected, provided).map(({ specification }) => specification),
      };
    });
}
