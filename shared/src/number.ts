import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { numberWriting } from "./number-writing";

/** Country calling code of the operator's country (Belarus). */
export const COUNTRY_CALLING_CODE = "375";

/** Mobile numbers of the national numbering plan, without the country code: nine digits. */
const MOBILE_NATIONAL = /^(?:25[5-79]|29[1-9]|33\d|44\d)\d{6}$/;

/** Longer than any number in any writing; a bound on the work done for one text. */
const WRITING_MAX = 60;

/**
 * A Belarusian mobile number in any writing that people use (`+375 29 123-45-67`, `80291234567`, `8 029 123-45-67`,
 * `375291234567`, `0291234567`, `291234567`, `tel:…`, quoted, with the comma of a list) as E.164 (`+375291234567`), or null when it is no such number.
 * Numbers are portable: what is accepted says nothing of the operator.
 */
export function parseNumber(text: string): string | null {
  if (text.length > WRITING_MAX) return null;
  // 00 is how a mobile handset also dials abroad; no national number begins with it.
  const written = numberWriting(text).replace(/^00/, "+");
  const parsed = parsePhoneNumberFromString(written, { defaultCountry: "BY", extract: false });
  if (parsed === undefined || parsed.ext !== undefined) return null;
  if (parsed.countryCallingCode !== COUNTRY_CALLING_CODE) return null;
  return MOBILE_NATIONAL.test(parsed.nationalNumber) ? parsed.number : null;
}

/** The nine national digits of a Belarusian number in E.164. Throws a RangeError for anything else. */
export function nationalNumber(e164: string): string {
  const digits = /^\+375(\d{9})$/.exec(e164)?.[1];
  if (digits === undefined) throw new RangeError("Not a Belarusian number in E.164");
  return digits;
}

/**
 * A number in E.164 as people read it: `+375 29 123-45-67`; other countries' in the international format.
 * What is no number (a sender's name, a short number) comes back as it is.
 */
export function formatNumber(e164: string): string {
  const national = e164.startsWith("+375") ? e164.slice(4) : "";
  // The common case by hand: an export formats a hundred thousand of them.
  if (MOBILE_NATIONAL.test(national)) {
    return `+375 ${national.slice(0, 2)} ${national.slice(2, 5)}-${national.slice(5, 7)}-${national.slice(7)}`;
  }
  const parsed = parsePhoneNumberFromString(e164);
  if (parsed === undefined) return e164;
  const [country = "", area = "", ...groups] = parsed.formatInternational().split(" ");
  return parsed.countryCallingCode === COUNTRY_CALLING_CODE
    ? [country, area, groups.join("-")].join(" ").trim()
    : parsed.formatInternational();
}

/**
 * True for an emergency or another short number (up to five digits: 112, 103, 7575), also when a prefix was put
 * before it (`+375112`, `80103`). Calls may not be forwarded to such a number.
 */
export function isEmergencyOrShortNumber(text: string): boolean {
  const written = numberWriting(text).replace(/[\s().\p{Pd}]/gu, "");
  return /^\+?(?:375|80)?\d{1,5}$/.test(written);
}

/**
 * A number of any country, mobile or not, in any writing as E.164, or null when it is no number. Without a country's
 * code it is meant in Belarus. `isAssigned` says whether the country's numbering plan has such numbers.
 */
export function parseAnyNumber(
  text: string,
): { readonly number: string; readonly isAssigned: boolean } | null {
  if (text.length > WRITING_MAX) return null;
  const written = numberWriting(text).replace(/^00/, "+");
  const parsed = parsePhoneNumberFromString(written, { defaultCountry: "BY", extract: false });
  if (parsed?.ext !== undefined || parsed === undefined) return null;
  return { number: parsed.number, isAssigned: parsed.isValid() };
}
