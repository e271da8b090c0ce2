import type { Line, Period } from "./lines";
import { planIn } from "./lines";
import { Random } from "./random";
import { usageRateFor, usageWeight } from "./usage-habits";
import type { DayFrame, ZoneCalendar } from "./zone-calendar";

/** How many records each line gets in each month, so that they come to the number asked for. */
export interface UsagePlan {
  /** Records of a line in a month, both by their place. */
  count(line: number, month: number): number;
  /** How much a line is used compared with others. */
  weight(line: number): number;
  /** Records a day per 10^9 of weight: what the days to come continue with. */
  readonly usageRate: number;
}

/** The days of a month on which a line is used: from its activation to its end, and never after `period.through`. */
export function daysInUse(
  line: Line,
  month: string,
  period: Period,
  calendar: ZoneCalendar,
): readonly DayFrame[] {
  const from = line.subscriber.activatedOn;
  const to = line.lastDay === null || line.lastDay > period.through ? period.through : line.lastDay;
  const days = calendar.daysOf(month);
  if (from <= `${month}-01` && to >= `${month}-${String(days.length)}`) return days;
  return days.filter(({ date }) => date >= from && date <= to);
}

/** Spreads the records over lines and months by weight; rounding is carried on, so that the sum is exact. */
export function planUsage(
  lines: readonly Line[],
  period: Period,
  usageRows: number,
  calendar: ZoneCalendar,
  seed: number,
): UsagePlan {
  const width = period.months.length;
  const weights = new Float64Array(lines.length);
  const reached = new Float64Array(lines.length * width + 1);
  let weightDays = 0;
  for (const [i, line] of lines.entries()) {
    const random = new Random(`${String(seed)}:months:${line.subscriber.id}`);
    for (const [m, month] of period.months.entries()) {
      const weight = usageWeight(seed, {
        subscriberId: line.subscriber.id,
        planCode: planIn(line, month).code,
        companySize: line.company.lines,
      });
      weights[i] = weight;
      const days = daysInUse(line, month, period, calendar).length;
      weightDays += weight * days;
      const at = i * width + m;
      reached[at + 1] = (reached[at] ?? 0) + weight * days * random.aroundMedian(1, 0.25);
    }
  }
  const total = reached[lines.length * width] ?? 0;
  const upTo = (at: number): number =>
    total === 0 ? 0 : Math.round(((reached[at] ?? 0) / total) * usageRows);
  return {
    count: (line, month) => upTo(line * width + month + 1) - upTo(line * width + month),
    weight: (line) => weights[line] ?? 0,
    usageRate: usageRateFor(usageRows, weightDays),
  };
}
