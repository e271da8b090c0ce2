import { startOfDay } from "@kabinet/shared";
import { recurring } from "../testing/recurring-fee";
import { betterDate } from "./better-date";
import type { RecurringFee } from "./change";
import { monthCosts } from "./month-costs";

const ZONE = "Europe/Minsk";
const on = (date: string, minutes = 0): number => startOfDay(ZONE, date) + minutes * 60_000;
const NOW = on("2026-11-29", 600);

/** What waiting is said to save, and until when. */
function better(
  fees: readonly RecurringFee[],
  at = NOW,
  revertAt: number | null = null,
): { runAt: string; saves: number } | null {
  const brought = fees.filter(({ had, has, charge }) => has && !had && charge === null);
  const price = {
    fees: brought.map(({ monthly }) => ({ kind: "serviceFee", gross: monthly })),
    ...{ monthlyBefore: 0, monthlyAfter: 0, recurring: fees },
  };
  const times = { now: NOW, at, revertAt, timeZone: ZONE };
  const found = betterDate(price, monthCosts(price, times), times);
  return found && { ...found, runAt: new Date(found.runAt).toISOString() };
}

const old = recurring("ended", 5, { charge: "returnable" });
const fresh = recurring("begun", 9, { reconnection: 1 });

describe("the better date", () => {
  it("is the first of the next month, where the old one is paid for and the new one would be paid for as well", () => {
    expect(better([old, fresh])).toEqual({ runAt: "2026-11-30T21:00:00.000Z", saves: 9 });
    // The last minute of a year.
    expect(better([recurring("ended", 5), fresh], on("2027-01-01", -1))).toEqual({
      runAt: "2026-12-31T21:00:00.000Z",
      saves: 9,
    });
  });

  it("is none where nothing is replaced that costs anything, or nothing new is charged", () => {
    expect(better([fresh])).toBeNull();
    expect(better([recurring("kept", 3, { charge: "kept" }), fresh])).toBeNull();
    expect(better([recurring("ended", 0), fresh])).toBeNull();
    expect(better([old])).toBeNull();
    expect(better([old, recurring("begun", 9, { charge: "kept" })])).toBeNull();
    expect(better([old, recurring("begun", 0)])).toBeNull();
  });

  it("is none at the first instant of a month, and is there a minute later", () => {
    expect(better([recurring("ended", 5), fresh], on("2026-12-01"))).toBeNull();
    expect(better([recurring("ended", 5), fresh], on("2026-12-01", 1))?.runAt).toBe(
      "2026-12-31T21:00:00.000Z",
    );
  });

  it("is none for a time, and none farther ahead than can be planned", () => {
    expect(better([old, fresh], NOW, on("2026-12-10"))).toBeNull();
    expect(better([recurring("ended", 5), fresh], on("2029-12-15"))).toBeNull();
  });
});
