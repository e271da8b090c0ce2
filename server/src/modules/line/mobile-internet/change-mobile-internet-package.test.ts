import { recurring } from "../../../testing/recurring-fee";
import type { Localized } from "@kabinet/shared";
import {
  checkChangePackage,
  checkRemovePackage,
  priceOfStep,
  type InternetOffer,
  type InternetGround,
} from "./mobile-internet-change.policy";

const name: Localized = { ru: "Пакет", be: "Пакет", en: "Package" };
const offer = (id: string, monthlyFee: number, connectionFee = 0): InternetOffer => ({
  id,
  name,
  monthlyFee,
  connectionFee,
});

const state = (rest: Partial<InternetGround> = {}): InternetGround => ({
  connected: true,
  packageId: null,
  basic: offer("basic", 0),
  packages: new Map([
    ["small", offer("small", 3)],
    ["large", offer("large", 9, 1)],
  ]),
  provided: new Set(["basic", "small", "large"]),
  chargedThisMonth: new Map(),
  dependants: [],
  ...rest,
});

describe("the price of a package change", () => {
  it("is this month's whole fee and the connection fee at once, and the difference of the months after", () => {
    const before = state({ packageId: "small" });
    expect(priceOfStep(before, { ...before, packageId: "large" })).toEqual({
      fees: [
        { kind: "connectionFee", specificationId: "large", gross: 1 },
        { kind: "serviceFee", specificationId: "large", gross: 9 },
      ],
      monthlyBefore: 3,
      monthlyAfter: 9,
      recurring: [recurring("kept", 0), recurring("ended", 3), recurring("begun", 9, { reconnection: 1 })],
    });
  });

  it("charges a fee of this month once, and gives nothing back", () => {
    const before = state({
      packageId: "large",
      chargedThisMonth: new Map([
        ["small", true],
        ["large", true],
      ]),
    });
    expect(priceOfStep(before, { ...before, packageId: "small" })).toEqual({
      fees: [],
      monthlyBefore: 9,
      monthlyAfter: 3,
      recurring: [
        recurring("kept", 0),
        recurring("begun", 3, { charge: "returnable" }),
        recurring("ended", 9, { charge: "returnable", reconnection: 1 }),
      ],
    });
  });
});

describe("the check of a package change", () => {
  it("warns of what is lost only where there is something to lose", () => {
    const codes = (before: InternetGround): string[] =>
      checkChangePackage(before, "large").warnings.map(({ code }) => code);
    expect(codes(state())).toEqual(["fullMonth"]);
    expect(codes(state({ packageId: "small" }))).toEqual(["packageLost", "fullMonth"]);
    expect(checkRemovePackage(state({ packageId: "small" })).warnings.map(({ code }) => code)).toEqual([
      "packageLost",
      "tariffPlanPrices",
    ]);
  });

  it("names the field that is to blame", () => {
    expect(checkChangePackage(state(), "basic").refusals).toMatchObject([
      { code: "INVALID_INPUT", field: ["packageId"] },
    ]);
    expect(checkChangePackage(state({ provided: new Set() }), "large").refusals).toMatchObject([
      { code: "PACKAGE_NOT_PROVIDED", field: ["packageId"] },
    ]);
  });
});
