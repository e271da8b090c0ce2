import { priceList } from "../../catalogue/tariff-plan/tariff-price.policy";
import { NOTHING_TAKEN, rate, usageVatRate, type Taken, type TariffRates, type Use } from "./usage.policy";

const rates: TariffRates = {
  includedSeconds: 600,
  includedMessages: 2,
  includedBytes: 1_000_000,
  prices: priceList([
    { usageKind: "voice", zone: "national", price: 89_000, per: 60, step: 60 },
    { usageKind: "voice", zone: "onNet", price: 55_000, per: 60, step: 1 },
    { usageKind: "voice", zone: "international", price: 1_250_000, per: 60, step: 60 },
    { usageKind: "voice", zone: "roaming", price: 2_490_000, per: 60, step: 60 },
    { usageKind: "sms", zone: "national", price: 59_000, per: 1, step: 1 },
    { usageKind: "sms", zone: "roaming", price: 450_000, per: 1, step: 1 },
    { usageKind: "mms", zone: "national", price: 120_000, per: 1, step: 1 },
    { usageKind: "data", zone: "internet", price: 19_000, per: 1_000_000, step: 10_000 },
    { usageKind: "data", zone: "roaming", price: 490_000, per: 1_000_000, step: 100_000 },
  ]),
};
const pack = { specificationId: "spec_a", includedBytes: 500_000 };

function use(kind: Use["kind"], quantity: number, more: Partial<Use> = {}): Use {
  const zone = kind === "data" ? "internet" : "national";
  return { kind, direction: "outgoing", zone, quantity, ...more };
}

function taken(some: Partial<Taken>): Taken {
  return { ...NOTHING_TAKEN, ...some };
}

describe("rating a call", () => {
  it("rounds it up to the step and takes it from the minutes", () => {
    const rated = rate(use("voice", 61), rates, null, NOTHING_TAKEN);
    expect(rated).toEqual({ gross: 0, included: true, counted: 120, taken: taken({ seconds: 120 }) });
  });

  it("costs nothing when it takes the very last second, and is included", () => {
    const rated = rate(use("voice", 60), rates, null, taken({ seconds: 540 }));
    expect(rated).toEqual({ gross: 0, included: true, counted: 60, taken: taken({ seconds: 600 }) });
  });

  it("pays for what the minutes do not cover, and is not included then", () => {
    const rated = rate(use("voice", 121), rates, null, taken({ seconds: 540 }));
    expect(rated).toEqual({ gross: 178_000, included: false, counted: 180, taken: taken({ seconds: 600 }) });
  });

  it("pays all when the minutes are used up", () => {
    expect(rate(use("voice", 1), rates, null, taken({ seconds: 600 })).gross).toBe(89_000);
  });

  it("rounds a part of a minute half-up to 10^-6 BYN, once", () => {
    const spent = taken({ seconds: 600 });
    const seconds = (quantity: number): number =>
      rate(use("voice", quantity, { zone: "onNet" }), rates, null, spent).gross;
    // 55,000 / 60 = 916.67; x 3 = 2,750 exactly; x 33 = 30,250; x 1 rounds up, x 2 (1,833.33) down.
    expect([seconds(1), seconds(2), seconds(3), seconds(33), seconds(61)]).toEqual([
      917, 1_833, 2_750, 30_250, 55_917,
    ]);
    const half: TariffRates = {
      ...rates,
      prices: priceList([{ usageKind: "voice", zone: "onNet", price: 90, per: 60, step: 1 }]),
    };
    expect(rate(use("voice", 1, { zone: "onNet" }), half, null, spent).gross).toBe(2);
  });

  it("takes nothing from the minutes when it goes abroad", () => {
    const rated = rate(use("voice", 60, { zone: "international" }), rates, null, NOTHING_TAKEN);
    expect(rated).toEqual({ gross: 1_250_000, included: false, counted: 60, taken: NOTHING_TAKEN });
  });

  it("is free when it comes in at home, and costs when it comes in while roaming", () => {
    const incoming = { direction: "incoming" } as const;
    expect(rate(use("voice", 600, incoming), rates, null, NOTHING_TAKEN)).toEqual({
      gross: 0,
      included: false,
      counted: 0,
      taken: NOTHING_TAKEN,
    });
    expect(rate(use("voice", 61, { ...incoming, zone: "roaming" }), rates, null, NOTHING_TAKEN).gross).toBe(
      4_980_000,
    );
    expect(rate(use("sms", 1, { ...incoming, zone: "roaming" }), rates, null, NOTHING_TAKEN).gross).toBe(0);
  });
});

describe("rating messages", () => {
  it("counts SMS and MMS in one bundle; a message of several parts may be covered in part", () => {
    const first = rate(use("mms", 1), rates, null, NOTHING_TAKEN);
    expect([first.gross, first.included]).toEqual([0, true]);
    const second = rate(use("sms", 3), rates, null, first.taken);
    expect(second).toEqual({ gross: 118_000, included: false, counted: 3, taken: taken({ messages: 2 }) });
  });
});

describe("rating data", () => {
  it("takes from the tariff plan first, then from the package, then pays per step", () => {
    const first = rate(use("data", 900_001), rates, pack, NOTHING_TAKEN);
    expect(first).toEqual({ gross: 0, included: true, counted: 910_000, taken: taken({ bytes: 910_000 }) });
    const second = rate(use("data", 390_000), rates, pack, first.taken);
    const after = taken({ bytes: 1_000_000, packageSpecificationId: "spec_a", packageBytes: 300_000 });
    expect(second).toEqual({ gross: 0, included: true, counted: 390_000, taken: after });
    const third = rate(use("data", 250_000), rates, pack, second.taken);
    // 50,000 bytes of 0.0190 BYN a megabyte.
    expect(third).toEqual({
      gross: 950,
      included: false,
      counted: 250_000,
      taken: { ...after, packageBytes: 500_000 },
    });
  });

  it("pays without a package, and goes on with a full one when another is connected", () => {
    const spent = taken({ bytes: 1_000_000, packageSpecificationId: "spec_a", packageBytes: 500_000 });
    expect(rate(use("data", 1_000_000), rates, null, spent).gross).toBe(19_000);
    const other = rate(
      use("data", 400_000),
      rates,
      { specificationId: "spec_b", includedBytes: 400_000 },
      spent,
    );
    expect(other.included).toBe(true);
    expect(other.taken).toEqual(
      taken({ bytes: 1_000_000, packageSpecificationId: "spec_b", packageBytes: 400_000 }),
    );
  });

  it("takes nothing from the bundles while roaming", () => {
    const rated = rate(use("data", 100_001, { zone: "roaming" }), rates, pack, NOTHING_TAKEN);
    expect(rated).toEqual({ gross: 98_000, included: false, counted: 200_000, taken: NOTHING_TAKEN });
  });

  it("gives nothing back when a smaller tariff plan includes less than was taken", () => {
    const rated = rate(use("data", 10_000), rates, null, taken({ bytes: 3_000_000 }));
    expect(rated).toEqual({
      gross: 190,
      included: false,
      counted: 10_000,
      taken: taken({ bytes: 3_000_000 }),
    });
  });

  it("stays exact for sessions of gigabytes", () => {
    const rated = rate(use("data", 4_000_000_000_000, { zone: "roaming" }), rates, null, NOTHING_TAKEN);
    expect(rated.gross).toBe(1_960_000_000_000);
  });
});

it("refuses to rate what the tariff plan has no price for", () => {
  expect(() => rate(use("mms", 1, { zone: "international" }), rates, null, NOTHING_TAKEN)).toThrow(
    "no price",
  );
});

it("taxes data apart from May to December 2022 only", () => {
  const rates = ["2022-04-30", "2022-05-01", "2022-12-31", "2023-01-01"].map((day) =>
    usageVatRate("data", day),
  );
  expect(rates).toEqual([25, 26, 26, 25]);
  expect(usageVatRate("voice", "2022-06-01")).toBe(25);
});
