import { LOCALES } from "@kabinet/shared";
import type { Slice } from "../../../orders/change";
import { groupBy } from "../../../platform/group-by";
import { chargedAfter, connectionFeeOf, monthlyFeeOf, type Charged } from "../../money/charge/charge.policy";
import { chargedServices } from "../../money/charge/charge.store";
import { moveServices } from "../../money/charge/service-move.store";
import {
  serviceCatalogue,
  type Provision,
  type ServiceCatalogue,
} from "../../catalogue/service-specification/catalogue.store";
import { SERVICE_SLICES } from "../../company/service/service-slices.policy";
import { type ServiceSpecification } from "../../catalogue/service-specification/service-specification.entity";
import { Service } from "../../company/service/service.entity";
import { nameOf } from "../../catalogue/service-specification/service-names.policy";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import {
  factsOf,
  type InternetGround,
  type InternetMoved,
  type InternetOffer,
} from "./mobile-internet-change.policy";

/** Mobile internet as the part of a subscriber that its changes move. */
export const mobileInternetSlice: Slice<SubscriberTarget, InternetGround, InternetMoved> = {
  name: "mobileInternet",
  together: SERVICE_SLICES,

  async load(reader, targets, { month }) {
    const ids = targets.map(({ id }) => id);
    const catalogue = await serviceCatalogue(reader.database);
    const services = await reader.read(Service, "where t.subscriber_id among($1) and t.state = 'active'", [
      ids,
    ]);
    const charged = await chargedServices(reader, ids, month);
    const servicesOf = groupBy(services, ({ subscriberId }) => subscriberId);
    const stateOf = (target: SubscriberTarget): InternetGround => {
      const own = new Set((servicesOf.get(target.id) ?? []).map(({ specificationId }) => specificationId));
      return internetState(catalogue, target.tariffPlanId, own, charged.get(target.id) ?? new Map());
    };
    return new Map(targets.map((target) => [target.id, stateOf(target)]));
  },

  moved: ({ connected, packageId }) => ({ connected, packageId }),

  advance(ground, { before, after, fees, isMonthStart }) {
    const { ended } = moveOf(ground, before, after);
    return {
      ...ground,
      ...after,
      chargedThisMonth: chargedAfter(ground.chargedThisMonth, fees, isMonthStart ? ended : []),
    };
  },

  facts: factsOf,

  save(unit, { scene: { target, ground, at }, before, after, order }) {
    return moveServices(unit, target, moveOf(ground, before, after), at, order);
  },
};

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
