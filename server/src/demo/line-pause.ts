import { addDays } from "@kabinet/shared";
import { Pause } from "../modules/line/pause/pause.entity";
import { PAUSE_CODE } from "../modules/catalogue/service-specification/service-specification.entity";
import { Service, ServiceState } from "../modules/company/service/service.entity";
import { SubscriberState, SuspensionReason } from "../modules/company/subscriber/subscriber.entity";
import { randomId } from "./ids";
import type { LineService } from "./line-services";
import type { Line, Period } from "./lines";
import type { Provision } from "./provision";
import { Random } from "./random";
import type { ZoneCalendar } from "./zone-calendar";

/** A pause in which a line is, with the service that is paid for it. */
export interface LinePause {
  readonly row: Pause;
  readonly service: LineService;
}

/**
 * Says of a suspended line why it is: about half are paused by their company, the others suspended for debt or by the
 * operator. What is paused was used until the day before yesterday at the latest, and is provided with the pause.
 */
export function nameSuspension(
  { subscriber, plan, lastDay }: Line,
  provision: Provision,
  period: Period,
  seed: number,
): void {
  if (subscriber.state !== SubscriberState.SUSPENDED || lastDay === null) return;
  const random = new Random(`${String(seed)}:suspension:${subscriber.id}`);
  const isProvided = provision.of(plan.id).some(({ specification }) => specification.code === PAUSE_CODE);
  const other = random.chance(0.7) ? SuspensionReason.DEBT : SuspensionReason.OPERATOR;
  const wants = random.chance(0.6);
  subscriber.suspensionReason =
    wants && isProvided && lastDay < period.through ? SuspensionReason.CUSTOMER : other;
}

/** The pause in which a line is, from the first instant of a day on; null where it is in none. */
export function buildPause(
  { subscriber, plan, lastDay }: Line,
  provision: Provision,
  period: Period,
  calendar: ZoneCalendar,
  seed: number,
): LinePause | null {
  if (subscriber.suspensionReason !== SuspensionReason.CUSTOMER || lastDay === null) return null;
  const offer = provision.of(plan.id).find(({ specification }) => specification.code === PAUSE_CODE);
  if (!offer) return null;
  const random = new Random(`${String(seed)}:pause:${subscriber.id}`);
  const first = addDays(lastDay, 1);
  const from = calendar.startOf(first);
  const owner = { clientId: subscriber.clientId, subscriberId: subscriber.id };
  const row = Object.assign(new Pause(), {
    ...owner,
    id: randomId("pause", from, random),
    startedAt: from,
    // Lines are suspended for the last sixty days at most, so that no pause is longer than is allowed.
    resumesAt: calendar.startOf(addDays(period.through, random.between(4, 110))),
    endedAt: null,
    orderId: null,
    endingOrderId: null,
  });
  const service = Object.assign(new Service(), {
    ...owner,
    id: randomId("svc", from, random),
    specificationId: offer.specification.id,
    state: ServiceState.ACTIVE,
    activeSince: from,
    terminatedAt: null,
  });
  return {
    row,
    service: { row: service, specification: offer.specification, connectedOn: first, disconnectedOn: null },
  };
}
