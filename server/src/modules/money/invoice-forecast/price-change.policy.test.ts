import {
  contractFeeChanges,
  feeChangesTold,
  inOrder,
  instalmentChanges,
  usagePriceChanges,
  vatRateChanges,
  type AgreedFee,
} from "./price-change.policy";
import type { InvoicePriceChange } from "./price-change.type";
import { operatorProfile, useOperator } from "../../catalogue/operator/operator-profile.policy";

const MONTHS = { otherMonth: "2026-10", month: "2026-11" };
const told = (changes: readonly InvoicePriceChange[]): string[] =>
  changes.map(({ name, change, before, after, difference, since }) =>
    [name, change, before, after, difference, since].map(String).join(" "),
  );

describe("fees of an account and its company", () => {
  const fee = (fee: Partial<AgreedFee>): AgreedFee => ({
    ...{ id: "a", name: "Курьер", before: 5, after: 5, validTo: null },
    ...fee,
  });
  const changes = (...fees: AgreedFee[]): string[] => told(contractFeeChanges(fees, MONTHS));

  it("are told when they begin, end or cost another sum, and not while they are the same", () => {
    expect(changes(fee({}))).toEqual([]);
    expect(changes(fee({ after: 6 }))).toEqual(["Курьер grew 5 6 1 2026-11-01"]);
    expect(changes(fee({ before: null }))).toEqual(["Курьер appeared null 5 5 2026-11-01"]);
    expect(changes(fee({ after: null, validTo: "2026-11-01" }))).toEqual([
      "Курьер gone 5 null -5 2026-11-01",
    ]);
  });

  it("have not ended while they are agreed still: they may be charged yet, or elsewhere", () => {
    expect(changes(fee({ after: null }))).toEqual([]);
    expect(changes(fee({ after: null, validTo: "2026-11-02" }))).toEqual([]);
  });

  it("have a new price where one ends and another of the same name begins", () => {
    const former = fee({ id: "old", after: null, validTo: "2026-11-01" });
    expect(changes(former, fee({ id: "new", before: null, after: 4 }))).toEqual([
      "Курьер fell 5 4 -1 2026-11-01",
    ]);
    expect(changes(former, fee({ id: "new", before: null }))).toEqual([]);
    expect(changes(former, fee({ id: "new", name: "Менеджер", before: null, after: 4 }))).toEqual([
      "Менеджер appeared null 4 4 2026-11-01",
      "Курьер gone 5 null -5 2026-11-01",
    ]);
  });
});

describe("prices for usage", () => {
  const price = (validFrom: string, micro: number, per = 60, tariffPlanId = "plan_a") => ({
    ...({ tariffPlanId, usageKind: "voice", zone: "national" } as const),
    ...{ validFrom, price: micro, per },
  });
  const changes = (...known: ReturnType<typeof price>[]): string[] =>
    told(usagePriceChanges(known, MONTHS, new Map([["plan_a", 3]]), (id) => id));

  it("are what the earlier month began with beside what holds now", () => {
    expect(changes(price("0001-01-01", 50), price("2026-10-15", 70))).toEqual([
      "plan_a grew 50 70 null 2026-10-15",
    ]);
    expect(changes(price("0001-01-01", 50), price("2026-10-15", 70), price("2026-11-20", 40))).toEqual([
      "plan_a fell 50 40 null 2026-11-20",
    ]);
  });

  it("have not changed where they came back, changed with the month's first day, or were not there before", () => {
    expect(changes(price("0001-01-01", 50), price("2026-10-15", 70), price("2026-11-20", 50))).toEqual([]);
    expect(changes(price("0001-01-01", 50), price("2026-10-01", 70))).toEqual([]);
    expect(changes(price("2026-11-20", 50))).toEqual([]);
  });

  it("are compared for the same quantity, and told of plans that a line has", () => {
    expect(changes(price("0001-01-01", 50, 60), price("2026-11-01", 100, 120))).toEqual([]);
    expect(changes(price("0001-01-01", 50, 60, "plan_b"), price("2026-11-01", 70, 60, "plan_b"))).toEqual([]);
  });
});

it("instalments begin and end with all that is paid for them", () => {
  const end = { equipment: "Телефон", amount: 30, lines: 2, plans: 3 };
  expect(
    told(
      instalmentChanges(
        [
          { ...end, begun: 1 },
          { ...end, begun: 0 },
        ],
        MONTHS,
      ),
    ),
  ).toEqual(["Телефон appeared null 30 90 2026-11-01", "Телефон gone 30 null -90 2026-11-01"]);
});

it("VAT rates are told of the kinds of charge that there are, from the day on which they moved", () => {
  const before = operatorProfile();
  const rates = [
    { from: "2020-01-01", percent: 25 },
    { from: "2026-11-15", percent: 26 },
  ];
  useOperator({ ...before, vat: { ...before.vat, services: rates } });
  try {
    expect(vatRateChanges(["voice", "data", "serviceFee"], MONTHS)).toMatchObject([
      {
        kinds: ["voice", "serviceFee"],
        vatRateBefore: 25,
        vatRateAfter: 26,
        since: "2026-11-15",
        before: null,
      },
    ]);
    expect(vatRateChanges(["data", "instalment"], MONTHS)).toEqual([]);
    expect(vatRateChanges(["voice"], { otherMonth: "2026-12", month: "2027-01" })).toEqual([]);
    expect(vatRateChanges(["voice"], { otherMonth: "2026-11", month: "2026-12" })).toHaveLength(1);
  } finally {
    useOperator(before);
  }
});

it("what makes most of a difference comes first, then what depends on use", () => {
  const fee = { kind: "serviceFee", specificationId: "s", tariffPlanId: null, before: 1, after: 2 } as const;
  const changes = [
    ...vatOrUse(),
    ...feeChangesTold(
      [
        { ...fee, lines: 1, difference: 1 },
        { ...fee, after: 0, lines: 9, difference: -9 },
      ],
      MONTHS,
      () => "x",
    ),
  ];
  expect(inOrder(changes).map(({ difference }) => difference)).toEqual([-9, 1, null]);
});

function vatOrUse(): InvoicePriceChange[] {
  const known = [
    { tariffPlanId: "p", usageKind: "data", zone: "internet", validFrom: "0001-01-01", price: 1, per: 1 },
    { tariffPlanId: "p", usageKind: "data", zone: "internet", validFrom: "2026-11-01", price: 2, per: 1 },
  ] as const;
  return usagePriceChanges(known, MONTHS, new Map([["p", 1]]), () => "p");
}
