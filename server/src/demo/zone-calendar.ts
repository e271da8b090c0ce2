import { addDays, daysInMonth, firstDay, offsetMinutes, startOfDay } from "@kabinet/shared";

/** One day as an interval of time. */
export interface DayFrame {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly isWeekend: boolean;
  /** Its first millisecond, and the first one after it. */
  readonly start: number;
  readonly end: number;
}

/** The operator's calendar: instants of its days, each worked out once, for asking the zone is slow. */
export class ZoneCalendar {
  private readonly starts = new Map<string, number>();
  private readonly months = new Map<string, DayFrame[]>();
  private readonly offsets = new Map<string, number | null>();

  constructor(readonly timeZone: string) {}

  /** The first instant of a day. */
  startOf(date: string): number {
    let at = this.starts.get(date);
    if (at === undefined) {
      at = startOfDay(this.timeZone, date);
      this.starts.set(date, at);
    }
    return at;
  }

  day(date: string): DayFrame {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    return { date, isWeekend, start: this.startOf(date), end: this.startOf(addDays(date, 1)) };
  }

  /** All days of a month. */
  daysOf(month: string): readonly DayFrame[] {
    let days = this.months.get(month);
    if (days === undefined) {
      const first = firstDay(month);
      days = Array.from({ length: daysInMonth(month) }, (_, i) => this.day(addDays(first, i)));
      this.months.set(month, days);
    }
    return days;
  }

  /** Offset from UTC in minutes at an instant of a day; constant but on the days when clocks change. */
  offsetAt(day: DayFrame, at: number): number {
    let offset = this.offsets.get(day.date);
    if (offset === undefined) {
      const first = offsetMinutes(this.timeZone, day.start);
      offset = first === offsetMinutes(this.timeZone, day.end) ? first : null;
      this.offsets.set(day.date, offset);
    }
    return offset ?? offsetMinutes(this.timeZone, at);
  }
}
