import { numberExamples } from "./number-examples";
import { parseNumber } from "./number";
import { parseNumberMask } from "./number-mask";
import { useNumberPlan } from "./number-plan";
import { numberPlan } from "./ready-number-plan";

const belarus = numberPlan();
afterEach(() => {
  useNumberPlan(belarus);
});

test("a number is shown in the writings of the operator's country", () => {
  expect(numberExamples()).toEqual({
    international: "+375 29 123-45-67",
    national: "29 123-45-67",
    dialled: "80291234567",
    code: "29",
    mask: "29%67",
    longMask: "29%45-67",
    gapMask: "29 1__-45-67",
    codeMask: "29_______",
    shortened: "3.75291E+11",
  });
});

test("where nothing is dialled before a number, it stands by itself", () => {
  const groups = [3, 3, 3];
  useNumberPlan({
    ...{ country: "PL", countryCode: "48", trunkPrefixes: [], groups, mobilePrefixes: ["50"] },
    example: "+48501234567",
  });
  expect(numberExamples()).toEqual({
    international: "+48 501 234-567",
    national: "501 234-567",
    dialled: "501234567",
    code: "501",
    mask: "501%67",
    longMask: "501%45-67",
    gapMask: "501 2__-567",
    codeMask: "501______",
    shortened: "4.85012E+10",
  });
});

test("what is shown is understood", () => {
  const { international, national, dialled, ...masks } = numberExamples();
  for (const writing of [international, national, dialled])
    expect([writing, parseNumber(writing)]).toEqual([writing, numberPlan().example]);
  for (const mask of [masks.mask, masks.longMask, masks.gapMask, masks.codeMask])
    expect([mask, parseNumberMask(mask).ok]).toEqual([mask, true]);
});
