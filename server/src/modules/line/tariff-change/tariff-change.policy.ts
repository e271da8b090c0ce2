import { formatDecimal, type Localized } from "@kabinet/shared";
import type { Characteristic, Findings, Price } from "../../../orders/change";
import type { Explanation, Refusal } from "../../../orders/explanation";
import { recurringFee, type Charged, type OrderFee } from "../../money/charge/charge.policy";
import { SubscriberState } from "../../company/subscriber/subscriber.entity";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import type { Taken } from "../../usage/rating/usage.policy";
import type { Text, Words } from "../../../platform/texts/text";
import { tariffChangeText } from "./tariff-change.texts";

/** A tariff plan, as far as the rules of changing it go. Fees are 10^-6 BYN with VAT. */
export interface PlanOffer {
  readonly id: string;
  readonly code: string;
  readonly name: Localized;
  /** Whether it is still sold. */
  readonly isOffered: boolean;
  readonly monthlyFee: number;
  readonly includedMinutes: number;
  readonly includedMessages: number;
  readonly includedMegabytes: number;
  /** What it provides: by service, whether its own fee covers that. */
  readonly provides: ReadonlyMap<string, boolean>;
}

/** A service that the line has. */
export interface LineService {
  readonly id: string;
  readonly name: Localized;
  /** Its monthly fee where no tariff plan covers it. */
  readonly monthlyFee: number;
  readonly isPackage: boolean;
  readonly isInternet: boolean;
  readonly isVoicemail: boolean;
  /** Services without which it does not work, by id. */
  readonly needs: readonly string[];
}

/** What a change of the tariff plan moves. */
export interface TariffMoved {
  readonly tariffPlanId: string;
  /** Whether the plan is still sold: there is no way back to one that is not. The oldest orders do not say. */
  readonly isOffered?: boolean;
  /** Services that the change disconnects, by id; none before it. */
  readonly disconnected: readonly string[];
}

/** From when a change of the tariff plan holds. */
export interface TariffSince {
  /** Epoch milliseconds. */
  readonly since: number;
  /** YYYY-MM, the month whose fee is not owed for the old plan; null where the plan changes within a month. */
  readonly wholeMonth: string | null;
}

/** The tariff plan of one subscriber, and what the rules of changing it need to know. */
export interface TariffGround {
  readonly tariffPlanId: string;
  readonly plans: ReadonlyMap<string, PlanOffer>;
  /** The services that work, in the order of the catalogue. */
  readonly services: readonly LineService[];
  readonly chargedPlans: Charged;
  readonly chargedServices: Charged;
  /** What was taken from the bundles in the month of the change so far; null where nothing is known. */
  readonly taken: Taken | null;
  /** Whether calls go to voicemail under some condition. */
  readonly forwardsToVoicemail: boolean;
}

/** The plan that a state names. */
export function planOf(state: TariffGround, id: string = state.tariffPlanId): PlanOffer {
  const plan = state.plans.get(id);
  if (!plan) throw new Error(`the catalogue has no tariff plan ${id}`);
  return plan;
}

/** What a change does to the services that the line has. */
export interface ServiceEffects {
  /** The new plan does not provide them, or they do not work without one that it does not: they are disconnected. */
  readonly lost: readonly LineService[];
  /** The old plan's fee covered them, the new one's does not. */
  readonly nowPaid: readonly LineService[];
  /** The new plan's fee covers what cost something beside the old one's. */
  readonly nowIncluded: readonly LineService[];
}

/** Which services a change from one plan to another takes, makes dearer, or pays for. */
function effectsOn(services: readonly LineService[], from: PlanOffer, to: PlanOffer): ServiceEffects {
  const lost = lostUnder(services, to.provides);
  const kept = services.filter((service) => !lost.includes(service));
  return {
    lost,
    nowPaid: kept.filter((service) => feeUnder(service, from) === 0 && feeUnder(service, to) > 0),
    nowIncluded: kept.filter((service) => feeUnder(service, from) > 0 && feeUnder(service, to) === 0),
  };
}

/** Which of some services a plan takes: what it does not provide, and what does not work without that. */
export function lostUnder<Own extends Pick<LineService, "id" | "needs">>(
  services: readonly Own[],
  provides: { has(id: string): boolean },
): Own[] {
  const lost = new Set(services.filter(({ id }) => !provides.has(id)).map(({ id }) => id));
  for (let before = -1; before < lost.size;) {
    before = lost.size;
    for (const { id, needs } of services) if (needs.some((other) => lost.has(other))) lost.add(id);
  }
  return services.filter(({ id }) => lost.has(id));
}

/** What a service costs each month beside a plan's fee. */
function feeUnder(service: LineService, plan: PlanOffer): number {
  return plan.provides.get(service.id) === true ? 0 : service.monthlyFee;
}

/** Whether the line can change to another plan on a day, YYYY-MM-DD. */
export function checkTariffChange(state: TariffGround, tariffPlanId: string, today: string): Findings {
  const to = state.plans.get(tariffPlanId);
  if (!to) return refused("INVALID_INPUT");
  if (to.id === state.tariffPlanId) return refused("TARIFF_PLAN_IN_FORCE");
  if (!to.isOffered) return refused("PLAN_NOT_OFFERED");
  return { refusals: [], warnings: warningsOf(state, to, isFirstOfMonth(today)) };
}

/** Why a line of a state cannot change to an offered plan; null when it can. */
export function planUnavailable(state: SubscriberState, isCurrent: boolean): Text | null {
  if (state === SubscriberState.TERMINATED) return tariffChangeText("TERMINATED");
  if (state === SubscriberState.SUSPENDED) return tariffChangeText("SUSPENDED");
  return isCurrent ? tariffChangeText("TARIFF_PLAN_IN_FORCE") : null;
}

function warningsOf(state: TariffGround, to: PlanOffer, first: boolean): Explanation[] {
  const from = planOf(state);
  const { lost, nowPaid, nowIncluded } = effectsOn(state.services, from, to);
  const warnings: Explanation[] = [];
  if (lost.length > 0) warnings.push(tariffChangeText.told("servicesLost", { names: namesOf(lost) }));
  if (lost.some(({ isInternet }) => isInternet)) warnings.push(tariffChangeText.told("internetLost"));
  if (lost.some(({ isPackage }) => isPackage)) warnings.push(tariffChangeText.told("packageLost"));
  // Forwardings come and go meanwhile: that holds no planned order.
  if (state.forwardsToVoicemail && lost.some(({ isVoicemail }) => isVoicemail))
    warnings.push({ ...tariffChangeText.told("voicemailForwardingsGo"), isRemark: true });
  if (nowPaid.length > 0)
    warnings.push(tariffChangeText.told("servicesNowPaid", { names: namesOf(nowPaid) }));
  if (nowIncluded.length > 0)
    warnings.push(tariffChangeText.told("servicesNowIncluded", { names: namesOf(nowIncluded) }));
  if (first) warnings.push(tariffChangeText.told("wholeMonth"));
  else if (state.chargedPlans.has(to.id)) warnings.push(tariffChangeText.told("chargedAlready"));
  else warnings.push(tariffChangeText.told("secondFee"));
  if (!first) {
    // The same code whatever was used: what is used until its turn must not hold a planned order.
    warnings.push(tariffChangeText.told("bundlesCounted", bundlesLeft(to, state.taken)));
  }
  if (!from.isOffered) warnings.push(tariffChangeText.told("archivedLeft", { name: from.name }));
  return warnings;
}

/** What a step to another plan costs: its fee for the whole month, once, and that of services which it does not cover. */
export function priceOfTariffChange(state: TariffGround, tariffPlanId: string): Price {
  const from = planOf(state);
  const to = planOf(state, tariffPlanId);
  const { lost, nowPaid, nowIncluded } = effectsOn(state.services, from, to);
  const fees: OrderFee[] = [];
  if (to.monthlyFee > 0 && !state.chargedPlans.has(to.id))
    fees.push({ kind: "tariffPlanFee", specificationId: null, tariffPlanId: to.id, gross: to.monthlyFee });
  for (const service of nowPaid) {
    if (!state.chargedServices.has(service.id))
      fees.push({ kind: "serviceFee", specificationId: service.id, gross: service.monthlyFee });
  }
  const sum = (services: readonly LineService[]): number =>
    services.reduce((total, { monthlyFee }) => total + monthlyFee, 0);
  const lostFees = lost.reduce((total, service) => total + feeUnder(service, from), 0);
  return {
    fees,
    // What stays as it is stands in neither: other orders meanwhile do not change this one's price.
    monthlyBefore: from.monthlyFee + lostFees + sum(nowIncluded),
    monthlyAfter: to.monthlyFee + sum(nowPaid),
    recurring: [
      ...[...state.plans.values()].map(({ id, monthlyFee }) =>
        recurringFee(
          { id, monthlyFee, connectionFee: 0 },
          { had: id === from.id, has: id === to.id },
          state.chargedPlans,
          "tariffPlanFee",
        ),
      ),
      ...[
        // Services that a change has disconnected are not connected again when the old plan comes back.
        ...lost.map((service) => ({ service, had: true, has: false, reconnection: null })),
        ...nowIncluded.map((service) => ({ service, had: true, has: false, reconnection: 0 })),
        ...nowPaid.map((service) => ({ service, had: false, has: true, reconnection: 0 })),
      ].map(({ service: { id }, had, has, reconnection, service }) => ({
        ...recurringFee(
          { id, monthlyFee: had ? feeUnder(service, from) : feeUnder(service, to), connectionFee: 0 },
          { had, has },
          state.chargedServices,
        ),
        reconnection,
      })),
    ],
    countsFromDay: true,
  };
}

/** What of the ground a change of the plan moves, before it. */
export function movedTariff(ground: TariffGround): TariffMoved {
  return {
    tariffPlanId: ground.tariffPlanId,
    isOffered: ground.plans.get(ground.tariffPlanId)?.isOffered ?? false,
    disconnected: [],
  };
}

/** What is moved, after the change to another plan. */
export function afterTariffChange(ground: TariffGround, tariffPlanId: string): TariffMoved {
  const to = planOf(ground, tariffPlanId);
  const { lost } = effectsOn(ground.services, planOf(ground), to);
  return { tariffPlanId, isOffered: to.isOffered, disconnected: lost.map(({ id }) => id) };
}

/**
 * From when a change holds. What changes on the first day of a month counts from its first instant, so that this
 * month's fee of the old plan is not owed.
 */
export function tariffSince(at: number, today: string, startOfToday: number): TariffSince {
  return isFirstOfMonth(today)
    ? { since: startOfToday, wholeMonth: today.slice(0, 7) }
    : { since: at, wholeMonth: null };
}

/** The services whose fee is not owed for the month in which a change holds for the whole month. */
export function notOwedAfter(ground: TariffGround, after: TariffMoved): string[] {
  const { nowIncluded } = effectsOn(ground.services, planOf(ground), planOf(ground, after.tariffPlanId));
  return [...after.disconnected, ...nowIncluded.map(({ id }) => id)];
}

/** What people see of what is moved. */
export function tariffCharacteristics(ground: TariffGround, moved: TariffMoved): Characteristic[] {
  const plan = planOf(ground, moved.tariffPlanId);
  const { includedMinutes, includedMessages, includedMegabytes } = plan;
  return [
    { label: tariffChangeText("label.plan"), value: plan.name },
    { label: tariffChangeText("label.minutes"), value: plain(includedMinutes) },
    { label: tariffChangeText("label.messages"), value: plain(includedMessages) },
    { label: tariffChangeText("label.megabytes"), value: plain(includedMegabytes) },
    ...ground.services.map((service): Characteristic => ({
      label: service.name,
      value: moved.disconnected.includes(service.id)
        ? tariffChangeText("label.off")
        : serviceFact(service, plan),
    })),
  ];
}

function serviceFact(service: LineService, plan: PlanOffer): Text {
  const fee = feeUnder(service, plan);
  if (fee > 0) return monthly(fee);
  return service.monthlyFee > 0 ? tariffChangeText("label.covered") : tariffChangeText("label.free");
}

function isFirstOfMonth(date: string): boolean {
  return date.endsWith("-01");
}

/** What is left of a plan's bundles after what was taken in the month so far. */
function bundlesLeft(
  to: PlanOffer,
  taken: Taken | null,
): Readonly<Record<"minutes" | "messages" | "megabytes", number>> {
  const left = (included: number, used: number): number => Math.max(0, included - Math.ceil(used));
  return {
    minutes: left(to.includedMinutes, (taken?.seconds ?? 0) / 60),
    messages: left(to.includedMessages, taken?.messages ?? 0),
    megabytes: left(to.includedMegabytes, (taken?.bytes ?? 0) / 1_000_000),
  };
}

function namesOf(services: readonly LineService[]): Words[] {
  return services.map(({ name }) => name);
}

function monthly(fee: number): Text {
  return tariffChangeText("label.monthlyFee", {
    amount: { amount: formatDecimal(fee) },
    currency: operatorProfile().currency,
  });
}

function plain(count: number): Text {
  return tariffChangeText("label.count", { count });
}

function refused(code: "INVALID_INPUT" | "TARIFF_PLAN_IN_FORCE" | "PLAN_NOT_OFFERED"): Findings {
  const refusal: Refusal = { ...tariffChangeText.told(code), field: ["tariffPlanId"] };
  return { refusals: [refusal], warnings: [] };
}
