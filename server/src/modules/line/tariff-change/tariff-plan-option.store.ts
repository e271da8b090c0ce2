import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { listLoader } from "../../../platform/graphql/loader";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import { CONNECTED_STATES, Service } from "../../company/service/service.entity";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import { lostUnder, planUnavailable } from "./tariff-change.policy";
import { TariffPlanState } from "../../catalogue/tariff-plan/tariff-plan.entity";
import type { TariffPlanOption } from "./tariff-plan-option.type";
import { listTariffPlans } from "../../catalogue/tariff-plan/tariff.store";
import { say } from "../../../platform/texts/fill";

const connectedServicesOf = listLoader<string, Service>(
  (context, ids) => {
    const params = new ParamList();
    const visible = visibleTo(viewerOf(context), Service, params);
    const where = `${params.among("t.subscriber_id", ids)} and ${params.among("t.state", CONNECTED_STATES)}`;
    return context.database.read(Service, `where ${where} and ${visible} order by t.id`, params.values);
  },
  ({ subscriberId }) => subscriberId,
);

/** The plans that a subscriber may look at when changing the plan. */
export async function optionsFor(
  context: Context,
  { id, state, tariffPlanId }: Subscriber,
): Promise<TariffPlanOption[]> {
  const { database, locale } = context;
  const [plans, catalogue, services] = await Promise.all([
    listTariffPlans(context, null),
    serviceCatalogue(database),
    connectedServicesOf(context).load(id),
  ]);
  const own = new Set(services.map(({ specificationId }) => specificationId));
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
