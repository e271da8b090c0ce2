import { LOCALES } from "@kabinet/shared";
import type { Step } from "../../../orders/change";
import { groupBy } from "../../../platform/group-by";
import { connectionFeeOf, monthlyFeeOf, type Charged } from "../../money/charge/charge.policy";
import { chargedServices, chargedTariffPlans } from "../../money/charge/charge.store";
import {
  onLine,
  servicesMoved,
  standingAfter,
  type LineEffects,
  type LineSlice,
  type OnLine,
} from "../../money/charge/line-standing.policy";
import { moveServices } from "../../money/charge/service-move.task";
import {
  serviceCatalogue,
  type ServiceCatalogue,
} from "../../catalogue/service-specification/catalogue.store";
import { servicesIn } from "../../company/service/service.store";
import { nameOf } from "../../catalogue/service-specification/service-names.policy";
import { pageOf } from "../../catalogue/service-specification/service-page.policy";
import {
  characteristicsOf,
  movedServices,
  type ServiceChoice,
  type ServiceOffer,
  type ServicesGround,
  type ServicesMoved,
} from "./service-change.policy";

/** A subscriber's services as the part that connecting and disconnecting them moves. */
export const servicesSlice: LineSlice<OnLine<ServicesGround>, ServicesMoved, ServiceChoice> = {
  name: "services",
  moves: ["services"],

  async load(reader, targets, { month }) {
    const ids = targets.map(({ id }) => id);
    const catalogue = await serviceCatalogue(reader.database);
    const services = await servicesIn(reader, ids);
    const charged = await chargedServices(reader, ids, month);
    const chargedPlans = await chargedTariffPlans(reader, ids, month);
    const servicesOf = groupBy(services, ({ subscriberId }) => subscriberId);
    return new Map(
      targets.map(({ id, tariffPlanId }) => {
        const own = (servicesOf.get(id) ?? []).map(({ specificationId }) => specificationId);
        const line = {
          tariffPlanId,
          services: new Set(own),
          charged: charged.get(id) ?? new Map<string, boolean>(),
          chargedPlans: chargedPlans.get(id) ?? new Map<string, boolean>(),
        };
        return [
          id,
          onLine(line, (now) => servicesState(catalogue, now.tariffPlanId, [...now.services], now.charged)),
        ];
      }),
    );
  },

  // Only what the order is about: what is done to other services meanwhile holds it not up.
  moved: movedServices,

  advance: (ground, step) => ground.on(standingAfter(ground.line, effectsOf(ground, step))),

  effects: effectsOf,

  applyEffects: (ground, effects) => ground.on(standingAfter(ground.line, effects)),

  characteristics: characteristicsOf,

  save(unit, { scene: { target, at }, before, after, order }) {
    return moveServices(unit, target, moveOf(before, after), at, order);
  },
};

function effectsOf({ line }: OnLine<ServicesGround>, step: Step<ServicesMoved>): LineEffects {
  return servicesMoved(line, moveOf(step.before, step.after), step);
}

/** The services that a step ends and begins. */
function moveOf(
  before: ServicesMoved,
  after: ServicesMoved,
): { readonly ended: string[]; readonly begun: string[] } {
  return {
    ended: before.connected.filter((id) => after.disconnected.includes(id)),
    begun: before.disconnected.filter((id) => after.connected.includes(id)),
  };
}

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
