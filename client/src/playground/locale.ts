import type { AppLocale } from "../lib/i18n/locale";

/** The languages offered, each by its name in itself. The web app's own list stays out: it brings its catalogues along. */
export const localeNames: Record<AppLocale, string> = { ru: "Русский", be: "Беларуская", en: "English" };

/** The web app's key (lib/i18n/locale.ts), so that a language chosen there holds here, and the other way round. */
const storageKey = "kabinet.locale";

const isLocale = (value: string): value is AppLocale => Object.hasOwn(localeNames, value);

/** The language chosen in the web app; else the first that the browser prefers and we have; else Russian. */
export function initialLocale(): AppLocale {
  const stored = readStored();
  if (stored !== null && isLocale(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLocale) ?? "ru";
}

/** The language that a `<select>` gives back as text. */
export function toLocale(value: string): AppLocale {
  return isLocale(value) ? value : "ru";
}

/** Remembers the choice for the next visit, here and in the web app. */
export function rememberLocale(locale: AppLocale): void {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
