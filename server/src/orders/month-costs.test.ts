import { startOfDay } from "@kabinet/shared";
import { recurring } from "../testing/recurring-fee";
import type { Price, RecurringFee } from "./change";
import { monthCosts } from "./month-costs";

const ZONE = "Europe/Minsk";
const on = (date: string, minutes = 0): number => startOfDay(ZONE, date) + minutes * 60_000;
const fee = (gross: number) => ({ kind: "serviceFee", gross });

/** The months as tests read them: «2026-12 329 25 354 329», which is owed, brought, total, without. */
function months(
  price: Pick<Price, "fees" | "recurring" | "countsFromDay">,
  at: number,
  revertAt: number | null = null,
  now = on("2026-11-29", 600),
): string[] {
  const times = { now, at, revertAt, timeZone: ZONE };
  return monthCosts({ monthlyBefore: 0, monthlyAfter: 0, ...price }, times).map(
    ({ month, owed, total, without }) =>
      `${month}: ${String(owed)} + ${String(total - owed)} = ${String(total)}, without ${String(without)}`,
  );
}

const served = (charge: RecurringFee["charge"]): RecurringFee =>
  recurring("ended", 329, { charge, reconnection: 0 });
const pausing = (charge: RecurringFee["charge"] = null): Pick<Price, "fees" | "recurring"> => ({
  fees: [fee(25)],
  recurring: [served(charge), recurring("begun", 25)],
});

describe("a pause", () => {
  it("within a month comes on top of what is owed for that month already", () => {
    expect(months(pausing(), on("2026-12-05"), on("2026-12-20"))).toEqual([
      "2026-12: 329 + 25 = 354, without 329",
    ]);
    expect(months(pausing("returnable"), on("2026-11-29", 601), on("2026-11-30"))).toEqual([
      "2026-11: 329 + 25 = 354, without 329",
    ]);
  });

  it("over months saves those that begin and end within it", () => {
    expect(months(pausing(), on("2026-12-05"), on("2027-02-20"))).toEqual([
      "2026-12: 329 + 25 = 354, without 329",
      "2027-01: 0 + 25 = 25, without 329",
      "2027-02: 0 + 354 = 354, without 329",
    ]);
  });

  it("that ends at the first instant of a month costs nothing in it; a minute later it does", () => {
    expect(months(pausing(), on("2026-12-05"), on("2027-01-01"))).toEqual([
      "2026-12: 329 + 25 = 354, without 329",
    ]);
    expect(months(pausing(), on("2026-12-05"), on("2027-01-01", 1))).toEqual([
      "2026-12: 329 + 25 = 354, without 329",
      "2027-01: 0 + 354 = 354, without 329",
    ]);
  });

  it("from the first instant of a month takes the place of its fees; a minute later it comes on top", () => {
    expect(months(pausing(), on("2026-12-01"), on("2027-01-01"))).toEqual([
      "2026-12: 0 + 25 = 25, without 329",
    ]);
    expect(months(pausing(), on("2026-12-01"), on("2026-12-20"))).toEqual([
      "2026-12: 0 + 354 = 354, without 329",
    ]);
    expect(months(pausing(), on("2026-12-01", 1), on("2027-01-01"))).toEqual([
      "2026-12: 329 + 25 = 354, without 329",
    ]);
  });

  it("of a line that owes nothing for the month brings its fees back when it ends", () => {
    expect(months(pausing(null), on("2026-11-29", 601), on("2026-11-30"))).toEqual([
      "2026-11: 0 + 354 = 354, without 0",
    ]);
  });
});

describe("what stays", () => {
  it("is told of the month in which it is made alone: what comes after is the monthly price", () => {
    const price = { fees: [fee(99)], recurring: [served("returnable"), recurring("begun", 99)] };
    expect(months(price, on("2026-11-29", 601))).toEqual(["2026-11: 329 + 99 = 428, without 329"]);
    expect(months(price, on("2026-11-29", 601), on("2026-11-29"))).toHaveLength(1);
  });

  it("counts what was charged this month for something that is gone, and never twice what comes again", () => {
    const price = {
      fees: [],
      recurring: [
        served("kept"),
        recurring("begun", 99, { charge: "kept" }),
        recurring("gone", 7, { charge: "kept" }),
        recurring("gone", 1_000),
      ],
    };
    expect(months(price, on("2026-11-29", 601))).toEqual(["2026-11: 435 + 0 = 435, without 435"]);
  });

  it("from the first of a month is charged alone, but for what an order has brought already", () => {
    const price = (charge: RecurringFee["charge"]): Pick<Price, "fees" | "recurring"> => ({
      fees: [fee(99)],
      recurring: [recurring("kept", 5), served(charge), recurring("begun", 99)],
    });
    expect(months(price(null), on("2026-12-01"))).toEqual(["2026-12: 5 + 99 = 104, without 334"]);
    expect(months(price("kept"), on("2026-12-01"))).toEqual(["2026-12: 334 + 99 = 433, without 334"]);
  });

  it("from any hour of the first where days count, and not of the second", () => {
    const price = { ...pausing(), countsFromDay: true };
    expect(months(price, on("2026-12-01", 1_439))).toEqual(["2026-12: 0 + 25 = 25, without 329"]);
    expect(months(price, on("2026-12-02"))).toEqual(["2026-12: 329 + 25 = 354, without 329"]);
  });

  it("is owed on the first day though it was not charged yet, and from the second only if it was", () => {
    const looked = (now: number): string[] => months(pausing(), now, null, now);
    expect(looked(on("2026-12-01", 1_439))).toEqual(["2026-12: 329 + 25 = 354, without 329"]);
    expect(looked(on("2026-12-02"))).toEqual(["2026-12: 0 + 25 = 25, without 0"]);
  });
});

describe("what is taken back", () => {
  it("is paid for again with its connection, unless it does not come back", () => {
    const price = (reconnection: number | null): Pick<Price, "fees" | "recurring"> => ({
      fees: [],
      recurring: [recurring("kept", 5), recurring("ended", 10, { reconnection })],
    });
    expect(months(price(3), on("2026-12-05"), on("2027-01-05"))).toEqual([
      "2026-12: 15 + 0 = 15, without 15",
      "2027-01: 0 + 18 = 18, without 15",
    ]);
    expect(months(price(3), on("2026-12-05"), on("2026-12-06"))).toEqual([
      "2026-12: 15 + 3 = 18, without 15",
    ]);
    expect(months(price(null), on("2026-12-05"), on("2027-01-05"))).toEqual([
      "2026-12: 15 + 0 = 15, without 15",
      "2027-01: 0 + 5 = 5, without 15",
    ]);
  });

  it("says what a return within the month brings: fees that are owed again and a connection, nothing where that is nothing", () => {
    const returning = (price: Pick<Price, "fees" | "recurring">, revertAt: number): unknown => {
      const times = { now: on("2026-11-29"), at: on("2026-12-05"), revertAt, timeZone: ZONE };
      return monthCosts({ monthlyBefore: 0, monthlyAfter: 0, ...price }, times)[0]?.returning;
    };
    const ended = (reconnection: number): Pick<Price, "fees" | "recurring"> => ({
      fees: [],
      recurring: [recurring("ended", 10, { reconnection })],
    });
    expect(returning(ended(3), on("2026-12-06"))).toEqual({ monthly: [], once: 3 });
    expect(returning(ended(0), on("2026-12-06"))).toBeUndefined();
    expect(returning(ended(3), on("2027-01-06"))).toBeUndefined();
    const times = { now: on("2026-11-29"), at: on("2026-12-01"), revertAt: on("2026-12-20"), timeZone: ZONE };
    expect(monthCosts({ monthlyBefore: 0, monthlyAfter: 0, ...pausing() }, times)[0]?.returning).toEqual({
      monthly: [fee(329)],
      once: 0,
    });
  });
});
