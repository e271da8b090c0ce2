import { operatorProfile, useOperator } from "../../catalogue/operator/operator-profile.policy";
import { say } from "../../../platform/texts/fill";
import { closedDaysOfInvoices, invoiceWindow } from "./invoice-window.policy";

const at = (instant: string) => Date.parse(instant);

describe("the days on which invoices are formed", () => {
  it.each([
    // Minsk is three hours ahead all year.
    ["2026-11-30T20:59:59.999Z", "Europe/Minsk", false, "2026-12-01", "2026-12-03T21:00:00.000Z"],
    ["2026-11-30T21:00:00Z", "Europe/Minsk", true, "2026-12-01", "2026-12-03T21:00:00.000Z"],
    ["2026-12-03T20:59:59.999Z", "Europe/Minsk", true, "2026-12-01", "2026-12-03T21:00:00.000Z"],
    ["2026-12-03T21:00:00Z", "Europe/Minsk", false, "2027-01-01", "2027-01-03T21:00:00.000Z"],
    // The clocks of New York go back on 1 November 2026, on one of the closed days.
    ["2026-11-01T03:59:59.999Z", "America/New_York", false, "2026-11-01", "2026-11-04T05:00:00.000Z"],
    ["2026-11-01T04:00:00Z", "America/New_York", true, "2026-11-01", "2026-11-04T05:00:00.000Z"],
    ["2026-11-04T04:59:59.999Z", "America/New_York", true, "2026-11-01", "2026-11-04T05:00:00.000Z"],
    ["2026-11-04T05:00:00Z", "America/New_York", false, "2026-12-01", "2026-12-04T05:00:00.000Z"],
    ["2028-02-29T22:59:59Z", "Europe/Berlin", false, "2028-03-01", "2028-03-03T23:00:00.000Z"],
  ])(
    "at %s in %s: closed %s, of those from %s on, until %s",
    (instant, timeZone, isClosed, from, opensAt) => {
      const days = closedDaysOfInvoices(at(instant), timeZone);
      expect({ ...days, opensAt: new Date(days.opensAt).toISOString() }).toMatchObject({
        isClosed,
        closedFrom: from,
        closedThrough: `${from.slice(0, 8)}03`,
        opensOn: `${from.slice(0, 8)}04`,
        opensAt,
      });
      expect(invoiceWindow(at(instant), timeZone) !== null).toBe(isClosed);
    },
  );

  it("are as many as the operator says", () => {
    const own = operatorProfile();
    useOperator({ ...own, windows: { ...own.windows, invoiceFormingFirstDays: 1 } });
    try {
      const days = closedDaysOfInvoices(at("2026-12-01T12:00:00Z"), "Europe/Minsk");
      expect(days).toMatchObject({ closedThrough: "2026-12-01", opensOn: "2026-12-02", isClosed: true });
      expect(closedDaysOfInvoices(at("2026-12-02T12:00:00Z"), "Europe/Minsk").isClosed).toBe(false);
    } finally {
      useOperator(own);
    }
  });

  it("are refused with the day on which it opens, in each language", () => {
    const closed = invoiceWindow(at("2026-12-02T12:00:00Z"), "Europe/Minsk");
    const said = (["ru", "be", "en"] as const).map((locale) => closed && say(closed.text, locale));
    expect(said).toEqual([
      expect.stringContaining("4 декабря 2026"),
      expect.stringContaining("4 снежня 2026"),
      expect.stringContaining("4 December 2026"),
    ]);
  });
});
