import type { Slice } from "../../orders/change";
import type { Reader, Unit } from "../../platform/database/database";
import { groupBy } from "../../platform/group-by";
import { newId } from "../../platform/new-id";
import { MOBILE_INTERNET_CODE, Service, ServiceCategory, ServiceSpecification, ServiceState } from "../service/service.entity";
import type { SubscriberTarget } from "../subscriber/subscriber-target.store";
import { TariffPlanService } from "../tariff/tariff-plan.entity";
import { factsOf, type InternetOffer, type InternetState } from "./mobile-internet-change.policy";

const CATEGORIES = [ServiceCategory.MOBILE_INTERNET, ServiceCategory.MOBILE_INTERNET_PACKAGE];

/** Mobile internet as the part of a subscriber that its changes move. */
export const mobileInternetSlice: Slice<SubscriberTarget, InternetState> = {
  name: "mobileInternet",

  async load(reader, targets, { month }) {
    const ids = targets.map(({ id }) => id);
    const plans = [...new Set(targets.map(({ tariffPlanId }) => tariffPlanId))];
    const specifications = await reader.read(ServiceSpecification, "where t.category among($1)", [CATEGORIES]);
    const specificationIds = specifications.map(({ id }) => id);
    const [services, provisions, charged] = [
      await reader.read(
        Service,
        "where t.subscriber_id among($1) and t.state = 'active' and t.specification_id among($2)",
        [ids, specificationIds],
      ),
      await reader.read(TariffPlanService, "where t.tariff_plan_id among($1)", [plans]),
      await chargedIn(reader, ids, month),
    ];
    const provisionsOf = groupBy(provisions, ({ tariffPlanId }) => tariffPlanId);
    const servicesOf = groupBy(services, ({ subscriberId }) => subscriberId);
    const chargedOf = groupBy(charged, ({ subscriberId }) => subscriberId);
    return new Map(
      targets.map((target) => [
        target.id,
        stateOf(
          specifications,
          provisionsOf.get(target.tariffPlanId) ?? [],
          servicesOf.get(target.id) ?? [],
          (chargedOf.get(target.id) ?? []).map(({ specificationId }) => specificationId),
        ),
      ]),
    );
  },

  moved: ({ connected, packageId }) => ({ connected, packageId }),

  facts: factsOf,

  async save(unit, target, before, after, at) {
    const had = activeIds(before);
    const has = activeIds(after);
    for (const id of had) if (!has.includes(id)) await terminate(unit, target, id, at);
    for (const id of has) if (!had.includes(id)) await activate(unit, target, id, at);
  },
};

function stateOf(
  specifications: readonly ServiceSpecification[],
  provisions: readonly TariffPlanService[],
  services: readonly Service[],
  charged: readonly string[],
): InternetState {
  const basic = specifications.find(({ code }) => code === MOBILE_INTERNET_CODE);
  if (!basic) throw new Error(`the catalogue has no ${MOBILE_INTERNET_CODE}`);
  const included = new Set(provisions.filter((provision) => provision.included).map(({ specificationId }) => specificationId));
  const provided = new Set(provisions.map(({ specificationId }) => specificationId));
  const packages = new Map<string, InternetOffer>(
    specifications
      .filter(({ category }) => category === ServiceCategory.MOBILE_INTERNET_PACKAGE)
      .map((specification) => [specification.id, offerOf(specification, included)]),
  );
  return {
    connected: services.some(({ specificationId }) => specificationId === basic.id),
    packageId: services.find(({ specificationId }) => packages.has(specificationId))?.specificationId ?? null,
    basic: offerOf(basic, included),
    packages,
    provided,
    chargedThisMonth: new Set(charged),
  };
}

function offerOf(specification: ServiceSpecification, included: ReadonlySet<string>): InternetOffer {
  const { id, nameRu, nameBe, nameEn, monthlyFee, connectionFee } = specification;
  const isIncluded = included.has(id);
  return {
    id,
    name: { ru: nameRu, be: nameBe, en: nameEn },
    monthlyFee: isIncluded ? 0 : monthlyFee,
    connectionFee: isIncluded ? 0 : connectionFee,
  };
}

function chargedIn(
  reader: Reader,
  ids: readonly string[],
  month: string,
): Promise<{ subscriberId: string; specificationId: string }[]> {
  return reader.rows(
    `select t.subscriber_id as "subscriberId", t.specification_id as "specificationId" from charge t
      where t.subscriber_id among($1) and t.month = $2 and t.kind = 'serviceFee'`,
    [ids, month],
  );
}

function activeIds(state: InternetState): string[] {
  return [...(state.connected ? [state.basic.id] : []), ...(state.packageId === null ? [] : [state.packageId])];
}

async function terminate(unit: Unit, target: SubscriberTarget, specificationId: string, at: number): Promise<void> {
  await unit.run(
    `update service set state = $4, terminated_at = $3
      where subscriber_id = $1 and specification_id = $2 and state = 'active'`,
    [target.id, specificationId, at, ServiceState.TERMINATED],
  );
}

async function activate(unit: Unit, target: SubscriberTarget, specificationId: string, at: number): Promise<void> {
  const service = {
    id: newId("svc", at),
    clientId: target.clientId,
    subscriberId: target.id,
    specificationId,
    state: ServiceState.ACTIVE,
    activeSince: at,
    terminatedAt: null,
  };
  await unit.insert(Service, [service]);
}
