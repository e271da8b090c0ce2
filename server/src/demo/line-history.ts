import { addDays, firstDay } from "@kabinet/shared";
import { SimState, type Sim } from "../modules/company/subscriber/sim.entity";
import {
  SubscriberAspect,
  SubscriberState,
  type SubscriberFact,
} from "../modules/company/subscriber/subscriber.entity";
import { randomId } from "./ids";
import { dayBetween, type Line, type Period } from "./lines";
import { personName } from "./names";
import { iccid, type NumberSource } from "./numbers";
import { Random } from "./random";
import type { ZoneCalendar } from "./zone-calendar";

/** A line's SIM cards and what is known of its past. */
export interface LineHistory {
  readonly sims: Sim[];
  readonly facts: SubscriberFact[];
}

/** `serial` is the line's place among all lines: SIM cards are numbered after it, two a line. */
export function buildHistory(
  line: Line,
  serial: number,
  period: Period,
  calendar: ZoneCalendar,
  numbers: NumberSource,
  seed: number,
): LineHistory {
  const { subscriber } = line;
  const random = new Random(`${String(seed)}:history:${subscriber.id}`);
  const begin = calendar.startOf(subscriber.activatedOn);
  const end =
    subscriber.state === SubscriberState.TERMINATED && line.lastDay !== null
      ? calendar.startOf(addDays(line.lastDay, 1))
      : null;
  const facts: SubscriberFact[] = [];
  const tell = (aspect: SubscriberAspect, value: string, before: string | null, changedOn?: string): void => {
    const at = changedOn ?? dayBetween(subscriber.activatedOn, line.lastDay ?? period.through, random);
    // Changes are made in working hours, but a tariff plan changes at the first instant of its month.
    const change =
      calendar.startOf(at) + (changedOn === undefined ? random.between(9 * 3_600, 17 * 3_600) * 1_000 : 0);
    const old =
      before !== null && before !== value && change > begin && change < (end ?? Infinity) ? before : null;
    if (old !== null) facts.push(fact(line, aspect, old, begin, change, random));
    facts.push(fact(line, aspect, value, old === null ? begin : change, end, random));
  };

  const isServed = subscriber.state !== SubscriberState.TERMINATED;
  const present = iccid(serial * 2 + 1);
  const swapped = random.chance(0.04) ? iccid(serial * 2) : null;
  tell(SubscriberAspect.NUMBER, subscriber.number, random.chance(0.01) ? numbers.next() : null);
  tell(SubscriberAspect.SIM, present, swapped);
  tell(SubscriberAspect.NAME, subscriber.name, random.chance(0.06) ? personName(random) : null);
  tell(
    SubscriberAspect.TARIFF_PLAN,
    line.plan.code,
    line.planBefore?.plan.code ?? null,
    line.planBefore === null ? undefined : firstDay(line.planBefore.until),
  );
  const account = line.company.accounts.find(({ id }) => id === subscriber.accountId);
  tell(SubscriberAspect.ACCOUNT, account?.number ?? "", null);
  const sims = [sim(line, present, isServed ? SimState.ACTIVE : SimState.RETIRED)];
  if (facts.some(({ value }) => value === swapped) && swapped !== null)
    sims.push(sim(line, swapped, SimState.RETIRED));
  return { sims, facts };
}

function fact(
  line: Line,
  aspect: SubscriberAspect,
  value: string,
  validFrom: number,
  validTo: number | null,
  random: Random,
): SubscriberFact {
  return {
    id: randomId("fact", validFrom, random),
    subscriberId: line.subscriber.id,
    aspect,
    value,
    validFrom,
    validTo,
  };
}

function sim(line: Line, number: string, state: SimState): Sim {
  return { iccid: number, clientId: line.subscriber.clientId, subscriberId: line.subscriber.id, state };
}
