import {
  formatDate,
  formatInstant,
  formatInstantExactly,
  fromLocalInput,
  setOperatorZone,
  toLocalInput,
} from "./time";

beforeAll(() => setOperatorZone("Europe/Minsk"));

test("an instant is shown on the operator's clock, whatever the browser's zone", () => {
  // 23:30 UTC is already the next day in Minsk.
  expect(toLocalInput("2026-11-30T23:30:00Z")).toBe("2026-12-01T02:30");
  expect(formatInstant("2026-11-30T23:30:00Z")).toContain("02:30");
});

test("what is typed is meant on the operator's clock", () => {
  expect(fromLocalInput("2026-12-01T00:00")).toBe("2026-11-30T21:00:00.000Z");
  expect(fromLocalInput("")).toBeNull();
});

test("a day is written alike everywhere; what happens at midnight is told by the day alone", () => {
  expect(formatDate("2026-12-01")).toBe("1 December 2026");
  // Midnight in Minsk, and a second beside it.
  expect(formatInstant("2026-11-30T21:00:00Z")).toBe("1 December 2026");
  expect(formatInstant("2026-11-30T21:00:01Z")).toBe("1 December 2026, 00:00");
  expect(formatInstant("2026-11-30T20:59:00Z")).toBe("30 November 2026, 23:59");
  expect(formatInstantExactly("2026-11-30T21:00:00Z")).toBe("1 December 2026, 00:00:00");
});
