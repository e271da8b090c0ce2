import { roundHalfUp } from "@kabinet/shared";
import type { UsageKind, UsageZone } from "./usage-kind.type";

/** Bytes in the megabyte of tariffs and packages. */
export const BYTES_PER_MEGABYTE = 1_000_000;

/** A price as the tariff plan states it; see the entity `TariffPrice` for the units. */
export interface Price {
  /** 10^-6 BYN with VAT per `per` units. */
  readonly price: number;
  readonly per: number;
  readonly step: number;
}

/** The prices of one tariff plan, found by kind and zone. */
export type PriceList = ReadonlyMap<string, Price>;

/** Makes the list of one plan's prices. */
export function priceList(
  prices: readonly (Price & { readonly usageKind: string; readonly zone: string })[],
): PriceList {
  return new Map(prices.map((price) => [key(price.usageKind, price.zone), price]));
}

/** The price of a kind of usage in a zone, where the plan has one. */
export function findPrice(prices: PriceList, kind: UsageKind, zone: UsageZone): Price | null {
  return prices.get(key(kind, zone)) ?? null;
}

/** The price of a kind of usage in a zone. A plan that has none cannot be rated: that is a fault in the catalogue. */
export function priceOf(prices: PriceList, kind: UsageKind, zone: UsageZone): Price {
  const price = findPrice(prices, kind, zone);
  if (price === null) throw new Error(`the tariff plan has no price for ${kind} in the zone ${zone}`);
  return price;
}

/** A quantity rounded up to whole billing steps. */
export function inSteps(quantity: number, step: number): number {
  const rest = quantity % step;
  return rest === 0 ? quantity : quantity + step - rest;
}

/** What a quantity (already in whole steps) costs: 10^-6 BYN with VAT, rounded half-up, once. */
export function costOf(quantity: number, price: Price): number {
  const rest = quantity % price.per;
  const whole = ((quantity - rest) / price.per) * price.price;
  return rest === 0 ? whole : whole + roundHalfUp(rest * price.price, price.per);
}

function key(kind: string, zone: string): string {
  return `${kind} ${zone}`;
}
