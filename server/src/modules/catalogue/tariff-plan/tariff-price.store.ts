import type { Database, Reader } from "../../../platform/database/database";
import { Cached } from "../../../platform/database/cached";
import { groupBy } from "../../../platform/group-by";
import { TariffPrice } from "./tariff-plan.entity";
import { priceList, type PriceList } from "./tariff-price.policy";
import { CATALOGUE_CHANGED } from "./tariff.store";

const NO_PRICES: PriceList = new Map();

/** The prices of all plans as they stand in the database, plan by plan: for what keeps them. */
export function readPrices(reader: Reader): Promise<TariffPrice[]> {
  return reader.read(TariffPrice, "order by t.tariff_plan_id, t.usage_kind, t.zone");
}

const PRICES = new Cached(CATALOGUE_CHANGED, async (reader: Reader) => {
  const byPlan = groupBy(await readPrices(reader), ({ tariffPlanId }) => tariffPlanId);
  return new Map([...byPlan].map(([id, own]) => [id, priceList(own)]));
});

/** The prices of one kind of usage, of all plans. */
export function pricesOfKind(reader: Reader, kind: TariffPrice["usageKind"]): Promise<TariffPrice[]> {
  return reader.read(TariffPrice, "where t.usage_kind = $1", [kind]);
}

/** A tariff plan's prices, kept in memory as all of the catalogue is; empty for a plan that has none. */
export async function pricesOfPlan(database: Database, tariffPlanId: string): Promise<PriceList> {
  return (await PRICES.get(database)).get(tariffPlanId) ?? NO_PRICES;
}
