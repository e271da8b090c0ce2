import { LOCALES, type Locale } from "@kabinet/shared";

/** A short list whose items carry text, once for each language: asking for an item in a language costs nothing. */
export class LocalizedList<T extends { readonly id: string }> {
  private readonly lists: ReadonlyMap<Locale, readonly T[]>;
  private readonly items: ReadonlyMap<Locale, ReadonlyMap<string, T>>;

  constructor(items: readonly T[], inLocale: (item: T, locale: Locale) => T) {
    this.lists = new Map(LOCALES.map((locale) => [locale, items.map((item) => inLocale(item, locale))]));
    this.items = new Map(
      LOCALES.map((locale) => [locale, new Map(this.all(locale).map((item) => [item.id, item]))]),
    );
  }

  /** All items in their order. */
  all(locale: Locale): readonly T[] {
    return this.lists.get(locale) ?? [];
  }

  /** The item with an id. */
  find(id: string, locale: Locale): T | null {
    return this.items.get(locale)?.get(id) ?? null;
  }
}
