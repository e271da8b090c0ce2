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

/** Whether somebody has asked for more than the texts of the first page. */
let isRestWanted = false;

/** Loads a language's texts and switches the interface, dates and numbers to it. */
export async function activateLocale(locale: Locale): Promise<void> {
  const parts = await Promise.all([firstTexts(locale), ...(isRestWanted ? [otherTexts(locale)] : [])]);
  for (const { messages } of parts) i18n.load(locale, messages);
  i18n.activate(locale);
  dayjs.locale(locale);
  document.documentElement.lang = locale;
}

/** Loads what the first page does without: every page behind sign-in waits for it. */
export async function loadOtherTexts(): Promise<void> {
  isRestWanted = true;
  const locale = currentLocale();
  const { messages } = await otherTexts(locale);
  i18n.load(locale, messages);
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

/** The texts of the first page; with them come the names of months, where they are not those that most people need. */
async function firstTexts(locale: Locale) {
  switch (locale) {
    case "ru":
      return import("../../locales/ru.po?first");
    case "be": {
      const [texts] = await Promise.all([import("../../locales/be.po?first"), import("dayjs/locale/be")]);
      return texts;
    }
    case "en":
      return import("../../locales/en.po?first");
  }
}

/** All other texts (texts-in-parts.ts). */
function otherTexts(locale: Locale) {
  switch (locale) {
    case "ru":
      return import("../../locales/ru.po?rest");
    case "be":
      return import("../../locales/be.po?rest");
    case "en":
      return import("../../locales/en.po?rest");
  }
}
