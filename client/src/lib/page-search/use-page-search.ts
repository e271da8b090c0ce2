import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { readSearch, withoutEmpty, writeSearch, type PageSearch, type SearchValues } from "./page-search";

/** Changes what the address says; undefined takes a parameter away, and what is not named stays. */
export type ChangeSearch<Schema extends PageSearch> = (changes: SearchValues<Schema>) => void;

interface PageSearchState<Schema extends PageSearch> {
  /** What the address says. */
  search: SearchValues<Schema>;
  /** Changes the page that is on the screen: the Back button passes over it (typing, a filter). */
  change: ChangeSearch<Schema>;
  /** Goes on to another step: the Back button comes back to this one. */
  go: ChangeSearch<Schema>;
}

/**
 * A page's state kept in its address, so that it can be reloaded, sent to somebody and come back to. The schema is
 * declared beside the page, outside the component: it stays the same.
 */
export function usePageSearch<Schema extends PageSearch>(schema: Schema): PageSearchState<Schema> {
  const address: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const search = useMemo(() => readSearch(schema, address), [schema, address]);
  const to = useCallback(
    (changes: SearchValues<Schema>, replace: boolean) => {
      const texts = writeSearch(schema, changes);
      void navigate({
        to: ".",
        replace,
        resetScroll: !replace,
        search: (before: Record<string, unknown>) => withoutEmpty({ ...before, ...texts }),
      });
    },
    [navigate, schema],
  );
  const change = useCallback<ChangeSearch<Schema>>((changes) => to(changes, true), [to]);
  const go = useCallback<ChangeSearch<Schema>>((changes) => to(changes, false), [to]);
  return { search, change, go };
}
