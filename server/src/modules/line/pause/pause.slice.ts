import { LOCALES, monthIn } from "@kabinet/shared";
import type { DoneOrder, Step } from "../../../orders/change";
import { giveUpPlanned } from "../../../orders/give-up-planned";
import { plannedRuns } from "../../../orders/order.store";
import type { Unit } from "../../../platform/database/database";
import { groupBy } from "../../../platform/group-by";
import {
  connectionFeeOf,
  countsFrom,
  monthlyFeeOf,
  type ServiceFees,
} from "../../money/charge/charge.policy";
import {
  onLine,
  standingAfter,
  type LineEffects,
  type LineSlice,
  type LineStanding,
  type OnLine,
} from "../../money/charge/line-standing.policy";
import { chargedServices, chargedTariffPlans, takeBackFees } from "../../money/charge/charge.store";
import {
  serviceCatalogue,
  type ServiceCatalogue,
} from "../../catalogue/service-specification/catalogue.store";
import { beginService, endService, servicesIn } from "../../company/service/service.store";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import { SubscriberState, SuspensionReason } from "../../company/subscriber/subscriber.entity";
import { setSubscriberState } from "../../company/subscriber/subscriber.store";
import { allTariffPlans } from "../../catalogue/tariff-plan/tariff.store";
import { characteristicsOf, type PauseGround, type PauseMoved } from "./pause.policy";
import { beginPause, endPause, openPauses } from "./pause.store";

/** Whether a line is served, as the part of a subscriber that pausing and resuming move. */
export const pauseSlice: LineSlice<OnLine<PauseGround>, PauseMoved> = {
  name: "pause",
  moves: ["services"],

  async load(reader, targets, { month, timeZone, changes }) {
    const ids = targets.map(({ id }) => id);
    const catalogue = await serviceCatalogue(reader.database);
    const services = await servicesIn(reader, ids);
    const charged = await chargedServices(reader, ids, month);
    const chargedPlans = await chargedTariffPlans(reader, ids, month);
    const pauses = new Map((await openPauses(reader, ids)).map((pause) => [pause.subscriberId, pause]));
    const plannedFor = groupBy(await plannedRuns(reader, ids), ({ subjectId }) => subjectId);
    const servicesOf = groupBy(services, ({ subscriberId }) => subscriberId);
    const planFees = new Map(
      (await allTariffPlans(reader.database)).map((plan) => [plan.id, plan.monthlyFee]),
    );
    const offer = catalogue.pause(LOCALES[0]);
    const stateOf = ({ id, tariffPlanId: present }: SubscriberTarget): [string, OnLine<PauseGround>] => {
      const line = {
        tariffPlanId: present,
        services: new Set((servicesOf.get(id) ?? []).map(({ specificationId }) => specificationId)),
        charged: charged.get(id) ?? new Map<string, boolean>(),
        chargedPlans: chargedPlans.get(id) ?? new Map<string, boolean>(),
      };
      const groundOn = ({ tariffPlanId, services: own, ...now }: LineStanding): PauseGround => ({
        until: pauses.get(id)?.resumesAt ?? null,
        offer:
          offer && catalogue.providedBy(tariffPlanId).has(offer.id)
            ? feesOf(catalogue, tariffPlanId, offer.id)
            : null,
        tariffPlanId,
        planFee: planFees.get(tariffPlanId) ?? 0,
        services: [...own]
          .filter((specificationId) => specificationId !== offer?.id)
          .sort()
          .map((specificationId) => feesOf(catalogue, tariffPlanId, specificationId)),
        chargedThisMonth: now.charged,
        isPlanCharged: now.chargedPlans.has(tariffPlanId),
        chargedBesides: [
          ...[...now.chargedPlans.keys()]
            .filter((planId) => planId !== tariffPlanId)
            .map((planId) => planFees.get(planId) ?? 0),
          ...[...now.charged.keys()]
            .filter((specificationId) => specificationId !== offer?.id && !own.has(specificationId))
            .map((specificationId) => catalogue.find(specificationId, LOCALES[0])?.monthlyFee ?? 0),
        ].reduce((sum, fee) => sum + fee, 0),
        timeZone,
        planned: (plannedFor.get(id) ?? []).map(({ orderId, kind, runAt }) => ({
          orderId,
          kind,
          runAt,
          worksWhilePaused: changes.get(kind).worksWhilePaused ?? false,
        })),
      });
      return [id, onLine(line, groundOn)];
    };
    return new Map(targets.map(stateOf));
  },

  moved: ({ until }) => ({ until }),

  characteristics: characteristicsOf,

  advance: (ground, step) => ({
    ...withEffects(ground, effectsOf(ground, step)),
    ...step.after,
    // Whoever resumes a line gives up what was to resume it later.
    planned:
      step.after.until === null
        ? ground.planned.filter(({ kind }) => kind !== "resumeSubscriber")
        : ground.planned,
  }),

  effects: effectsOf,

  applyEffects: withEffects,

  moveTarget: (target, { until }) => ({
    ...target,
    state: until === null ? SubscriberState.ACTIVE : SubscriberState.SUSPENDED,
    suspensionReason: until === null ? null : SuspensionReason.CUSTOMER,
  }),

  async save(unit, { scene: { target, ground, at }, after: { until }, order }) {
    const when = countsFrom(order.runAt, at);
    if (until !== null) await begin(unit, target, ground, until, when, order);
    else await end(unit, target, ground, when, at, order);
  },
};

function effectsOf({ offer }: PauseGround, { after, fees }: Step<PauseMoved>): LineEffects {
  const own = offer ? [offer.id] : [];
  return after.until === null ? { fees, ended: own } : { fees, begun: own };
}

function withEffects(ground: OnLine<PauseGround>, effects: LineEffects): OnLine<PauseGround> {
  const { until, planned } = ground;
  return { ...ground.on(standingAfter(ground.line, effects)), until, planned };
}

async function begin(
  unit: Unit,
  target: SubscriberTarget,
  { offer }: PauseGround,
  until: number,
  from: number,
  order: DoneOrder,
): Promise<void> {
  await setSubscriberState(unit, target.id, SubscriberState.SUSPENDED, SuspensionReason.CUSTOMER);
  await beginPause(unit, target, { from, until, orderId: order.id });
  if (offer) await beginService(unit, target, offer.id, from);
}

async function end(
  unit: Unit,
  target: SubscriberTarget,
  { offer, timeZone }: PauseGround,
  endedAt: number,
  at: number,
  order: DoneOrder,
): Promise<void> {
  await setSubscriberState(unit, target.id, SubscriberState.ACTIVE, null);
  await endPause(unit, target.id, endedAt, order.id);
  if (offer) await endService(unit, target, offer.id, endedAt);
  const month = monthIn(timeZone, at);
  // It ended before this month, but was done only after bills had looked: the pause is not owed for this month.
  if (offer && monthIn(timeZone, endedAt) < month)
    await takeBackFees(unit, target.id, month, {
      tariffPlanId: target.tariffPlanId,
      notServices: [offer.id],
    });
  // Whatever was to resume the line later finds it served: the planned return, and what people have planned besides.
  await giveUpPlanned(unit, target.id, "resumeSubscriber", at);
}

function feesOf(catalogue: ServiceCatalogue, tariffPlanId: string, id: string): ServiceFees {
  const specification = catalogue.find(id, LOCALES[0]);
  const included = catalogue.providedBy(tariffPlanId).get(id) ?? false;
  return {
    id,
    monthlyFee: specification ? monthlyFeeOf(specification, included) : 0,
    connectionFee: specification ? connectionFeeOf(specification, included) : 0,
  };
}
