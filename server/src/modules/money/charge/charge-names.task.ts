import { addDays, startOfDay } from "@kabinet/shared";
import type { Context } from "../../../platform/graphql/context";
import { contractFeeOfCharge } from "../contract-fee/contract-fee.store";
import { equipmentOfCharges } from "../instalment/instalment-equipment.store";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import { servicesSince } from "../../company/service/service.store";
import { SubscriberAspect, type Subscriber } from "../../company/subscriber/subscriber.entity";
import { factsOf } from "../../company/subscriber/subscriber-facts.store";
import type { TariffPlan } from "../../catalogue/tariff-plan/tariff-plan.entity";
import { listTariffPlans } from "../../catalogue/tariff-plan/tariff.store";
import type { Charge } from "./charge.entity";

/** Tells what charges are for. */
export interface NameOfCharge {
  /** The name of a service; null where none is named. */
  specification(id: string | null): string | null;
  /** The name of a tariff plan; null where none is named. */
  plan(id: string | null): string | null;
  /** A charge that names its tariff plan, where it is a plan's fee. */
  readonly ofPlan: (charge: Charge) => Charge;
  /** What a charge is for, and since when the subscriber, account or company has that. */
  readonly charge: (charge: Charge) => { readonly name: string | null; readonly since: number | null };
}

/** Finds what some charges, which may be seen, are for: a subscriber's, or for null those of no line. */
export async function chargeNames(
  context: Context,
  subscriber: Pick<Subscriber, "id" | "tariffPlanId"> | null,
  charges: readonly Charge[],
): Promise<NameOfCharge> {
  const { database, locale, timeZone } = context;
  const id = subscriber?.id ?? "";
  const has = (kind: Charge["kind"]): boolean => charges.some((charge) => charge.kind === kind);
  const [catalogue, services, plans, facts, equipment, contractFees] = await Promise.all([
    serviceCatalogue(database),
    subscriber && charges.some(({ specificationId }) => specificationId !== null)
      ? servicesSince(context, id, 0)
      : [],
    listTariffPlans(context, null),
    has("tariffPlanFee") ? factsOf(context, id, SubscriberAspect.TARIFF_PLAN) : [],
    equipmentOfCharges(
      database,
      charges.flatMap((charge) => (charge.kind === "instalment" ? [charge.id] : [])),
    ),
    Promise.all(
      charges.flatMap(({ contractFeeId }) =>
        contractFeeId ? contractFeeOfCharge(context).load(contractFeeId) : [],
      ),
    ),
  ]);
  const specification = (specificationId: string | null): string | null =>
    specificationId === null ? null : (catalogue.find(specificationId, locale)?.name ?? null);
  // A fee of former times names no plan: it was for the one in force on that day.
  const planOf = (
    charge: Charge,
  ): { readonly plan: TariffPlan | undefined; readonly since: number | null } => {
    const dayEnds = startOfDay(timeZone, addDays(charge.chargedOn, 1));
    const named = plans.find((plan) => plan.id === charge.tariffPlanId);
    const fact = facts.findLast(
      ({ validFrom, value }) => validFrom < dayEnds && (!named || value === named.code),
    );
    const inForce = plans.find((plan) =>
      fact ? plan.code === fact.value : plan.id === subscriber?.tariffPlanId,
    );
    return { plan: named ?? inForce, since: fact?.validFrom ?? null };
  };
  return {
    specification,
    plan: (planId) => plans.find((plan) => plan.id === planId)?.name ?? null,
    ofPlan: (charge) =>
      charge.kind === "tariffPlanFee" ? { ...charge, tariffPlanId: planOf(charge).plan?.id ?? null } : charge,
    charge: (charge) => {
      const dayEnds = startOfDay(timeZone, addDays(charge.chargedOn, 1));
      if (charge.kind === "tariffPlanFee") {
        const { plan, since } = planOf(charge);
        return { name: plan?.name ?? null, since };
      }
      if (charge.kind === "instalment") return { name: equipment.get(charge.id) ?? null, since: null };
      if (charge.kind === "contractFee") {
        const fee = contractFees.find((one) => one?.id === charge.contractFeeId);
        if (!fee) return { name: null, since: null };
        const name = { ru: fee.nameRu, be: fee.nameBe, en: fee.nameEn }[locale];
        return { name, since: startOfDay(timeZone, fee.validFrom) };
      }
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
