import type { Context } from "../../../platform/graphql/context";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import { type ServiceSpecification } from "../../catalogue/service-specification/service-specification.entity";
import { ServiceState } from "../../company/service/service.entity";
import { allServicesOf } from "../../company/service/service.store";
import { lineRefusal } from "../../company/subscriber/subscriber-change.policy";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import {
  checkConnectService,
  checkDisconnectService,
  conflictsWith,
  dependantsOn,
  missingFor,
} from "./service-change.policy";
import type { ServiceOption } from "./service-option.type";
import { say } from "../../../platform/texts/fill";
import { servicesState } from "./services.slice";

/** All services that a subscriber has or could have by its tariff plan, in the order in which they are offered. */
export async function serviceOptionsOf(context: Context, subscriber: Subscriber): Promise<ServiceOption[]> {
  const { database, locale } = context;
  const [catalogue, services] = await Promise.all([
    serviceCatalogue(database),
    allServicesOf(context).load(subscriber.id),
  ]);
  const connected = new Map(services.map((service) => [service.specificationId, service]));
  const working = services.filter(({ state }) => state === ServiceState.ACTIVE);
  const state = servicesState(
    catalogue,
    subscriber.tariffPlanId,
    working.map(({ specificationId }) => specificationId),
  );
  const provision = catalogue.providedBy(subscriber.tariffPlanId);
  const found = (ids: readonly string[]): ServiceSpecification[] =>
    ids.flatMap((id) => catalogue.find(id, locale) ?? []);
  const refusalOfLine = lineRefusal(subscriber);
  return catalogue
    .all(locale)
    .filter(({ id }) => provision.has(id) || connected.has(id))
    .map((specification): ServiceOption => {
      const { id } = specification;
      const offer = state.offers.get(id);
      const isConnected = connected.has(id);
      const choice = { serviceSpecificationId: id };
      const { refusals } = isConnected
        ? checkDisconnectService(state, choice)
        : checkConnectService(state, choice);
      const refusal = refusalOfLine ?? refusals[0];
      return {
        specification,
        service: connected.get(id) ?? null,
        isConnected,
        isProvided: provision.has(id),
        isIncluded: provision.get(id) ?? false,
        monthlyFee: offer?.monthlyFee ?? 0,
        connectionFee: offer?.connectionFee ?? 0,
        page: offer?.page ?? null,
        isAvailable: !refusal,
        unavailableReason: refusal ? say(refusal.text, locale) : null,
        missing: isConnected ? [] : found(missingFor(state, [id])),
        conflicts: isConnected ? [] : found(conflictsWith(state, [id])),
        dependants: isConnected ? found(dependantsOn(state, [id])) : [],
      };
    });
}
