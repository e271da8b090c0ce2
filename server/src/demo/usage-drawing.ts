import type { UsageKind, UsageZone } from "../modules/catalogue/tariff-plan/usage-kind.type";
import type { Use } from "../modules/usage/rating/usage.policy";
import { randomId } from "./ids";
import { anyMobileNumber } from "./numbers";
import { Random } from "./random";
import type { Habits, Trip } from "./usage-habits";
import type { DayFrame } from "./zone-calendar";

/** Access point that data sessions of the demo operator go through. */
const ACCESS_POINT = "internet.kabinet.example";
const SENDERS = ["KABINET", "DEMOBANK", "DOSTAVKA", "5050", "7575"] as const;
const ABROAD = ["+48", "+370", "+371", "+49", "+995", "+90"] as const;
const WEEKEND = 0.35;
/** How the days of a week weigh on average, with five working days. */
const USUAL_DAY = (5 + 2 * WEEKEND) / 7;
/** Share of each hour of a working day in what people do. */
const HOURS: readonly number[] = [
  1, 0, 0, 0, 0, 1, 4, 14, 40, 70, 80, 85, 70, 60, 75, 80, 78, 70, 50, 38, 28, 18, 10, 4,
];
const MAX_SESSION = 4e9;

/** Someone a line is in touch with. */
interface Contact {
  readonly number: string;
  readonly zone: UsageZone;
}

/** A use before it is rated. */
export interface DrawnUse extends Use {
  readonly id: string;
  readonly startedAt: number;
  readonly day: DayFrame;
  readonly otherParty: string;
  readonly roamingCountry: string | null;
}

/** Those whom a line talks to most: colleagues, others, an office with a fixed line. */
export function contactsOf(
  seed: number,
  { id, number: own }: { readonly id: string; readonly number: string },
  colleagues: readonly string[],
): Contact[] {
  const random = new Random(`${String(seed)}:contacts:${id}`);
  return Array.from({ length: 8 }, () => {
    const zone = random.weighted([
      ["onNet", 45],
      ["national", 40],
      ["fixed", 12],
      ["international", 3],
    ] as const);
    if (zone === "onNet" && colleagues.length > 0) {
      const number = random.pick(colleagues);
      // Nobody calls themselves.
      return { zone, number: number === own ? anyMobileNumber(random) : number };
    }
    if (zone === "fixed") return { zone, number: `+37517${String(random.between(2_000_000, 3_999_999))}` };
    if (zone === "international") return { zone, number: random.pick(ABROAD) + random.digits(9) };
    return { zone, number: anyMobileNumber(random) };
  });
}

/** How much of a usual day's use falls on a day. */
export function dayShare(day: DayFrame, isDevice: boolean): number {
  return isDevice ? 1 : (day.isWeekend ? WEEKEND : 1) / USUAL_DAY;
}

/** Draws `count` uses of a line within the days given, in order of time. */
export function drawUses(
  random: Random,
  habits: Habits,
  contacts: readonly Contact[],
  days: readonly DayFrame[],
  count: number,
  trip: Trip | null,
): DrawnUse[] {
  if (days.length === 0 || habits.shapes.length === 0) return [];
  const uses = Array.from({ length: count }, () => drawUse(random, habits, contacts, days, trip));
  return uses.sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
}

function drawUse(
  random: Random,
  habits: Habits,
  contacts: readonly Contact[],
  days: readonly DayFrame[],
  trip: Trip | null,
): DrawnUse {
  const day = drawDay(random, habits, days);
  const startedAt = drawInstant(random, habits, day);
  const [kind, direction] = random.weighted(habits.shapes);
  const date = Number(day.date.slice(8));
  const abroad = trip !== null && date >= trip.from && date <= trip.to ? trip.country : null;
  const [otherParty, homeZone] = drawOtherParty(random, kind, direction, contacts);
  return {
    id: randomId("usg", startedAt, random),
    startedAt,
    day,
    kind,
    direction,
    zone: abroad === null ? homeZone : "roaming",
    otherParty,
    roamingCountry: abroad,
    quantity: drawQuantity(random, habits, kind, abroad !== null),
  };
}

function drawDay(random: Random, habits: Habits, days: readonly DayFrame[]): DayFrame {
  for (let i = 0; i < 20; i++) {
    const day = random.pick(days);
    if (habits.isDevice || !day.isWeekend || random.chance(WEEKEND)) return day;
  }
  return random.pick(days);
}

/** An instant of a day, to the second; never past its end, however long the day is. */
function drawInstant(random: Random, habits: Habits, day: DayFrame): number {
  const hour = habits.isDevice ? random.whole(24) : drawHour(random);
  const seconds = hour * 3_600 + random.whole(3_600);
  return Math.min(day.start + seconds * 1_000, day.end - 1_000);
}

const HOURS_SUM = HOURS.reduce((sum, weight) => sum + weight, 0);

function drawHour(random: Random): number {
  let at = random.whole(HOURS_SUM);
  for (const [hour, weight] of HOURS.entries()) {
    at -= weight;
    if (at < 0) return hour;
  }
  return 12;
}

function drawOtherParty(
  random: Random,
  kind: UsageKind,
  direction: "outgoing" | "incoming",
  contacts: readonly Contact[],
): readonly [string, UsageZone] {
  if (kind === "data") return [ACCESS_POINT, "internet"];
  if (kind === "sms" && direction === "incoming" && random.chance(0.5))
    return [random.pick(SENDERS), "national"];
  const contact = random.chance(0.7) ? random.pick(contacts) : null;
  // Nobody writes to a fixed line.
  if (contact === null || (contact.zone === "fixed" && kind !== "voice"))
    return [anyMobileNumber(random), "national"];
  return [contact.number, contact.zone];
}

function drawQuantity(random: Random, habits: Habits, kind: UsageKind, abroad: boolean): number {
  if (kind === "voice")
    return Math.max(1, Math.min(7_200, Math.round(random.aroundMedian(habits.callSeconds, 1))));
  if (kind !== "data") return kind === "sms" && random.chance(0.12) ? random.between(2, 4) : 1;
  // The mean of such a distribution is above its median: divided by that, a month comes to what was meant.
  const median = habits.sessionBytes / Math.exp(0.32) / (abroad ? 12 : 1);
  return Math.max(1_000, Math.min(MAX_SESSION, Math.round(random.aroundMedian(median, 0.8))));
}
