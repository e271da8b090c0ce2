import { formatInstant, fromLocalInput, setOperatorZone, toLocalInput } from "./time";

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
