import { startOfDay } from "@kabinet/shared";
import { usageSpans } from "./usage-span.policy";

const ZONE = "Europe/Warsaw";
const at = (day: string): number => startOfDay(ZONE, day);
const HOUR = 3_600_000;

describe("what figures are counted out of", () => {
  it("is the records where no month is tallied, month by month", () => {
    expect(usageSpans(ZONE, { start: at("2026-09-15"), end: at("2026-11-02") }, new Set())).toEqual({
      records: [
        { start: at("2026-09-15"), end: at("2026-10-01") },
        { start: at("2026-10-01"), end: at("2026-11-01") },
        { start: at("2026-11-01"), end: at("2026-11-02") },
      ],
      tallies: [],
    });
  });

  it("is one range of days where months are tallied that follow each other", () => {
    const tallied = new Set(["2026-09", "2026-10"]);
    expect(usageSpans(ZONE, { start: at("2026-09-15"), end: at("2026-11-02") }, tallied)).toEqual({
      records: [{ start: at("2026-11-01"), end: at("2026-11-02") }],
      tallies: [{ from: "2026-09-15", through: "2026-10-31" }],
    });
  });

  it("leaves the edges of a range to the records that does not begin and end with a day", () => {
    const tallied = new Set(["2026-10"]);
    const [start, end] = [at("2026-10-24") + HOUR, at("2026-10-27") - HOUR];
    expect(usageSpans(ZONE, { start, end }, tallied)).toEqual({
      records: [
        { start, end: at("2026-10-25") },
        { start: at("2026-10-26"), end },
      ],
      // The day that has 25 hours.
      tallies: [{ from: "2026-10-25", through: "2026-10-25" }],
    });
  });

  it("is the records alone within a day", () => {
    const [start, end] = [at("2026-10-24") + HOUR, at("2026-10-24") + 2 * HOUR];
    expect(usageSpans(ZONE, { start, end }, new Set(["2026-10"]))).toEqual({
      records: [{ start, end }],
      tallies: [],
    });
  });
});
