import { knownNumberPlan, useNumberPlan } from "@kabinet/shared";
import { formatNumber } from "./format/phone-number";
import { formatInstant } from "./format/time";
import { operatorCurrency, setOperator } from "./operator";

const POLAND = {
  country: "PL",
  countryCode: "48",
  trunkPrefixes: [],
  groups: [3, 3, 3],
  mobilePrefixes: ["50"],
  example: "+48501234567",
};

test("until the operator is known no currency is made up", () => {
  expect(operatorCurrency()).toBe("");
});

test("numbers, amounts and times are written in the operator's way", () => {
  const before = knownNumberPlan();
  setOperator({ timeZone: "America/New_York", currency: "PLN", numbers: POLAND });
  expect(operatorCurrency()).toBe("PLN");
  expect(formatNumber("+48501234567")).toBe("+48 501 234-567");
  // Of another country now: nothing is made of it.
  expect(formatNumber("+375291234567")).toBe("+375291234567");
  expect(formatInstant("2026-11-30T23:30:00Z")).toContain("18:30");
  if (before) useNumberPlan(before);
});
