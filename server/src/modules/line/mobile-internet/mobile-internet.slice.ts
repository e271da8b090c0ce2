import type { Step } from "../../../orders/change";
import { LOCALES } from "@kabinet/shared";
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
  type Provision,
  type ServiceCatalogue,
} from "../../catalogue/service-specification/catalogue.store";
import { type ServiceSpecification } from "../../catalogue/service-specification/service-specification.entity";
import { servicesIn } from "../../company/service/service.store";
import { nameOf } from "../../catalogue/service-specification/service-names.policy";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import {
  characteristicsOf,
  type InternetGround,
  type InternetMoved,
  type InternetOffer,
} from "./mobile-internet-change.policy";

/** Mobile internet as the part of a subscriber that its changes move. */
export const mobileInternetSlice: LineSlice<OnLine<InternetGround>, InternetMoved> = {
  name: "mobileInternet",
  moves: ["services"],

  async load(reader, targets, { month }) {
    const ids = targets.map(({ id }) => id);
    const catalogue = await serviceCatalogue(reader.database);
    const services = await servicesIn(reader, ids);
    const charged = await chargedServices(reader, ids, month);
    const chargedPlans = await chargedTariffPlans(reader, ids, month);
    const servicesOf = groupBy(services, ({ subscriberId }) => subscriberId);
    const stateOf = ({ id, tariffPlanId }: SubscriberTarget): OnLine<InternetGround> => {
      const own = new Set((servicesOf.get(id) ?? []).map(({ specificationId }) => specificationId));
      const line = {
        tariffPlanId,
        services: own,
        charged: charged.get(id) ?? new Map<string, boolean>(),
        chargedPlans: chargedPlans.get(id) ?? new Map<string, boolean>(),
      };
      return onLine(line, (now) => internetState(catalogue, now.tariffPlanId, now.services, now.charged));
    };
    return new Map(targets.map((target) => [target.id, stateOf(target)]));
  },

  moved: ({ connected, packageId }) => ({ connected, packageId }),

  advance: (ground, step) => ground.on(standingAfter(ground.line, effectsOf(ground, step))),

  effects: effectsOf,

  applyEffects: (ground, effects) => ground.on(standingAfter(ground.line, effects)),

  characteristics: characteristicsOf,

  save(unit, { scene: { target, ground, at }, before, after, order }) {
    return moveServices(unit, target, moveOf(ground, before, after), at, order);
  },
};

function effectsOf(ground: OnLine<InternetGround>, step: Step<InternetMoved>): LineEffects {
  return servicesMoved(ground.line, moveOf(ground, step.before, step.after), step);
}

/** The services that a step ends and begins. */
function moveOf(
  { basic }: InternetGround,
  before: InternetMoved,
  after: InternetMoved,
): { readonly ended: string[]; readonly begun: string[] } {
  const ids = ({ connected, packageId }: InternetMoved): string[] => [
    ...(connected ? [basic.id] : []),
    ...(packageId === null ? [] : [packageId]),
  ];
  const [had, has] = [ids(before), ids(after)];
  return { ended: had.filter((id) => !has.includes(id)), begun: has.filter((id) => !had.includes(id)) };
}

function internetState(
  catalogue: ServiceCatalogue,
  tariffPlanId: string,
  services: ReadonlySet<string>,
  chargedThisMonth: Charged,
): InternetGround {
  const basic = catalogue.mobileInternet(LOCALES[0]);
  if (!basic) throw new Error("the catalogue has no mobile internet");
  const provided = catalogue.providedBy(tariffPlanId);
  const offer = (specification: ServiceSpecification): InternetOffer => offerOf(specification, provided);
  const packages = new Map(catalogue.packages(LOCALES[0]).map((each) => [each.id, offer(each)]));
  return {
    connected: services.has(basic.id),
    packageId: [...packages.keys()].find((id) => services.has(id)) ?? null,
    basic: offer(basic),
    packages,
    provided: new Set(provided.keys()),
    chargedThisMonth,
    dependants: catalogue.rules
      .dependantsOf(basic.id)
      .filter((id) => services.has(id))
      .flatMap((id) => {
        const dependant = catalogue.find(id, LOCALES[0]);
        return dependant ? [nameOf(dependant)] : [];
      }),
  };
}

function offerOf(specification: ServiceSpecification, provided: Provision): InternetOffer {
  const { id } = specification;
  const included = provided.get(id) ?? false;
  return {
    id,
    name: nameOf(specification),
    monthlyFee: monthlyFeeOf(specification, included),
    connectionFee: connectionFeeOf(specification, included),
  };
}
