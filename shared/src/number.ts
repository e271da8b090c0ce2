import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from "libphonenumber-js/min";
import { groupedNumber } from "./number-plan";
import { numberWriting } from "./number-writing";
import { numberPlan } from "./ready-number-plan";

/** Longer than any number in any writing; a bound on the work done for one text. */
const WRITING_MAX = 60;

/**
 * A mobile number of the operator's country in any writing that people use (`+375 29 123-45-67`, `80291234567`, `8 029 123-45-67`,
 * `375291234567`, `0291234567`, `291234567`, `tel:…`, quoted, with the comma of a list) as E.164 (`+375291234567`), or null when it is no such number.
 * Numbers are portable: what is accepted says nothing of the operator.
 */
export function parseNumber(text: string): string | null {
  if (text.length > WRITING_MAX) return null;
  // 00 is how a mobile handset also dials abroad; no national number begins with it.
  const written = numberWriting(text).replace(/^00/, "+");
  const parsed = parsePhoneNumberFromString(written, { defaultCountry: ownCountry(), extract: false });
  if (parsed === undefined || parsed.ext !== undefined) return null;
  const { countryCode, mobile } = numberPlan();
  if (parsed.countryCallingCode !== countryCode) return null;
  return mobile.test(parsed.nationalNumber) ? parsed.number : null;
}

/** Named by the operator, and known where it was read; elsewhere the library answers that there is no such number. */
function ownCountry(): CountryCode {
  return numberPlan().country as CountryCode;
}

/** The calling code of a country (ISO 3166-1 alpha-2), without a plus sign; null where nobody knows such a country. */
export function callingCodeOf(country: string): string | null {
  return isSupportedCountry(country) ? getCountryCallingCode(country) : null;
}

/** The national digits of a number of the country in E.164. Throws a RangeError for anything else. */
export function nationalNumber(e164: string): string {
  const digits = numberPlan().national.exec(e164)?.[1];
  if (digits === undefined) throw new RangeError("Not a number of the operator's country in E.164");
  return digits;
}

/** A number of the country in E.164, of its national digits. */
export function internationalNumber(national: string): string {
  return `+${numberPlan().countryCode}${national}`;
}

/**
 * A number in E.164 as people read it: `+375 29 123-45-67`; other countries' in the international format.
 * What is no number (a sender's name, a short number) comes back as it is.
 */
export function formatNumber(e164: string): string {
  const plan = numberPlan();
  const { countryCode, national, mobile } = plan;
  // The common case by hand: an export formats a hundred thousand of them.
  const digits = national.exec(e164)?.[1];
  if (digits !== undefined && mobile.test(digits)) return `+${countryCode} ${groupedNumber(digits, plan)}`;
  const parsed = parsePhoneNumberFromString(e164);
  if (parsed === undefined) return e164;
  const [country = "", area = "", ...groups] = parsed.formatInternational().split(" ");
  return parsed.countryCallingCode === countryCode
    ? [country, area, groups.join("-")].join(" ").trim()
    : parsed.formatInternational();
}

/**
 * True for an emergency or another short number (up to five digits: 112, 103, 7575), also when a prefix was put
 * before it (`+375112`, `80103`). Calls may not be forwarded to such a number.
 */
export function isEmergencyOrShortNumber(text: string): boolean {
  const written = numberWriting(text).replace(/[\s().\p{Pd}]/gu, "");
  const { countryCode, trunkPrefixes } = numberPlan();
  const prefixes = [countryCode, ...trunkPrefixes.slice(0, 1)];
  return new RegExp(`^\\+?(?:${prefixes.join("|")})?\\d{1,5}$`).test(written);
}

/**
 * A number of any country, mobile or not, in any writing as E.164, or null when it is no number. Without a country's
 * code it is meant in the operator's country. `isAssigned` says whether the country's numbering plan has such numbers.
 */
export function parseAnyNumber(
  text: string,
): { readonly number: string; readonly isAssigned: boolean } | null {
  if (text.length > WRITING_MAX) return null;
  const written = numberWriting(text).replace(/^00/, "+");
  const parsed = parsePhoneNumberFromString(written, { defaultCountry: ownCountry(), extract: false });
  if (parsed?.ext !== undefined || parsed === undefined) return null;
  return { number: parsed.number, isAssigned: parsed.isValid() };
}
