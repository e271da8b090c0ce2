import { addDays, dateIn, offsetMinutes, PAUSE_MAX_DAYS, PAUSE_MIN_DAYS } from "@kabinet/shared";
import type { Characteristic, Findings, Price, RecurringFee, Scene } from "../../../orders/change";
import type { Explanation, Refusal } from "../../../orders/explanation";
import {
  feesOfConnecting,
  recurringFee,
  type OrderFee,
  type ServiceFees,
  type Charged,
} from "../../money/charge/charge.policy";
import { subscriberRefusals, type SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import { pauseText } from "./pause.texts";
import type { Words } from "../../../platform/texts/text";

/** What pausing and resuming move. */
export interface PauseMoved {
  /** When the present pause is to end: epoch milliseconds; null when the line is not paused. */
  readonly until: number | null;
}

/** An order of the line that waits for its time. */
export interface PlannedOrder {
  readonly orderId: string;
  readonly kind: string;
  /** Epoch milliseconds. */
  readonly runAt: number;
  /** Whether it is done though the line is paused then. */
  readonly worksWhilePaused: boolean;
}

/** Whether a line is paused, and what the rules of pausing and resuming need to know. Fees are 10^-6 BYN with VAT. */
export interface PauseGround extends PauseMoved {
  /** The pause as a service of the catalogue; null where the tariff plan does not provide it. */
  readonly offer: ServiceFees | null;
  readonly tariffPlanId: string;
  readonly planFee: number;
  /** The other services that the subscriber has. */
  readonly services: readonly ServiceFees[];
  /** Services whose fee was charged for this month already. */
  readonly chargedThisMonth: Charged;
  /** Whether the tariff plan's fee was charged for this month already. */
  readonly isPlanCharged: boolean;
  /** What was charged for this month for tariff plans and services that the line has no more. */
  readonly chargedBesides: number;
  readonly timeZone: string;
  /** The orders of the line that wait for their time. */
  readonly planned: readonly PlannedOrder[];
}

/** Whether a line can be paused until a time. */
export function checkPause(scene: Scene<SubscriberTarget, PauseGround>, until: number): Findings {
  const refusal = pauseRefusal(scene, until);
  if (refusal) return { refusals: [refusal], warnings: [] };
  const warnings = (["noService", "pauseFees", "resumingFees"] as const).map((code) => pauseText.told(code));
  return { refusals: [], warnings: [...warnings, ...plannedWithin(scene, until)] };
}

/** What is planned for the time of the pause is refused then: orders, and the ends of what was ordered for a time. */
function plannedWithin(
  { ground, at, orderId: own }: Scene<SubscriberTarget, PauseGround>,
  until: number,
): readonly Explanation[] {
  // A planned pause that is moved to an earlier day does not stand within itself.
  const count = ground.planned.filter(
    ({ orderId, runAt, worksWhilePaused }) =>
      orderId !== own && runAt > at && runAt < until && !worksWhilePaused,
  ).length;
  if (count === 0) return [];
  // Who cancels them meanwhile has no pause held for that.
  return [{ ...pauseText.told("plannedWithin", { n: count }), isRemark: true }];
}

function pauseRefusal(
  { target, ground, at, timeZone }: Scene<SubscriberTarget, PauseGround>,
  until: number,
): Refusal | null {
  const [refusal] = subscriberRefusals(target);
  if (refusal) return refusal.code === "SUBSCRIBER_PAUSED" ? pauseText.told("ALREADY_PAUSED") : refusal;
  if (!ground.offer) return pauseText.told("PAUSE_NOT_PROVIDED");
  const first = dateIn(timeZone, at);
  const last = dateIn(timeZone, until);
  if (last < addDays(first, PAUSE_MIN_DAYS))
    return { ...pauseText.told("PAUSE_TOO_SHORT"), field: ["revertAt"] };
  if (last > addDays(first, PAUSE_MAX_DAYS))
    return { ...pauseText.told("PAUSE_TOO_LONG", { days: PAUSE_MAX_DAYS }), field: ["revertAt"] };
  return null;
}

/** Whether a line can be resumed: only a pause is the customer's to end. */
export function checkResume({ target, ground, at }: Scene<SubscriberTarget, PauseGround>): Findings {
  const [refusal] = subscriberRefusals(target);
  if (!refusal) return { refusals: [pauseText.told("NOT_PAUSED")], warnings: [] };
  if (refusal.code !== "SUBSCRIBER_PAUSED") return { refusals: [refusal], warnings: [] };
  return { refusals: [], warnings: (ground.until ?? at) > at ? [pauseText.told("resumedEarly")] : [] };
}

/** What a pause costs: its fee once a calendar month, in place of those of tariff plan and services. */
export function priceOfPause(state: PauseGround): Price {
  const { offer, chargedThisMonth } = state;
  return {
    fees: offer ? feesOfConnecting(offer, chargedThisMonth) : [],
    monthlyBefore: servedMonthly(state),
    monthlyAfter: offer?.monthlyFee ?? 0,
    // What is connected until a planned pause begins rests as well: nobody has to be asked for that.
    isMonthlyRemark: true,
    recurring: recurringFees(state, true),
  };
}

/** What resuming costs: the fees of the month that has begun, as far as they were not charged for the pause's sake. */
export function priceOfResuming(state: PauseGround): Price {
  const { offer, tariffPlanId, planFee, services, chargedThisMonth, isPlanCharged } = state;
  const fees: OrderFee[] = [];
  if (planFee > 0 && !isPlanCharged)
    fees.push({ kind: "tariffPlanFee", specificationId: null, tariffPlanId, gross: planFee });
  for (const service of services)
    fees.push(...feesOfConnecting({ ...service, connectionFee: 0 }, chargedThisMonth));
  return {
    fees,
    monthlyBefore: offer?.monthlyFee ?? 0,
    monthlyAfter: servedMonthly(state),
    recurring: recurringFees(state, false),
  };
}

/** The fees of the line that are owed while it is served, and while it rests. */
function recurringFees(state: PauseGround, isPausing: boolean): RecurringFee[] {
  const { offer, planFee, services, chargedThisMonth, isPlanCharged, chargedBesides } = state;
  const served = { had: isPausing, has: !isPausing };
  const resting = { had: !isPausing, has: isPausing };
  const plan = {
    kind: "tariffPlanFee",
    monthly: planFee,
    ...served,
    charge: isPlanCharged ? ("kept" as const) : null,
  };
  const gone = {
    kind: "serviceFee",
    monthly: chargedBesides,
    had: false,
    has: false,
    charge: "kept" as const,
  };
  return [
    { ...plan, reconnection: 0 },
    ...services.map((service) =>
      // What rests is not connected anew.
      recurringFee({ ...service, connectionFee: 0 }, served, chargedThisMonth),
    ),
    ...(offer ? [recurringFee(offer, resting, chargedThisMonth)] : []),
    { ...gone, reconnection: null },
  ];
}

function servedMonthly({ planFee, services }: PauseGround): number {
  return services.reduce((sum, { monthlyFee }) => sum + monthlyFee, planFee);
}

/** What people see of what is moved. */
export function characteristicsOf({ timeZone }: PauseGround, { until }: PauseMoved): Characteristic[] {
  return [
    {
      label: pauseText("label.line"),
      value: until === null ? pauseText("label.served") : pauseText("label.paused"),
    },
    { label: pauseText("label.until"), value: until === null ? null : dayAndTime(timeZone, until) },
  ];
}

/** A moment on the operator's clock; what happens at midnight begins with the day, so the day says it all. */
function dayAndTime(timeZone: string, at: number): Words {
  const local = new Date(at + offsetMinutes(timeZone, at) * 60_000).toISOString();
  const day = { day: local.slice(0, 10) };
  const time = local.slice(11, 16);
  return time === "00:00" ? day : pauseText("dayAndTime", { day, time });
}
