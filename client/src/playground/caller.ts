import type { AppLocale } from "../lib/i18n/locale";

/** On whose behalf, and in which language, the page asks. */
export interface Caller {
  /** An API token; null works with the session's cookie. Kept in memory only, gone with the page. */
  token: string | null;
  locale: AppLocale;
}

/** What the headers editor of a tab gives: any JSON object. */
export type TabHeaders = Readonly<Record<string, unknown>>;

/** Whether a text can be sent as a token at all: a header carries visible ASCII only. */
export function looksLikeToken(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

/** The headers of a request: the page's own, overridden by those of the tab's headers editor. */
export function requestHeaders(caller: Caller, tabHeaders: TabHeaders = {}): Headers {
  const headers = new Headers({
    accept: "application/graphql-response+json, application/json;q=0.9",
    "accept-language": caller.locale,
    "content-type": "application/json",
  });
  if (caller.token !== null) headers.set("authorization", `Bearer ${caller.token}`);
  for (const [name, value] of Object.entries(tabHeaders)) headers.set(name, String(value));
  return headers;
}
