/** Languages of everything shown to people, the default first. */
export const LOCALES = ["ru", "be", "en"] as const;

/** One of the languages. */
export type Locale = (typeof LOCALES)[number];

/** A text in every language. */
export type Localized = Readonly<Record<Locale, string>>;

/** Forms of a word by number (CLDR): Russian and Belarusian have one, few, many, other; English one and other. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

const DEFAULT_LOCALE: Locale = LOCALES[0];

/**
 * The language to answer in, from an Accept-Language header (RFC 9110): the greatest q-value wins, the earlier of
 * equals; regions are ignored, `*` stands for the languages not named, and Russian is the default.
 */
export function pickLocale(acceptLanguage: string | undefined): Locale {
  const ranges = (acceptLanguage ?? "").split(",").map(parseRange);
  const wishes = LOCALES.map((locale) => {
    const named = ranges.filter(({ language }) => language === locale);
    return best(locale, named.length > 0 ? named : ranges.filter(({ language }) => language === "*"), ranges);
  });
  const wish = wishes.filter(({ q }) => q > 0).sort((a, b) => b.q - a.q || a.place - b.place)[0];
  return wish?.locale ?? DEFAULT_LOCALE;
}

interface LanguageRange {
  readonly language: string;
  readonly q: number;
}

function parseRange(text: string): LanguageRange {
  const match = /^\s*([a-z]{1,8}|\*)(?:-[a-z0-9-]+)?\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i.exec(
    text,
  );
  // What cannot be read asks for nothing.
  return { language: match?.[1]?.toLowerCase() ?? "", q: match === null ? 0 : Number(match[2] ?? "1") };
}

function best(locale: Locale, own: readonly LanguageRange[], all: readonly LanguageRange[]) {
  const range = own.reduce<LanguageRange | undefined>(
    (a, b) => (a === undefined || b.q > a.q ? b : a),
    undefined,
  );
  return { locale, q: range?.q ?? 0, place: range === undefined ? all.length : all.indexOf(range) };
}

const pluralRules = new Map<Locale, Intl.PluralRules>();

/** The form of a word that goes with `n` in a language: pluralForm("ru", 3, { one: "номер", few: "номера", … }). */
export function pluralForm(locale: Locale, n: number, forms: PluralForms): string {
  let rules = pluralRules.get(locale);
  if (rules === undefined) {
    rules = new Intl.PluralRules(locale);
    pluralRules.set(locale, rules);
  }
  return forms[rules.select(n)] ?? forms.other;
}
