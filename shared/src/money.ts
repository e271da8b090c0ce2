import { isCalendarDate } from "./time";

/** Micro units (10^-6 BYN, the stored unit of all money) in one rouble. */
export const MICRO_PER_ROUBLE = 1_000_000;

/** Micro units in one kopeck. */
export const MICRO_PER_KOPECK = 10_000;

/**
 * Micro units as a plain decimal of roubles: as short as it can be with at least two decimals
 * (190000 is "0.19", 19000 is "0.019"). Throws a RangeError for what is no safe integer.
 */
export function formatDecimal(micro: number): string {
  if (!Number.isSafeInteger(micro)) throw new RangeError("Money is a safe integer of millionths");
  const digits = String(Math.abs(micro)).padStart(7, "0");
  const decimals = digits.slice(-6).replace(/0{1,4}$/, "");
  return `${micro < 0 ? "-" : ""}${digits.slice(0, -6)}.${decimals}`;
}

/**
 * A plain decimal of roubles ("0.19", "-1.5", "12") in micro units; null when it is no plain decimal, is finer than
 * 10^-6, or too large to be held exactly.
 */
export function parseDecimal(text: string): number | null {
  const match = /^(-?)(\d{1,20})(?:\.(\d{1,6})0{0,20})?$/.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", decimals = ""] = match;
  const micro = Number(whole) * MICRO_PER_ROUBLE + Number(decimals.padEnd(6, "0"));
  if (!Number.isSafeInteger(micro)) return null;
  return sign === "-" && micro !== 0 ? -micro : micro;
}

/**
 * Rounds `value / divisor` to a whole number, a half away from zero, so that a correction with the opposite sign
 * undoes exactly what it corrects. Whole operands (bigint for products beyond 2^53) are divided exactly, never through
 * floating point; a fractional value is taken only without a divisor.
 */
export function roundHalfUp(value: number | bigint, divisor: number | bigint = 1): number {
  if (typeof value === "number" && !Number.isInteger(value) && divisor === 1) {
    return whole(Math.sign(value) * Math.round(Math.abs(value)));
  }
  if (!isExact(value) || !isExact(divisor)) throw new RangeError("Only safe integers are divided exactly");
  const numerator = BigInt(value);
  const denominator = BigInt(divisor);
  if (denominator <= 0n) throw new RangeError("The divisor must be positive");
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return whole(Number(numerator < 0n ? -rounded : rounded));
}

/** Micro units rounded half-up to whole kopecks, still in micro units. Done once per invoice line, never per record. */
export function toKopecks(micro: number): number {
  return roundHalfUp(micro, MICRO_PER_KOPECK) * MICRO_PER_KOPECK;
}

/**
 * Splits a gross amount into net and the VAT contained in it: `net + vat === grossMicro` always.
 * VAT is rounded half-up to `unitMicro`; an invoice line passes MICRO_PER_KOPECK.
 */
export function vatIncluded(
  grossMicro: number,
  ratePercent: number,
  unitMicro = 1,
): { readonly net: number; readonly vat: number } {
  const vat =
    roundHalfUp(BigInt(grossMicro) * BigInt(ratePercent), BigInt(100 + ratePercent) * BigInt(unitMicro)) *
    unitMicro;
  return { net: grossMicro - vat, vat };
}

/** A VAT rate in whole percent with the first day on which it is in force. */
export interface VatRate {
  readonly from: string;
  readonly percent: number;
}

/** The rate in force on a date ('YYYY-MM-DD') of rates in the order of their days; before the first one that one. */
export function vatRateOn(rates: readonly VatRate[], date: string): number {
  const rate = rates.findLast(({ from }) => from <= date) ?? rates[0];
  if (rate === undefined || !isCalendarDate(date)) throw new RangeError(`Not a date: ${date}`);
  return rate.percent;
}

function isExact(value: number | bigint): boolean {
  return typeof value === "bigint" || Number.isSafeInteger(value);
}

function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError("The result is beyond 2^53");
  return value === 0 ? 0 : value;
}
