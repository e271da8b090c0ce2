import type { ApolloClient } from "@apollo/client";
import type { Locale } from "@kabinet/shared";
import { useSyncExternalStore } from "react";
import { activateLocale, rememberLocale } from "../../lib/i18n/locale";

/** The language that was chosen and did not arrive; null where none is wanting. */
let missing: Locale | null = null;
const watching = new Set<() => void>();

/** Switches the interface, and what the API says, to a language. Where it does not arrive all stays as it is, and that is told. */
export async function chooseLanguage(client: ApolloClient, locale: Locale): Promise<void> {
  tellMissing(null);
  try {
    await activateLocale(locale);
    rememberLocale(locale);
    await client.refetchQueries({ include: "active" });
  } catch {
    tellMissing(locale);
  }
}

/** The language that did not arrive, for who tells of it. */
export function useMissingLanguage(): Locale | null {
  return useSyncExternalStore(watch, () => missing);
}

/** Says which language did not arrive, or that none is wanting any more. */
export function tellMissing(locale: Locale | null): void {
  missing = locale;
  for (const told of watching) told();
}

function watch(told: () => void): () => void {
  watching.add(told);
  return () => watching.delete(told);
}
