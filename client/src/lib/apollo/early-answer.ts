import { currentLocale } from "../i18n/locale";

/** What public/early.js has asked for while this program was on its way. */
interface EarlyAnswer {
  readonly operationName: string;
  readonly language: string;
  readonly response: Promise<Response>;
}

/** The page, as public/early.js leaves it. */
export const page = globalThis as { earlyAnswer?: EarlyAnswer };

/**
 * `fetch` for GraphQL. The first question takes the answer that came with the program where it is the same question in
 * the same language; whatever is asked first, that answer is used no later: by then somebody may have signed in.
 */
export const fetchOrTakeEarly: typeof fetch = (input, init) => {
  const early = page.earlyAnswer;
  delete page.earlyAnswer;
  if (!early || !isAsked(early, init)) return fetch(input, init);
  return early.response.catch(() => fetch(input, init));
};

function isAsked({ operationName, language }: EarlyAnswer, init: RequestInit | undefined): boolean {
  if (typeof init?.body !== "string") return false;
  const { operationName: asked } = JSON.parse(init.body) as { readonly operationName?: string };
  return asked === operationName && currentLocale() === language;
}
