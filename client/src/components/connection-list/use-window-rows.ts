import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";

interface WindowRowsOptions {
  count: number;
  /** Pixels of a row before it is measured. */
  rowHeight: number;
  hasMore: boolean;
  loadingMore: boolean;
  moreFailed: boolean;
  loadMore: () => void;
  onShown?: ((from: number, to: number) => void) | undefined;
}

/** How many rows before the end the next page is asked for: about a screen and a half. */
const ahead = 40;

/** Which rows are on the screen as the window scrolls; asks for the next page before it is needed. */
export function useWindowRows({
  count,
  rowHeight,
  hasMore,
  loadingMore,
  moreFailed,
  loadMore,
  onShown,
}: WindowRowsOptions) {
  const list = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin,
  });
  const items = virtualizer.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  // What stands above the list changes its height (filters, messages), so its place is measured again.
  useLayoutEffect(() => {
    const measure = () => {
      const top = list.current ? list.current.getBoundingClientRect().top + window.scrollY : 0;
      setScrollMargin((before) => (Math.abs(before - top) > 1 ? top : before));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (hasMore && !loadingMore && !moreFailed && last >= count - ahead) loadMore();
  }, [hasMore, loadingMore, moreFailed, last, count, loadMore]);

  useEffect(() => onShown?.(from, last), [onShown, from, last]);

  const before = Math.max(0, (items[0]?.start ?? scrollMargin) - scrollMargin);
  const after = Math.max(
    0,
    virtualizer.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin),
  );
  return { list, items, before, after, measure: virtualizer.measureElement };
}
