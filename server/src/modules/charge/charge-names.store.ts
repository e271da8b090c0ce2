import { addDays, startOfDay } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../platform/authorization/visible";
import { viewerOf, type Context } from "../../platform/graphql/context";
import { equipmentOfCharges } from "../instalment/instalment-equipment.store";
import { serviceCatalogue } from "../service/catalogue.store";
import { Service } from "../service/service.entity";
import { SubscriberAspect, SubscriberFact, type Subscriber } from "../subscriber/subscriber.entity";
import { listTariffPlans } from "../tariff/tariff.store";
import type { Charge } from "./charge.entity";

/** Tells what charges are for. */
export interface NameOfCharge {
  /** The name of a service; null where none is named. */
  specification(id: string | null): string | null;
  /** What a charge is for, and since when the subscriber has that. */
  charge(charge: Charge): { readonly name: string | null; readonly since: number | null };
}

/** Finds what some charges of a subscriber, who may be seen, are for. */
export async function chargeNames(
  context: Context,
  subscriber: Pick<Subscriber, "id" | "tariffPlanId"> | null,
  charges: readonly Charge[],
): Promise<NameOfCharge> {
  const { database, locale, zone } = context;
  const id = subscriber?.id ?? "";
  const has = (kind: Charge["kind"]): boolean => charges.some((charge) => charge.kind === kind);
  const [catalogue, services, plans, facts, equipment] = await Promise.all([
    serviceCatalogue(database),
    charges.some(({ specificationId }) => specificationId !== null) ? servicesEver(context, id) : [],
    listTariffPlans(context, null),
    has("tariffPlanFee") ? planFacts(context, id) : [],
    equipmentOfCharges(
      database,
      charges.flatMap((charge) => (charge.kind === "instalment" ? [charge.id] : [])),
    ),
  ]);
  const specification = (specificationId: string | null): string | null =>
    specificationId === null ? null : (catalogue.find(specificationId, locale)?.name ?? null);
  return {
    specification,
    charge: (charge) => {
      const dayEnds = startOfDay(zone, addDays(charge.chargedOn, 1));
      if (charge.kind === "tariffPlanFee") {
        const named = plans.find(({ id: planId }) => planId === charge.tariffPlanId);
        const fact = facts.findLast(
          ({ validFrom, value }) => validFrom < dayEnds && (!named || value === named.code),
        );
        const plan =
          named ?? plans.find((one) => (fact ? one.code === fact.value : one.id === subscriber?.tariffPlanId));
        return { name: plan?.name ?? null, since: fact?.validFrom ?? null };
      }
      if (charge.kind === "instalment") return { name: equipment.get(charge.id) ?? null, since: null };
      const service = services.findLast(
        (one) =>
          one.specificationId === charge.specificationId &&
          one.activeSince !== null &&
          one.activeSince < dayEnds,
      );
      return { name: specification(charge.specificationId), since: service?.activeSince ?? null };
    },
  };
}

/** All services that a subscriber has or had, in the order in which they began to work. */
function servicesEver(context: Context, subscriberId: string): Promise<Service[]> {
  const params = new ParamList(subscriberId);
  const owner = { client: "t.client_id", subscriber: "t.subscriber_id" };
  const visible = visibleTo(viewerOf(context), owner, params);
  const tail = `where t.subscriber_id = $1 and ${visible} order by t.active_since, t.id`;
  return context.database.read(Service, tail, params.values);
}

/** The tariff plans that a subscriber has had, the first one first. */
function planFacts(context: Context, subscriberId: string): Promise<SubscriberFact[]> {
  const params = new ParamList(subscriberId, SubscriberAspect.TARIFF_PLAN);
  const visible = visibleTo(viewerOf(context), { client: "s.client_id", subscriber: "s.id" }, params);
  const own = `exists (select 1 from subscriber s where s.id = t.subscriber_id and ${visible})`;
  const tail = `where t.subscriber_id = $1 and t.aspect = $2 and ${own} order by t.valid_from, t.id`;
  return context.database.read(SubscriberFact, tail, params.values);
}
