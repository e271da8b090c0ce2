import { addDays } from "@kabinet/shared";
import {
  MOBILE_INTERNET_CODE,
  PAUSE_CODE,
  type ServiceSpecification,
} from "../modules/catalogue/service-specification/service-specification.entity";
import { Service, ServiceState } from "../modules/company/service/service.entity";
import { SubscriberState } from "../modules/company/subscriber/subscriber.entity";
import { BASIC_SERVICES } from "./catalogue-plans";
import type { Provision } from "./provision";
import { withinRules, type Span } from "./service-spans";
import { randomId } from "./ids";
import { dayBetween, type Line, type Period } from "./lines";
import { Random } from "./random";
import { isDevicePlan } from "./usage-habits";
import type { ZoneCalendar } from "./zone-calendar";

/** A service of a line with the days that its fees are counted from. */
export interface LineService {
  readonly row: Service;
  readonly specification: ServiceSpecification;
  readonly connectedOn: string;
  readonly disconnectedOn: string | null;
}

/** All services that a line has or had, in the order in which they were connected. */
export function buildServices(
  line: Line,
  provision: Provision,
  period: Period,
  calendar: ZoneCalendar,
  seed: number,
): LineService[] {
  const random = new Random(`${String(seed)}:services:${line.subscriber.id}`);
  const before = [...basicSpans(line, provision), ...internetSpans(line, provision, period, random)];
  const spans = withinRules(before, extraSpans(line, provision, period, random), provision.of(line.plan.id));
  return spans
    .map(([specification, from, to]) => lineService(line, specification, from, to, calendar, random))
    .sort((a, b) => a.since - b.since)
    .map(({ service }) => service);
}

function lineService(
  line: Line,
  specification: ServiceSpecification,
  from: string,
  to: string | null,
  calendar: ZoneCalendar,
  random: Random,
): { readonly since: number; readonly service: LineService } {
  const end = line.subscriber.state === SubscriberState.TERMINATED ? (to ?? line.lastDay) : to;
  const noon = calendar.startOf(from) + random.between(9 * 3_600, 17 * 3_600) * 1_000;
  // On the day of activation services begin with the line itself.
  const since = from === line.subscriber.activatedOn ? calendar.startOf(from) : noon;
  const until =
    end === null
      ? null
      : Math.max(since, calendar.startOf(end) + random.between(18 * 3_600, 22 * 3_600) * 1_000);
  const row = Object.assign(new Service(), {
    id: randomId("svc", since, random),
    clientId: line.subscriber.clientId,
    subscriberId: line.subscriber.id,
    specificationId: specification.id,
    state: until === null ? ServiceState.ACTIVE : ServiceState.TERMINATED,
    activeSince: since,
    terminatedAt: until,
  });
  return { since, service: { row, specification, connectedOn: from, disconnectedOn: end } };
}

function basicSpans(line: Line, provision: Provision): Span[] {
  return provision
    .of(line.plan.id)
    .filter(
      ({ specification: { code }, included }) =>
        BASIC_SERVICES.includes(code) || (included && code !== MOBILE_INTERNET_CODE),
    )
    .map(({ specification }) => [specification, line.subscriber.activatedOn, null]);
}

function internetSpans(line: Line, provision: Provision, period: Period, random: Random): Span[] {
  const provided = provision.of(line.plan.id).map(({ specification }) => specification);
  const internet = provided.find(({ code }) => code === MOBILE_INTERNET_CODE);
  if (internet === undefined) return [];
  const since = line.subscriber.activatedOn;
  const last = line.lastDay ?? period.through;
  const isOff = line.role === "off" || (line.role === null && random.chance(0.04));
  const off = isOff ? dayBetween(since, last, random) : null;
  const spans: Span[] = [[internet, since, off]];
  const packages = provided.filter(({ includedMegabytes }) => includedMegabytes !== null);
  const chance = isDevicePlan(line.plan.code) ? 0.08 : 0.3;
  const wants = line.role === null ? random.chance(chance) : line.role === "package";
  if (off !== null || !wants || packages.length === 0) return spans;
  const from =
    random.chance(0.4) && line.role === null
      ? dayBetween(later(since, addDays(last, -120)), last, random)
      : dayBetween(since, last, random);
  const chosen = line.role === "package" ? packages[4] : random.pick(packages);
  if (chosen === undefined) return spans;
  if (random.chance(0.25) && from > since) {
    // Changed from another package on that day: one day earlier for the old one keeps the two apart.
    const old = random.pick(packages);
    const oldFrom = dayBetween(since, addDays(from, -1), random);
    if (old.id !== chosen.id) spans.push([old, oldFrom, addDays(from, -1)]);
  }
  return [
    ...spans,
    [chosen, from, random.chance(0.1) && line.role === null ? dayBetween(from, last, random) : null],
  ];
}

function extraSpans(line: Line, provision: Provision, period: Period, random: Random): Span[] {
  const last = line.lastDay ?? period.through;
  return provision
    .of(line.plan.id)
    .filter(
      ({ specification: { code, includedMegabytes }, included }) =>
        includedMegabytes === null && !included && !BASIC_SERVICES.includes(code) && code !== PAUSE_CODE,
    )
    .filter(({ specification: { code } }) => code !== MOBILE_INTERNET_CODE && random.chance(0.07))
    .map(({ specification }): Span => {
      const recent = later(line.subscriber.activatedOn, addDays(last, -200));
      const from = dayBetween(random.chance(0.4) ? recent : line.subscriber.activatedOn, last, random);
      return [specification, from, random.chance(0.2) ? dayBetween(from, last, random) : null];
    });
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
