import { LOCALES } from "@kabinet/shared";
import type { Slice } from "../../../orders/change";
import { groupBy } from "../../../platform/group-by";
import { chargedAfter, connectionFeeOf, monthlyFeeOf, type Charged } from "../../money/charge/charge.policy";
import { chargedServices } from "../../money/charge/charge.store";
import { moveServices } from "../../money/charge/service-move.store";
import {
  serviceCatalogue,
  type ServiceCatalogue,
} from "../../catalogue/service-specification/catalogue.store";
import { Service } from "../../company/service/service.entity";
import { nameOf } from "../../catalogue/service-specification/service-names.policy";
import { pageOf } from "../../catalogue/service-specification/service-page.policy";
import { SERVICE_SLICES } from "../../company/service/service-slices.policy";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import {
  factsOf,
  movedServices,
  withMoved,
  type ServiceChoice,
  type ServiceOffer,
  type ServicesGround,
  type ServicesMoved,
} from "./service-change.policy";

/** A subscriber's services as the part that connecting and disconnecting them moves. */
export const servicesSlice: Slice<SubscriberTarget, ServicesGround, ServicesMoved, ServiceChoice> = {
  name: "services",
  together: SERVICE_SLICES,

  async load(reader, targets, { month }) {
    const ids = targets.map(({ id }) => id);
    const catalogue = await serviceCatalogue(reader.database);
    const services = await reader.read(Service, "where t.subscriber_id among($1) and t.state = 'active'", [
      ids,
    ]);
    const charged = await chargedServices(reader, ids, month);
    const servicesOf = groupBy(services, ({ subscriberId }) => subscriberId);
    return new Map(
      targets.map(({ id, tariffPlanId }) => {
        const own = (servicesOf.get(id) ?? []).map(({ specificationId }) => specificationId);
        return [id, servicesState(catalogue, tariffPlanId, own, charged.get(id))];
      }),
    );
  },

  // Only what the order is about: what is done to other services meanwhile holds it not up.
  moved: movedServices,

  advance: (ground, { after, fees, isMonthStart }) => ({
    ...ground,
    connected: withMoved(ground.connected, after),
    chargedThisMonth: chargedAfter(ground.chargedThisMonth, fees, isMonthStart ? after.disconnected : []),
  }),

  facts: factsOf,

  save(unit, { scene: { target, at }, before, after, order }) {
    const ended = before.connected.filter((id) => after.disconnected.includes(id));
    const begun = before.disconnected.filter((id) => after.connected.includes(id));
    return moveServices(unit, target, { ended, begun }, at, order);
  },
};

/** Puts together what is known of a subscriber's services. */
export function servicesState(
  catalogue: ServiceCatalogue,
  tariffPlanId: string,
  connected: readonly string[],
  chargedThisMonth: Charged = new Map(),
): ServicesGround {
  const provision = catalogue.providedBy(tariffPlanId);
  const offers = catalogue.all(LOCALES[0]).map((specification): [string, ServiceOffer] => {
    const included = provision.get(specification.id) ?? false;
    const offer = {
      id: specification.id,
      name: nameOf(specification),
      page: pageOf(specification),
      monthlyFee: monthlyFeeOf(specification, included),
      connectionFee: connectionFeeOf(specification, included),
    };
    return [offer.id, offer];
  });
  return {
    offers: new Map(offers),
    connected: new Set(connected),
    provided: new Set(provision.keys()),
    chargedThisMonth,
    rules: catalogue.rules,
  };
}
