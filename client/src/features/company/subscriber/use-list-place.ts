import { useEffect, useRef, useState } from "react";
import { readFields, writeFields } from "../../../lib/drafts";
import { readSearch, writeSearch, type SearchValues } from "../../../lib/page-search/page-search";
import { subscriberSearch, type ChangeSubscriberSearch, type SubscriberSearch } from "./subscriber-filter";

/** How long the window has to rest before its place is kept, milliseconds. */
const REST = 150;

/**
 * The list comes back as it was left, by the menu too: search, filters, order, and how far it was scrolled. It is kept
 * as drafts are (names are searched for), by the page's address. `total` is null until the rows are known.
 */
export function useListPlace(
  search: SubscriberSearch,
  onChange: ChangeSubscriberSearch,
  total: number | null,
): void {
  const [path] = useState(() => location.pathname);
  const name = `list:${path}`;
  const texts = JSON.stringify(writeSearch(subscriberSearch, search));
  const isBare = texts === "{}";
  // Asked once, when the page comes: later an empty address is what somebody has emptied.
  const [left] = useState(() => leftIn(readFields(name)));
  const toRestore = useRef(isBare && left.search !== null);
  const scrollTo = useRef(isBare || left.texts === texts ? left.scroll : 0);

  useEffect(() => {
    // While the next page is on its way, this one stands at an address that is not its own.
    if (location.pathname !== path) return;
    if (toRestore.current && left.search !== null) {
      toRestore.current = false;
      onChange(left.search);
    } else writeFields(name, { texts, scroll: scrollTo.current || window.scrollY });
  }, [name, path, texts, left, onChange]);

  useEffect(() => {
    if (total === null || toRestore.current) return;
    const top = scrollTo.current;
    scrollTo.current = 0;
    if (top > 0) requestAnimationFrame(() => window.scrollTo({ top, behavior: "instant" }));
  }, [total]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let top = 0;
    const write = () => {
      timer = undefined;
      writeFields(name, { texts, scroll: top });
    };
    const keep = () => {
      if (location.pathname !== path) return;
      top = window.scrollY;
      clearTimeout(timer);
      timer = setTimeout(write, REST);
    };
    addEventListener("scroll", keep, { passive: true });
    return () => {
      removeEventListener("scroll", keep);
      if (timer === undefined) return;
      // Whoever opens a line in mid-scroll comes back to where they were, too.
      clearTimeout(timer);
      write();
    };
  }, [name, path, texts]);
}

interface Left {
  texts: string | null;
  search: SearchValues<typeof subscriberSearch> | null;
  scroll: number;
}

function leftIn({ texts, scroll }: Record<string, unknown>): Left {
  if (typeof texts !== "string") return { texts: null, search: null, scroll: 0 };
  const known: unknown = JSON.parse(texts);
  const search = readSearch(
    subscriberSearch,
    typeof known === "object" && known !== null ? { ...known } : {},
  );
  return {
    texts,
    search: Object.keys(search).length > 0 ? search : null,
    scroll: typeof scroll === "number" ? scroll : 0,
  };
}
