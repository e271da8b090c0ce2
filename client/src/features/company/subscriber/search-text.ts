import { readFields, writeFields } from "../../../lib/drafts";
import type { Parameter } from "../../../lib/page-search/parameter";

/** Longest text of a search that stands in the address itself, in characters. */
const IN_ADDRESS_MAX = 1_500;

const KEPT = "list:";

/**
 * What is searched for. A long pasted list is no address: it is kept in the tab as drafts are, so that reload and Back
 * find it again, and the address names it.
 */
export const searchText: Parameter<string> = {
  read: (value) => {
    if (!value.startsWith(KEPT)) return value === "" ? undefined : value;
    const { text } = readFields(nameOf(value));
    return typeof text === "string" ? text : undefined;
  },
  write: (value) => {
    if (value.length <= IN_ADDRESS_MAX) return value === "" ? undefined : value;
    const written = `${KEPT}${hashOf(value)}`;
    writeFields(nameOf(written), { text: value });
    return written;
  },
};

/** Whether a text is too long for an address, so that no other tab finds it again. */
export const isKeptInTab = (text: string | undefined): boolean => (text ?? "").length > IN_ADDRESS_MAX;

const nameOf = (written: string): string => `search:${written}`;

/** FNV-1a: two lists of one tab do not meet. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${(hash >>> 0).toString(36)}-${String(text.length)}`;
}
