/** @jest-environment jsdom */
import { knownNumberPlan, useNumberPlan } from "@kabinet/shared";
import { screen } from "@testing-library/react";
import { renderWith } from "../../../testing/render";
import CodeSignIn from "./code-sign-in";

const nothing = () => ({});
const before = knownNumberPlan();
afterEach(() => {
  if (before) useNumberPlan(before);
});

test("a number is shown as people of the operator's country write it", async () => {
  await renderWith(<CodeSignIn />, nothing);
  expect(screen.getByText(/в любом виде: \+375 29 123-45-67 или 80291234567\./)).toBeTruthy();
});

test("another operator's numbers are shown as they are written there", async () => {
  useNumberPlan({
    ...{ country: "PL", countryCode: "48", trunkPrefixes: [], groups: [3, 3, 3], mobilePrefixes: ["50"] },
    example: "+48501234567",
  });
  await renderWith(<CodeSignIn />, nothing);
  expect(screen.getByText(/в любом виде: \+48 501 234-567 или 501234567\./)).toBeTruthy();
});
