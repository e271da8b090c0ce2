import {
  CallForwardingCondition,
  CallForwardingRow,
} from "../modules/line/call-forwarding/call-forwarding.entity";
import { operatorProfile } from "../modules/catalogue/operator/operator-profile.policy";
import { ServiceState } from "../modules/company/service/service.entity";
import { SubscriberState } from "../modules/company/subscriber/subscriber.entity";
import type { LineService } from "./line-services";
import { dayBetween, type Line, type Period } from "./lines";
import { anyMobileNumber } from "./numbers";
import { Random } from "./random";
import { isDevicePlan } from "./usage-habits";
import type { ZoneCalendar } from "./zone-calendar";

const { UNCONDITIONAL, BUSY, NO_REPLY, NOT_REACHABLE } = CallForwardingCondition;

/** What is forwarded most often: when nobody answers; everything only by those who are away. */
const LIKELY: readonly (readonly [CallForwardingCondition, number])[] = [
  [NO_REPLY, 0.09],
  [BUSY, 0.06],
  [NOT_REACHABLE, 0.05],
  [UNCONDITIONAL, 0.02],
];

/**
 * The forwardings of a line. Inside the company calls go to lines that stand before it in the list only, so that
 * there are chains and no loops.
 */
export function buildForwardings(
  line: Line,
  services: readonly LineService[],
  colleagues: readonly string[],
  period: Period,
  calendar: ZoneCalendar,
  seed: number,
): CallForwardingRow[] {
  const { subscriber, plan, role } = line;
  if (subscriber.state === SubscriberState.TERMINATED || isDevicePlan(plan.code)) return [];
  const random = new Random(`${String(seed)}:forwarding:${subscriber.id}`);
  const before = colleagues.slice(0, colleagues.indexOf(subscriber.number));
  const hasVoicemail = services.some(
    ({ row, specification }) =>
      specification.code === operatorProfile().voicemail.service && row.state === ServiceState.ACTIVE,
  );
  const target = (): string => {
    if (hasVoicemail && random.chance(0.6)) return operatorProfile().voicemail.number;
    return before.length > 0 && random.chance(0.75) ? random.pick(before) : anyMobileNumber(random);
  };
  const wanted = LIKELY.filter(([condition, chance]) => random.chance(chance) || shows(role, condition));
  return wanted.map(([condition]) => {
    const day = dayBetween(subscriber.activatedOn, period.through, random);
    return Object.assign(new CallForwardingRow(), {
      subscriberId: subscriber.id,
      condition,
      clientId: subscriber.clientId,
      forwardTo: target(),
      noReplySeconds: condition === NO_REPLY ? random.between(1, 6) * 5 : null,
      setAt: calendar.startOf(day) + random.between(9 * 3_600, 17 * 3_600) * 1_000,
    });
  });
}

/** Two lines of the smallest company show what there is: a conditional forwarding, and one that rests. */
function shows(role: Line["role"], condition: CallForwardingCondition): boolean {
  if (role === "plan") return condition === NO_REPLY;
  return role === "off" && (condition === UNCONDITIONAL || condition === BUSY);
}
