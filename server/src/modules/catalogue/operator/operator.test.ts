import { withTestApp } from "../../../testing/test-app";

describe("the operator", () => {
  it.each([
    ["2026-11-30T20:59:59Z", "Europe/Minsk", "2026-11-30T21:00:00.000Z"],
    ["2026-11-30T21:00:00Z", "Europe/Minsk", "2026-12-31T21:00:00.000Z"],
    ["2028-02-15T09:00:00Z", "Europe/Minsk", "2028-02-29T21:00:00.000Z"],
    // The clocks change on 25 October 2026 in Berlin.
    ["2026-10-24T12:00:00Z", "Europe/Berlin", "2026-10-31T23:00:00.000Z"],
    ["2026-12-01T04:59:59Z", "America/New_York", "2026-12-01T05:00:00.000Z"],
  ])("says at %s in %s that the next month begins at %s", async (clock, timeZone, expected) => {
    await withTestApp(
      async ({ data }) => {
        const { operator } = await data<{ operator: object }>("{ operator { timeZone nextMonthStartsAt } }");
        expect(operator).toEqual({ timeZone, nextMonthStartsAt: expected });
      },
      { clock, settings: { OPERATOR_ZONE: timeZone } },
    );
  });
});
