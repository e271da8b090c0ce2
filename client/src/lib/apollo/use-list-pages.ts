import { NetworkStatus } from "@apollo/client";
import { useCallback, useMemo, useState } from "react";

/** A list as the contract gives it, as far as it has been read. */
interface Connection<Node> {
  edges: readonly { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  totalCount?: number;
}

interface ListQuery<Node> {
  /** What has been read for the filter in force; undefined while nothing has. */
  connection: Connection<Node> | undefined;
  /** What was read for the filter before: it stays on the screen until the new rows come. */
  previous: Connection<Node> | undefined;
  error: unknown;
  networkStatus: NetworkStatus;
  /** Reads the page after a cursor, and adds it to the list. */
  readAfter: (cursor: string) => Promise<unknown>;
}

/** Rows read at a time: the most that the API gives. */
export { PAGE_MAX as pageSize } from "@kabinet/shared";

/** A list read page by page, as a list on the screen needs it. */
export function useListPages<Node>({
  connection,
  previous,
  error,
  networkStatus,
  readAfter,
}: ListQuery<Node>) {
  const [failedAfter, setFailedAfter] = useState<string | null>(null);
  const shown = connection ?? previous;
  const endCursor = connection?.pageInfo.endCursor ?? null;

  const loadMore = useCallback(() => {
    if (!endCursor) return;
    setFailedAfter(null);
    readAfter(endCursor).catch(() => setFailedAfter(endCursor));
  }, [readAfter, endCursor]);

  const edges = shown?.edges;
  const rows = useMemo(() => (edges ?? []).map(({ node }) => node), [edges]);

  return {
    rows,
    total: shown?.totalCount ?? 0,
    hasMore: connection?.pageInfo.hasNextPage ?? false,
    loadingMore: networkStatus === NetworkStatus.fetchMore,
    moreFailed: failedAfter !== null && failedAfter === endCursor,
    loadMore,
    /** True while the very first rows are on their way. */
    isFirstLoad: !shown && !error,
    /** True while the rows on the screen are those of the filter before. */
    isStale: !connection && Boolean(previous),
  };
}
