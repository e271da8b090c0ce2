import fc from "fast-check";
import { chargeKindOfUsage } from "../../money/charge/charge.policy";
import { USAGE_ZONES, type UsageKind, type UsageZone } from "../../catalogue/tariff-plan/usage-kind.type";
import { NOTHING_TAKEN, rate, type PackageInForce, type TariffRates, type Use } from "./usage.policy";
import { MonthRater, type RatedPlan } from "./re-rating.policy";
import { priceList } from "../../catalogue/tariff-plan/tariff-price.policy";

const PER: Readonly<Record<UsageKind, number>> = { voice: 60, sms: 1, mms: 1, data: 1_000_000 };

const prices = fc.record({
  price: fc.integer({ min: 0, max: 3_000_000 }),
  seconds: fc.constantFrom(1, 60),
  bytes: fc.constantFrom(1, 10_000, 100_000),
});

const rates: fc.Arbitrary<TariffRates> = fc
  .tuple(
    prices,
    fc.integer({ min: 0, max: 3_000 }),
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 0, max: 3_000_000 }),
  )
  .map(([{ price, seconds, bytes }, includedSeconds, includedMessages, includedBytes]) => ({
    ...{ includedSeconds, includedMessages, includedBytes },
    prices: priceList(
      (["voice", "sms", "mms", "data"] as const).flatMap((usageKind, k) =>
        USAGE_ZONES.map((zone, z) => ({
          usageKind,
          zone,
          price: price + k * 1_117 + z * 313,
          per: PER[usageKind],
          step: usageKind === "voice" ? seconds : usageKind === "data" ? bytes : 1,
        })),
      ),
    ),
  }));

const use: fc.Arbitrary<Use> = fc.oneof(
  fc.record({
    kind: fc.constantFrom<UsageKind>("voice", "sms", "mms"),
    direction: fc.constantFrom("outgoing" as const, "incoming" as const),
    zone: fc.constantFrom<UsageZone>("onNet", "national", "fixed", "international", "roaming"),
    quantity: fc.integer({ min: 1, max: 700 }),
  }),
  fc.record({
    kind: fc.constant<UsageKind>("data"),
    direction: fc.constant("outgoing" as const),
    zone: fc.constantFrom<UsageZone>("internet", "internet", "internet", "roaming"),
    quantity: fc.integer({ min: 1, max: 900_000 }),
  }),
);

const packages = fc.uniqueArray(fc.integer({ min: 0, max: 6_000_000 }), { maxLength: 8 }).map((volumes) =>
  volumes.map((includedBytes, i): PackageInForce => ({
    specificationId: `spec_${String(i)}`,
    includedBytes,
  })),
);

/** What `rate`, record by record, comes to: the rules themselves. */
function oneByOne(
  uses: readonly Use[],
  of: TariffRates,
  pack: PackageInForce | null,
): Record<string, number> {
  const sums: Record<string, number> = { voice: 0, messages: 0, data: 0, roaming: 0 };
  let taken = NOTHING_TAKEN;
  for (const one of uses) {
    const rated = rate(one, of, pack, taken);
    taken = rated.taken;
    const kind = chargeKindOfUsage(one.kind, one.zone);
    sums[kind] = (sums[kind] ?? 0) + rated.gross;
  }
  return { ...sums, covered: taken.seconds + taken.messages + taken.bytes + taken.packageBytes };
}

describe("a month rated again", () => {
  it("comes with every package to what the rules give record by record", () => {
    fc.assert(
      fc.property(rates, packages, fc.array(use, { maxLength: 60 }), (of, all, uses) => {
        const plan: RatedPlan = { id: "plan", rates: of, hasInternet: true, packages: all };
        const rater = new MonthRater(plan);
        for (const one of uses) rater.add(one);
        const { voice, messages, data, roaming, withPackage } = rater.result();
        const sums = (cost: { gross: number; covered: number }): Record<string, number> => ({
          ...{ voice: voice.gross, messages: messages.gross, data: cost.gross, roaming },
          covered: voice.covered + messages.covered + cost.covered,
        });
        expect(sums(data)).toEqual(oneByOne(uses, of, null));
        for (const [i, pack] of all.entries())
          expect(sums(withPackage[i] as typeof data)).toEqual(oneByOne(uses, of, pack));
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it("without mobile internet counts what could not have been used, and charges nothing for it", () => {
    const [of] = fc.sample(rates, { numRuns: 1, seed: 1 });
    if (!of) throw new Error("no rates");
    const rater = new MonthRater({ id: "plan", rates: of, hasInternet: false, packages: [] });
    rater.add({ kind: "data", direction: "outgoing", zone: "internet", quantity: 5 });
    rater.add({ kind: "data", direction: "outgoing", zone: "roaming", quantity: 7 });
    expect(rater.result()).toMatchObject({ missedBytes: 12, roaming: 0, data: { gross: 0, used: 0 } });
  });
});
