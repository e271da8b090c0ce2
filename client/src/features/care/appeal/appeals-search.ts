import { flag, oneOf, text } from "../../../lib/page-search/parameter";
import type { SearchValues } from "../../../lib/page-search/page-search";

/** What «Обратная связь» keeps in the address: one conversation, a new one, or which of them the list shows. */
export const appealsSearch = { appeal: text, new: flag("yes"), show: oneOf("OPEN", "OURS", "DONE") };

/** Which appeals the list shows; undefined: all. */
export type AppealsShown = SearchValues<typeof appealsSearch>["show"];
