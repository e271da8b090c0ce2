import { execFileSync } from "node:child_process";
import path from "node:path";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  dateIn,
  daysInMonth,
  firstDay,
  instantText,
  isCalendarDate,
  isCalendarMonth,
  isInvoiceFormingWindow,
  isRenameWindowClosed,
  lastDay,
  monthIn,
  offsetMinutes,
  renameOpensAt,
  startOfDay,
} from "./time";

const MINSK = "Europe/Minsk";
const BERLIN = "Europe/Berlin";
const NEW_YORK = "America/New_York";
const HOUR = 3_600_000;

const at = (text: string) => Date.parse(text);
const iso = (ms: number) => new Date(ms).toISOString();

describe("instantText", () => {
  test("writes what toISOString writes, from year 0 to year 9999, and refuses what is none", () => {
    const years = { min: at("0000-01-01T00:00:00.000Z"), max: at("9999-12-31T23:59:59.999Z") };
    fc.assert(fc.property(fc.integer(years), (ms) => instantText(ms) === iso(ms)));
    for (const ms of [0, -1, 999, 1000, 59_999, 60_000, 24 * HOUR - 1, 24 * HOUR])
      expect(instantText(ms)).toBe(iso(ms));
    expect(() => instantText(NaN)).toThrow(RangeError);
  });
});

describe("the clock on the wall", () => {
  test("is right within a minute that was asked for before, where clocks change, and where they changed by seconds", () => {
    const shown = (zone: string, text: string): number => offsetMinutes(zone, at(text));
    expect(shown(BERLIN, "2026-03-29T00:59:59.999Z")).toBe(60);
    expect(shown(BERLIN, "2026-03-29T01:00:00.000Z")).toBe(120);
    expect(shown(BERLIN, "2026-03-29T00:59:59.000Z")).toBe(60);
    expect(shown("Africa/Monrovia", "1972-01-07T00:44:29.000Z")).toBe(-44.5);
    expect(shown("Africa/Monrovia", "1972-01-07T00:44:30.000Z")).toBe(0);
    expect(shown("Africa/Monrovia", "1972-01-07T00:44:29.999Z")).toBe(-44.5);
  });
});

describe("dateIn and monthIn", () => {
  test.each([
    [MINSK, "2026-03-31T20:59:59.999Z", "2026-03-31"],
    [MINSK, "2026-03-31T21:00:00.000Z", "2026-04-01"],
    [MINSK, "2025-12-31T21:00:00.000Z", "2026-01-01"],
    [MINSK, "2028-02-28T21:00:00.000Z", "2028-02-29"],
    [MINSK, "2026-02-28T21:00:00.000Z", "2026-03-01"],
    ["UTC", "2026-03-31T23:59:59.999Z", "2026-03-31"],
    // summer time: midnight is an hour earlier in UTC than in winter
    [BERLIN, "2026-01-31T22:59:59.999Z", "2026-01-31"],
    [BERLIN, "2026-01-31T23:00:00.000Z", "2026-02-01"],
    [BERLIN, "2026-07-31T21:59:59.999Z", "2026-07-31"],
    [BERLIN, "2026-07-31T22:00:00.000Z", "2026-08-01"],
    [NEW_YORK, "2026-03-08T04:59:59.999Z", "2026-03-07"],
    [NEW_YORK, "2026-03-08T05:00:00.000Z", "2026-03-08"],
    [NEW_YORK, "2026-03-09T03:59:59.999Z", "2026-03-08"],
    [NEW_YORK, "2026-03-09T04:00:00.000Z", "2026-03-09"],
    ["Pacific/Kiritimati", "2026-01-01T10:00:00.000Z", "2026-01-02"],
    ["Asia/Kathmandu", "2026-01-01T18:15:00.000Z", "2026-01-02"],
    // before the epoch, with milliseconds
    [MINSK, "1969-12-31T20:59:59.999Z", "1969-12-31"],
  ])("%s at %s: %s", (timeZone, instant, date) => {
    expect(dateIn(timeZone, at(instant))).toBe(date);
    expect(monthIn(timeZone, at(instant))).toBe(date.slice(0, 7));
  });

  test("throws for what is no zone or no instant", () => {
    expect(() => dateIn("Mars/Olympus", 0)).toThrow(RangeError);
    expect(() => dateIn(MINSK, NaN)).toThrow(RangeError);
  });
});

describe("offsetMinutes", () => {
  test.each([
    [MINSK, "2026-01-15T12:00:00Z", 180],
    [MINSK, "2026-07-15T12:00:00Z", 180],
    [BERLIN, "2026-03-29T00:59:59.999Z", 60],
    [BERLIN, "2026-03-29T01:00:00.000Z", 120],
    [BERLIN, "2026-10-25T00:59:59.999Z", 120],
    [BERLIN, "2026-10-25T01:00:00.000Z", 60],
    [NEW_YORK, "2026-03-08T06:59:59.999Z", -300],
    [NEW_YORK, "2026-03-08T07:00:00.000Z", -240],
    [NEW_YORK, "2026-11-01T05:59:59.999Z", -240],
    [NEW_YORK, "2026-11-01T06:00:00.000Z", -300],
    ["Asia/Kathmandu", "2026-01-15T12:00:00Z", 345],
    ["America/St_Johns", "2026-01-15T12:00:00Z", -210],
    [MINSK, "1969-12-31T23:59:59.500Z", 180],
  ])("%s at %s: %d", (timeZone, instant, minutes) => {
    expect(offsetMinutes(timeZone, at(instant))).toBe(minutes);
  });
});

describe("startOfDay", () => {
  test.each([
    [MINSK, "2026-04-01", "2026-03-31T21:00:00.000Z"],
    [MINSK, "2028-02-29", "2028-02-28T21:00:00.000Z"],
    [BERLIN, "2026-03-29", "2026-03-28T23:00:00.000Z"],
    [BERLIN, "2026-03-30", "2026-03-29T22:00:00.000Z"],
    [BERLIN, "2026-10-25", "2026-10-24T22:00:00.000Z"],
    [BERLIN, "2026-10-26", "2026-10-25T23:00:00.000Z"],
    [NEW_YORK, "2026-03-08", "2026-03-08T05:00:00.000Z"],
    [NEW_YORK, "2026-03-09", "2026-03-09T04:00:00.000Z"],
    [NEW_YORK, "2026-11-01", "2026-11-01T04:00:00.000Z"],
    [NEW_YORK, "2026-11-02", "2026-11-02T05:00:00.000Z"],
    ["Pacific/Kiritimati", "2026-01-01", "2025-12-31T10:00:00.000Z"],
    // clocks skip midnight: the day begins at 01:00
    ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00.000Z"],
    // clocks skip from 23:30 to 00:30
    ["America/Toronto", "1919-03-31", "1919-03-31T04:30:00.000Z"],
    // midnight comes twice: the first
    ["America/Havana", "2025-11-02", "2025-11-02T04:00:00.000Z"],
    // the whole date was skipped: the next one begins
    ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00.000Z"],
    ["Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00.000Z"],
  ])("%s, %s: %s", (timeZone, date, instant) => {
    expect(iso(startOfDay(timeZone, date))).toBe(instant);
  });

  test.each([
    [BERLIN, "2026-03-29", 23],
    [BERLIN, "2026-10-25", 25],
    [NEW_YORK, "2026-03-08", 23],
    [NEW_YORK, "2026-11-01", 25],
    [MINSK, "2026-03-29", 24],
    ["Australia/Lord_Howe", "2026-04-05", 24.5],
  ])("%s, %s lasts %d hours", (timeZone, date, hours) => {
    expect(startOfDay(timeZone, addDays(date, 1)) - startOfDay(timeZone, date)).toBe(hours * HOUR);
  });

  test("is the first millisecond of the date, in every zone and year", () => {
    const zones = fc.constantFrom(
      ...[MINSK, BERLIN, NEW_YORK, "UTC", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Chatham"],
      ...["America/Sao_Paulo", "Asia/Beirut", "Africa/Casablanca", "America/Havana", "Pacific/Kiritimati"],
    );
    const days = fc.integer({ min: 0, max: 100 * 365 }).map((n) => addDays("1950-01-01", n));
    fc.assert(
      fc.property(zones, days, (timeZone, date) => {
        const start = startOfDay(timeZone, date);
        expect([timeZone, date, dateIn(timeZone, start)]).toEqual([timeZone, date, date]);
        expect([timeZone, date, dateIn(timeZone, start - 1)]).toEqual([timeZone, date, addDays(date, -1)]);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(["2026-02-29", "2026-13-01", "2026-1-1", "", "today"])("throws for %j", (date) => {
    expect(() => startOfDay(MINSK, date)).toThrow(RangeError);
  });
});

test.each(["Asia/Tokyo", "America/Los_Angeles", "Europe/Berlin"])(
  "the machine's own zone changes nothing: TZ=%s",
  (TZ) => {
    const script = `
    const time = require(${JSON.stringify(path.join(__dirname, "time.ts"))});
    const noon = Date.parse("2026-03-29T12:00:00Z");
    console.log(JSON.stringify([
      new Date(noon).getTimezoneOffset(),
      time.dateIn("Europe/Minsk", Date.parse("2026-03-31T21:00:00Z")),
      time.dateIn("Europe/Minsk", Date.parse("2026-03-31T20:59:59.999Z")),
      time.startOfDay("Europe/Minsk", "2026-04-01"),
      time.startOfDay("Europe/Berlin", "2026-03-29"),
      time.offsetMinutes("America/New_York", noon),
      time.addDays("2026-03-28", 1), time.addDays("2026-10-25", 1),
      time.addMonths("2026-03", 1), time.lastDay("2026-10"), time.daysInMonth("2026-03"),
      time.renameOpensAt("Europe/Minsk", "2026-03-31"),
    ]));`;
    const output = execFileSync(
      process.execPath,
      ["--import", "tsx", "--input-type=commonjs", "--eval", script],
      {
        cwd: path.join(__dirname, "..", ".."),
        env: { ...process.env, TZ, NODE_OPTIONS: "" },
        encoding: "utf8",
      },
    );
    const offsets = { "Asia/Tokyo": -540, "America/Los_Angeles": 420, "Europe/Berlin": -120 };
    expect(JSON.parse(output)).toEqual([
      offsets[TZ as keyof typeof offsets],
      "2026-04-01",
      "2026-03-31",
      at("2026-03-31T21:00:00Z"),
      at("2026-03-28T23:00:00Z"),
      -240,
      "2026-03-29",
      "2026-10-26",
      "2026-04",
      "2026-10-31",
      31,
      at("2026-03-31T21:00:00Z"),
    ]);
  },
);

describe("dates and months", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-01"],
    ["2026-02-28", 1, "2026-03-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2028-02-29", 1, "2028-03-01"],
    ["2028-02-29", 366, "2029-03-01"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2000-03-01", -1, "2000-02-29"],
    ["1900-03-01", -1, "1900-02-28"],
    ["0099-12-31", 1, "0100-01-01"],
    ["2026-05-05", 0, "2026-05-05"],
  ])("%s and %d days: %s", (date, n, expected) => {
    expect(addDays(date, n)).toBe(expected);
  });

  test.each([
    ["2026-01", 1, "2026-02"],
    ["2026-12", 1, "2027-01"],
    ["2026-01", -1, "2025-12"],
    ["2026-03", -15, "2024-12"],
    ["2026-03", 24, "2028-03"],
    ["2026-03", 0, "2026-03"],
  ])("%s and %d months: %s", (month, n, expected) => {
    expect(addMonths(month, n)).toBe(expected);
  });

  test.each([
    ["2026-01", 31],
    ["2026-02", 28],
    ["2028-02", 29],
    ["2000-02", 29],
    ["1900-02", 28],
    ["2026-04", 30],
    ["2026-12", 31],
  ])("%s has %d days", (month, days) => {
    expect(daysInMonth(month)).toBe(days);
    expect(firstDay(month)).toBe(`${month}-01`);
    expect(lastDay(month)).toBe(`${month}-${String(days)}`);
    expect(addDays(lastDay(month), 1)).toBe(firstDay(addMonths(month, 1)));
  });

  test.each(["2026-01-01", "2028-02-29", "0000-01-01", "9999-12-31"])("%s is a date", (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  test.each([
    "",
    "2026-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "2026-1-01",
    "26-01-01",
    "2026-01-01T00:00",
    "2026-01-01\n",
    "+002026-01-01",
  ])("%j is no date", (date) => {
    expect(isCalendarDate(date)).toBe(false);
    expect(() => addDays(date, 1)).toThrow(RangeError);
    expect(() => isInvoiceFormingWindow(date, 3)).toThrow(RangeError);
    expect(() => isRenameWindowClosed(date, 2)).toThrow(RangeError);
    expect(() => renameOpensAt(MINSK, date)).toThrow(RangeError);
  });

  test("months are checked", () => {
    expect(isCalendarMonth("2026-12")).toBe(true);
    for (const month of ["", "2026-13", "2026-00", "2026-1", "2026-01-01", "2026-12\n"]) {
      expect(isCalendarMonth(month)).toBe(false);
      expect(() => firstDay(month)).toThrow(RangeError);
      expect(() => lastDay(month)).toThrow(RangeError);
      expect(() => addMonths(month, 1)).toThrow(RangeError);
    }
  });

  test("the calendar ends with the year 9999", () => {
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addDays("0000-01-01", -1)).toThrow(RangeError);
    expect(() => addDays("2026-01-01", 1.5)).toThrow(RangeError);
    expect(() => addMonths("2026-01", 0.5)).toThrow(RangeError);
  });
});
