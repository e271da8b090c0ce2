import { LOCALES, type Locale } from "@kabinet/shared";
import { i18n } from "@lingui/core";
import dayjs from "dayjs";
import "dayjs/locale/ru";

/** The interface's languages are those of everything shown to people. */
export type AppLocale = Locale;

/** Each language's name in itself. */
export const localeNames: Record<Locale, string> = { ru: "Русский", be: "Беларуская", en: "English" };

const storageKey = "kabinet.locale";

const isLocale = (value: string): value is Locale => LOCALES.some((locale) => locale === value);

/** The language chosen before; else the first that the browser prefers and we have; else Russian. */
export function initialLocale(): Locale {
  const stored = readStored();
  if (stored && isLocale(stored)) return stored;
  for (const tag of navigator.languages) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return "ru";
}

/** The language in use now. */
export function currentLocale(): Locale {
  return isLocale(i18n.locale) ? i18n.locale : "ru";
}

/** Loads a language's catalog and switches the interface, dates and numbers to it. */
export async function activateLocale(locale: Locale): Promise<void> {
  const { messages } = await loadCatalog(locale);
  i18n.load(locale, messages);
  i18n.activate(locale);
  dayjs.locale(locale);
  document.documentElement.lang = locale;
}

/** Remembers the choice for the next visit. */
export function rememberLocale(locale: Locale): void {
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

/** Its texts; with them come the names of months, where they are not those that most people need. */
async function loadCatalog(locale: Locale) {
  switch (locale) {
    case "ru":
      return import("../../locales/ru.po");
    case "be": {
      const [catalog] = await Promise.all([import("../../locales/be.po"), import("dayjs/locale/be")]);
      return catalog;
    }
    case "en":
      return import("../../locales/en.po");
  }
}
