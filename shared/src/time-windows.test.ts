import { dateIn, isInvoiceFormingWindow, isRenameWindowClosed, renameOpensAt } from "./time";

const MINSK = "Europe/Minsk";
const BERLIN = "Europe/Berlin";
const NEW_YORK = "America/New_York";

const iso = (ms: number) => new Date(ms).toISOString();

describe("windows of the month", () => {
  test.each([
    ["2026-01-31", false],
    ["2026-02-01", true],
    ["2026-02-02", true],
    ["2026-02-03", true],
    ["2026-02-04", false],
    ["2026-02-28", false],
    ["2026-02-13", false],
    ["2026-02-23", false],
  ])("invoices are being formed on %s: %s", (date, forming) => {
    expect(isInvoiceFormingWindow(date, 3)).toBe(forming);
  });

  test("invoices are formed on as many days as the operator says", () => {
    expect([1, 2].map((day) => isInvoiceFormingWindow(`2026-02-0${String(day)}`, 1))).toEqual([true, false]);
    expect([27, 28].map((day) => isInvoiceFormingWindow(`2026-02-${String(day)}`, 27))).toEqual([
      true,
      false,
    ]);
  });

  test.each([
    ["2026-01-29", false],
    ["2026-01-30", true],
    ["2026-01-31", true],
    ["2026-02-01", false],
    ["2026-02-26", false],
    ["2026-02-27", true],
    ["2026-02-28", true],
    ["2028-02-27", false],
    ["2028-02-28", true],
    ["2028-02-29", true],
    ["2026-04-28", false],
    ["2026-04-29", true],
    ["2026-04-30", true],
    ["2026-05-29", false],
  ])("renaming is closed on %s: %s", (date, closed) => {
    expect(isRenameWindowClosed(date, 2)).toBe(closed);
  });

  test.each([
    [MINSK, "2026-01-30", "2026-01-31T21:00:00.000Z"],
    [MINSK, "2026-12-31", "2026-12-31T21:00:00.000Z"],
    [MINSK, "2028-02-28", "2028-02-29T21:00:00.000Z"],
    [BERLIN, "2026-03-31", "2026-03-31T22:00:00.000Z"],
    [BERLIN, "2026-10-31", "2026-10-31T23:00:00.000Z"],
    // the clocks change on the very first of the month, after it has begun
    [NEW_YORK, "2026-10-30", "2026-11-01T04:00:00.000Z"],
  ])("in %s, closed on %s, it opens at %s", (timeZone, date, instant) => {
    expect(iso(renameOpensAt(timeZone, date))).toBe(instant);
    expect(isRenameWindowClosed(dateIn(timeZone, renameOpensAt(timeZone, date)), 2)).toBe(false);
    expect(isRenameWindowClosed(dateIn(timeZone, renameOpensAt(timeZone, date) - 1), 2)).toBe(true);
  });
});
