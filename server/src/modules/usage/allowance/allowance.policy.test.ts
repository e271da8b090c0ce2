import { SubscriberState } from "../../company/subscriber/subscriber.entity";
import { AllowanceUnit } from "./allowance.type";
import {
  allowancesOf,
  forecastDays,
  forecastUse,
  willBeUsedUpOn,
  type CurrentMonth,
  type ForecastDays,
  type HomeUse,
} from "./allowance.policy";

const ZONE = "Europe/Minsk";
const at = (instant: string): number => Date.parse(instant);
const on = (today: string, ratedThrough: string): CurrentMonth => ({
  today,
  month: today.slice(0, 7),
  ratedThrough,
});
const days = (asOf: string, counted: number, last = "2026-11-30"): ForecastDays => ({ asOf, last, counted });

describe("the days that a forecast goes by", () => {
  const counted = (
    today: string,
    rated: string,
    since: Parameters<typeof forecastDays>[2],
    use: number | null = null,
  ) => forecastDays(ZONE, on(today, rated), since, use).counted;

  it("are the full ones of the month: none on its first day, all but the last on that", () => {
    expect(counted("2026-11-01", "2026-10-31", null)).toBe(0);
    expect(counted("2026-11-02", "2026-11-01", null)).toBe(1);
    expect(counted("2026-11-30", "2026-11-29", null)).toBe(29);
    expect(counted("2028-02-29", "2028-02-28", "2020-01-01")).toBe(28);
  });

  it("begin when the service did, on the operator's clock", () => {
    expect(counted("2026-11-16", "2026-11-15", "2026-11-10")).toBe(6);
    // Half past midnight in Minsk: the 10th there, the 9th in Greenwich.
    expect(counted("2026-11-16", "2026-11-15", at("2026-11-09T21:30:00Z"))).toBe(6);
    expect(counted("2026-11-16", "2026-11-15", "2026-11-16")).toBe(0);
  });

  it("begin with the first use where the service was off in between", () => {
    const again = at("2026-11-14T09:00:00Z");
    expect(counted("2026-11-16", "2026-11-15", again, at("2026-11-03T09:00:00Z"))).toBe(13);
  });
});

describe("a forecast", () => {
  it("goes on as the full days went", () => {
    expect(forecastUse(150, days("2026-11-15", 15))).toBe(300);
    expect(forecastUse(60, days("2026-11-15", 6))).toBe(210);
  });

  it("is not made before the first full day, and on the last day adds one day", () => {
    expect(forecastUse(0, days("2026-10-31", 0))).toBeNull();
    expect(forecastUse(290, days("2026-11-29", 29))).toBe(300);
    expect(forecastUse(0, days("2026-11-29", 29))).toBe(0);
  });

  it("names the day on which nothing will be left", () => {
    // Ten a day: 95 last nine days and a half.
    expect(willBeUsedUpOn(95, 150, days("2026-11-15", 15))).toBe("2026-11-25");
    expect(willBeUsedUpOn(150, 150, days("2026-11-15", 15))).toBe("2026-11-30");
    expect(willBeUsedUpOn(151, 150, days("2026-11-15", 15))).toBeNull();
  });

  it("names none where nothing is used, nothing is left, or no day has passed", () => {
    expect(willBeUsedUpOn(100, 0, days("2026-11-15", 15))).toBeNull();
    expect(willBeUsedUpOn(0, 100, days("2026-11-15", 15))).toBeNull();
    expect(willBeUsedUpOn(100, 100, days("2026-10-31", 0))).toBeNull();
    expect(willBeUsedUpOn(Number.MAX_SAFE_INTEGER, 1, days("2026-11-29", 29))).toBeNull();
  });
});

describe("what is left of minutes and messages", () => {
  const plan = { includedMinutes: 100, includedMessages: 30 };
  const line = { state: SubscriberState.ACTIVE, activatedOn: "2024-01-10" };
  const month = on("2026-11-16", "2026-11-15");
  const use = (more: Partial<HomeUse>): HomeUse => ({
    subscriberId: "sub_1",
    bundle: "voice",
    firstAt: at("2026-11-02T09:00:00Z"),
    beyondAt: null,
    quantity: 0,
    paidQuantity: 0,
    gross: 0,
    ...more,
  });

  it("is counted in the plan's units, with a forecast of at most what there is", () => {
    const [minutes, messages] = allowancesOf(ZONE, month, line, plan, { seconds: 4_510, messages: 3 }, []);
    expect(minutes).toEqual({
      unit: AllowanceUnit.MINUTES,
      month: "2026-11",
      asOf: "2026-11-15",
      included: 100,
      used: 75.17,
      left: 24.83,
      forecast: 100,
      usedUpOn: "2026-11-20",
    });
    expect(messages).toMatchObject({ used: 3, left: 27, forecast: 6, usedUpOn: null });
  });

  it("names the day on which a bundle came to its end", () => {
    const ended = use({ beyondAt: at("2026-11-11T21:30:00Z") });
    const [minutes] = allowancesOf(ZONE, month, line, plan, { seconds: 6_000, messages: 0 }, [ended]);
    expect(minutes).toMatchObject({ left: 0, usedUpOn: "2026-11-12" });
    // A plan that was changed may include less than was taken already.
    const [less] = allowancesOf(
      ZONE,
      month,
      line,
      { ...plan, includedMinutes: 50 },
      { seconds: 6_000, messages: 0 },
      [],
    );
    expect(less).toMatchObject({ used: 100, left: 0, usedUpOn: null });
  });

  it("leaves out what the plan does not include, and forecasts nothing for a line that is not served", () => {
    const none = { includedMinutes: 0, includedMessages: 30 };
    const suspended = { ...line, state: SubscriberState.SUSPENDED };
    const allowances = allowancesOf(ZONE, month, suspended, none, null, []);
    expect(allowances).toEqual([
      expect.objectContaining({
        unit: AllowanceUnit.MESSAGES,
        used: 0,
        left: 30,
        forecast: null,
        usedUpOn: null,
      }),
    ]);
  });
});
