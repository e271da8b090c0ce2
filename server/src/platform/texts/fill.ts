import { LOCALES, pluralForm, type Locale, type Localized } from "@kabinet/shared";

/** What a text is filled with: a number is grouped as the language writes it, a string is put in as it is. */
export type TextValue = string | number | Localized;

/** The values of a text, by the names of its places. */
export type TextValues = Readonly<Record<string, TextValue>>;

const PLACE = /\{(\w+)((?:\|[^{}|]*)*)\}/g;

// Belarusian leaves four digits together unless told otherwise: a price list does not.
const NUMBERS = perLocale((locale) => new Intl.NumberFormat(locale, { useGrouping: "always" }));

/**
 * Fills the places of a text in every language. `{name}` is the value of that name. `{name|день|дня|дней}` is the form
 * that goes with the number of that name: one, few and many in Russian and Belarusian, one and other in English.
 * Throws where a text names a value that is not given, or gives a number of forms that its language does not have.
 */
export function fill(text: Localized, values: TextValues): Localized {
  return perLocale((locale) => fillIn(text, values, locale));
}

/** `fill` in one language. */
export function fillIn(text: Localized, values: TextValues, locale: Locale): string {
  return text[locale].replace(PLACE, (place, name: string, forms: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`no value for ${place} in «${text[locale]}»`);
    return forms === "" ? written(value, locale) : formFor(value, forms.slice(1).split("|"), locale, place);
  });
}

/** The names of the places that a text has, over all languages. */
export function placesOf(text: Localized): ReadonlySet<string> {
  return new Set(
    LOCALES.flatMap((locale) => Array.from(text[locale].matchAll(PLACE), ([, name = ""]) => name)),
  );
}

/** Texts one after another, e.g. the names of services: `A, B`. */
export function listed(texts: readonly Localized[], between = ", "): Localized {
  return perLocale((locale) => texts.map((text) => text[locale]).join(between));
}

/** An amount of money such as `12.50`, with the decimal sign of each language. */
export function amountText(amount: string): Localized {
  const comma = amount.replace(".", ",");
  return { ru: comma, be: comma, en: amount };
}

function written(value: TextValue, locale: Locale): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? NUMBERS[locale].format(value) : value[locale];
}

function formFor(value: TextValue, forms: readonly string[], locale: Locale, place: string): string {
  const needed = locale === "en" ? 2 : 3;
  const other = forms.at(-1);
  if (typeof value !== "number" || forms.length !== needed || other === undefined)
    throw new Error(`${place}: a number and ${String(needed)} forms are needed in ${locale}`);
  return pluralForm(locale, value, { one: forms[0] ?? other, few: forms[1] ?? other, other });
}

function perLocale<T>(of: (locale: Locale) => T): Record<Locale, T> {
  return { ru: of("ru"), be: of("be"), en: of("en") };
}
