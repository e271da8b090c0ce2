import { LOCALES, startOfDay } from "@kabinet/shared";
import type { Step } from "../../../orders/change";
import { groupBy } from "../../../platform/group-by";
import {
  cancelForwardingsToVoicemail,
  linesForwardedToVoicemail,
} from "../call-forwarding/call-forwarding.store";
import { chargedServices, chargedTariffPlans, takeBackFees } from "../../money/charge/charge.store";
import {
  onLine,
  standingAfter,
  type LineEffects,
  type LineSlice,
  type LineStanding,
  type OnLine,
} from "../../money/charge/line-standing.policy";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import {
  serviceCatalogue,
  type ServiceCatalogue,
} from "../../catalogue/service-specification/catalogue.store";
import {
  MOBILE_INTERNET_CODE,
  ServiceCategory,
} from "../../catalogue/service-specification/service-specification.entity";
import { CONNECTED_STATES } from "../../company/service/service.entity";
import { servicesIn, terminateServices } from "../../company/service/service.store";
import { setTariffPlan } from "../../company/subscriber/subscriber.store";
import { usageCounters } from "../../usage/allowance/usage-counter.store";
import {
  movedTariff,
  notOwedAfter,
  planOf,
  tariffCharacteristics,
  tariffSince,
  type LineService,
  type PlanOffer,
  type TariffGround,
  type TariffMoved,
} from "./tariff-change.policy";
import { TariffPlanState } from "../../catalogue/tariff-plan/tariff-plan.entity";
import { allTariffPlans } from "../../catalogue/tariff-plan/tariff.store";

/** The tariff plan as the part of a subscriber that changing it moves, with the services that this disconnects. */
export const tariffPlanSlice: LineSlice<OnLine<TariffGround>, TariffMoved> = {
  name: "tariffPlan",
  moves: ["services"],

  async load(reader, targets, { month }) {
    const ids = targets.map(({ id }) => id);
    const [catalogue, plans] = await Promise.all([
      serviceCatalogue(reader.database),
      planOffers(reader.database),
    ]);
    const services = groupBy(
      await servicesIn(reader, ids, CONNECTED_STATES),
      ({ subscriberId }) => subscriberId,
    );
    const paidServices = await chargedServices(reader, ids, month);
    const paidPlans = await chargedTariffPlans(reader, ids, month);
    const counters = await usageCounters(reader, ids, month);
    const toVoicemail = await linesForwardedToVoicemail(reader, ids);
    return new Map(
      targets.map(({ id, tariffPlanId }) => {
        const own = new Set((services.get(id) ?? []).map(({ specificationId }) => specificationId));
        const line = {
          tariffPlanId,
          services: own,
          charged: paidServices.get(id) ?? new Map<string, boolean>(),
          chargedPlans: paidPlans.get(id) ?? new Map<string, boolean>(),
        };
        const groundOn = (now: LineStanding): TariffGround => ({
          tariffPlanId: now.tariffPlanId,
          plans,
          services: lineServices(catalogue, now.services),
          chargedPlans: now.chargedPlans,
          chargedServices: now.charged,
          taken: counters.get(id) ?? null,
          forwardsToVoicemail: toVoicemail.has(id),
        });
        return [id, onLine(line, groundOn)];
      }),
    );
  },

  moved: movedTariff,

  advance: (ground, step) => withEffects(ground, effectsOf(ground, step)),

  effects: effectsOf,

  applyEffects: withEffects,

  moveTarget: (target, { tariffPlanId }) => ({ ...target, tariffPlanId }),

  characteristics: tariffCharacteristics,

  async save(unit, { scene: { target, ground, at, today, timeZone }, after }) {
    const { since, wholeMonth } = tariffSince(at, today, startOfDay(timeZone, today));
    const plan = { id: after.tariffPlanId, code: planOf(ground, after.tariffPlanId).code };
    await setTariffPlan(unit, target.id, plan, { since, at });
    if (after.disconnected.length > 0) await terminateServices(unit, target.id, after.disconnected, since);
    if (ground.services.some(({ id, isVoicemail }) => isVoicemail && after.disconnected.includes(id)))
      await cancelForwardingsToVoicemail(unit, target.id);
    if (wholeMonth !== null)
      await takeBackFees(unit, target.id, wholeMonth, {
        tariffPlanId: after.tariffPlanId,
        notServices: notOwedAfter(ground, after),
      });
  },
};

function effectsOf(ground: TariffGround, { after, fees, today }: Step<TariffMoved>): LineEffects {
  const { tariffPlanId, disconnected } = after;
  const isForMonth = today.endsWith("-01");
  return {
    fees,
    tariffPlanId,
    ended: disconnected,
    notOwed: isForMonth ? notOwedAfter(ground, after) : [],
    onlyPlanOwed: isForMonth ? tariffPlanId : null,
    endsVoicemail: ground.services.some(({ id, isVoicemail }) => isVoicemail && disconnected.includes(id)),
  };
}

function withEffects(ground: OnLine<TariffGround>, effects: LineEffects): OnLine<TariffGround> {
  const { forwardings, endsVoicemail = false } = effects;
  const isForwarded = forwardings
    ? Object.values(forwardings).some((one) => one?.forwardTo === operatorProfile().voicemail.number)
    : ground.forwardsToVoicemail;
  return {
    ...ground.on(standingAfter(ground.line, effects)),
    forwardsToVoicemail: isForwarded && !endsVoicemail,
  };
}

async function planOffers(
  database: Parameters<typeof serviceCatalogue>[0],
): Promise<ReadonlyMap<string, PlanOffer>> {
  const [plans, catalogue] = await Promise.all([allTariffPlans(database), serviceCatalogue(database)]);
  return new Map(
    plans.map((plan) => [
      plan.id,
      {
        id: plan.id,
        code: plan.code,
        name: { ru: plan.nameRu, be: plan.nameBe, en: plan.nameEn },
        isOffered: plan.state === TariffPlanState.ACTIVE,
        monthlyFee: plan.monthlyFee,
        includedMinutes: plan.includedMinutes,
        includedMessages: plan.includedMessages,
        includedMegabytes: plan.includedMegabytes,
        provides: catalogue.providedBy(plan.id),
      },
    ]),
  );
}

function lineServices(catalogue: ServiceCatalogue, own: ReadonlySet<string>): LineService[] {
  return catalogue
    .all(LOCALES[0])
    .filter(({ id }) => own.has(id))
    .map(({ id, code, nameRu, nameBe, nameEn, monthlyFee, category }) => ({
      id,
      name: { ru: nameRu, be: nameBe, en: nameEn },
      monthlyFee,
      isPackage: category === ServiceCategory.MOBILE_INTERNET_PACKAGE,
      isInternet: code === MOBILE_INTERNET_CODE,
      isVoicemail: code === operatorProfile().voicemail.service,
      needs: catalogue.rules.needsOf(id),
    }));
}
