import { LOCALES, pluralForm, type Locale, type Localized } from "@kabinet/shared";
import { entryOf } from "./catalogue";
import type { TextValue, TextValues, Words } from "./text";

const PLACE = /\{(\w+)((?:\|[^{}|]*)*)\}/g;

const numbers = new Map<Locale, Intl.NumberFormat>();

/** Made when the first number is written: the three together take twenty milliseconds of the start. */
function numbersOf(locale: Locale): Intl.NumberFormat {
  let format = numbers.get(locale);
  if (format === undefined) {
    // Belarusian leaves four digits together unless told otherwise: a price list does not.
    format = new Intl.NumberFormat(locale, { useGrouping: "always" });
    numbers.set(locale, format);
  }
  return format;
}

const days = new Map<Locale, Intl.DateTimeFormat>();

/** A day as the web app writes it: «3 декабря 2026», without «г.», whose full stop a sentence would double. */
function longDay(day: string, locale: Locale): string {
  let format = days.get(locale);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
      dateStyle: "long",
      timeZone: "UTC",
    });
    days.set(locale, format);
  }
  return format.format(Date.parse(day)).replace(/ г\.$/, "");
}

/**
 * Fills the places of a text in one language. `{name}` is the value of that name. `{name|день|дня|дней}` is the form that
 * goes with the number of that name: one, few and many in Russian and Belarusian, one and other in English.
 * Throws where a text names a value that is not given, or gives a number of forms that its language does not have.
 */
export function fill(text: Localized, values: TextValues, locale: Locale): string {
  return text[locale].replace(PLACE, (place, name: string, forms: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`no value for ${place} in «${text[locale]}»`);
    return forms === "" ? written(value, locale) : formFor(value, forms.slice(1).split("|"), locale, place);
  });
}

/** The names of the places that a text has, over all languages or some. */
export function placesOf(text: Localized, locales: readonly Locale[] = LOCALES): ReadonlySet<string> {
  return new Set(
    locales.flatMap((locale) => Array.from(text[locale].matchAll(PLACE), ([, name = ""]) => name)),
  );
}

/** Says words in one language. Throws where a text is not in the catalogue, or one of its values is not given. */
export function say(words: Words, locale: Locale): string {
  if (typeof words === "string") return words;
  if ("key" in words) {
    const entry = entryOf(words.key);
    if (!entry) throw new Error(`there is no text ${words.key}`);
    return fill(entry, words.values ?? {}, locale);
  }
  if ("amount" in words) return locale === "en" ? words.amount : words.amount.replace(".", ",");
  if ("day" in words) return longDay(words.day, locale);
  return words[locale];
}

/** Whether all of a text that was kept can be said: a later release may have kept one that is not known here. */
export function canSay(words: Words): boolean {
  if (typeof words === "string" || !("key" in words)) return true;
  const values = Object.values(words.values ?? {});
  return entryOf(words.key) !== undefined && values.every(valueCanBeSaid);
}

function valueCanBeSaid(value: TextValue): boolean {
  return typeof value === "number" || (isList(value) ? value.every(canSay) : canSay(value));
}

function isList(value: TextValue): value is readonly Words[] {
  return Array.isArray(value);
}

function written(value: TextValue, locale: Locale): string {
  if (typeof value === "number") return numbersOf(locale).format(value);
  return isList(value) ? value.map((one) => say(one, locale)).join(", ") : say(value, locale);
}

function formFor(value: TextValue, forms: readonly string[], locale: Locale, place: string): string {
  const needed = locale === "en" ? 2 : 3;
  const other = forms.at(-1);
  if (typeof value !== "number" || forms.length !== needed || other === undefined)
    throw new Error(`${place}: a number and ${String(needed)} forms are needed in ${locale}`);
  return pluralForm(locale, value, { one: forms[0] ?? other, few: forms[1] ?? other, other });
}
