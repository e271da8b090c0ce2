import type { Database, Reader } from "../../../platform/database/database";
import { Cached } from "../../../platform/database/cached";
import { groupBy } from "../../../platform/group-by";
import { USAGE_KINDS, USAGE_ZONES } from "../../catalogue/tariff-plan/usage-kind.type";
import type { TariffRates } from "./usage.policy";
import type { TariffPrice } from "../../catalogue/tariff-plan/tariff-plan.entity";
import { BYTES_PER_MEGABYTE, priceList } from "../../catalogue/tariff-plan/tariff-price.policy";
import { readPrices } from "../../catalogue/tariff-plan/tariff-price.store";
import { CATALOGUE_CHANGED, readTariffPlans } from "../../catalogue/tariff-plan/tariff.store";

/** The price lists and bundles of all plans, as kept in memory. */
interface Tariffs {
  readonly prices: ReadonlyMap<string, readonly TariffPrice[]>;
  readonly rates: ReadonlyMap<string, TariffRates>;
}

const TARIFFS = new Cached(CATALOGUE_CHANGED, async (reader: Reader): Promise<Tariffs> => {
  const [plans, all] = await Promise.all([readTariffPlans(reader), readPrices(reader)]);
  const prices = groupBy(all.sort(asPeopleRead), ({ tariffPlanId }) => tariffPlanId);
  const rates = plans.map((plan): [string, TariffRates] => [
    plan.id,
    {
      includedSeconds: plan.includedMinutes * 60,
      includedMessages: plan.includedMessages,
      includedBytes: plan.includedMegabytes * BYTES_PER_MEGABYTE,
      prices: priceList(prices.get(plan.id) ?? []),
    },
  ]);
  return { prices, rates: new Map(rates) };
});

/** Calls first, then messages, then data; what is near first. */
function asPeopleRead(a: TariffPrice, b: TariffPrice): number {
  return place(a) - place(b);
}

function place({ usageKind, zone }: TariffPrice): number {
  const kinds: readonly string[] = USAGE_KINDS;
  const zones: readonly string[] = USAGE_ZONES;
  return kinds.indexOf(usageKind) * zones.length + zones.indexOf(zone);
}

/** How each plan's usage is rated, by plan. */
export async function tariffRates(database: Database): Promise<ReadonlyMap<string, TariffRates>> {
  return (await TARIFFS.get(database)).rates;
}

/** A plan's price list. */
export async function pricesOf(database: Database, tariffPlanId: string): Promise<readonly TariffPrice[]> {
  return (await TARIFFS.get(database)).prices.get(tariffPlanId) ?? [];
}
