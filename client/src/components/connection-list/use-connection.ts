import { NetworkStatus, type TypedDocumentNode } from "@apollo/client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PagedState } from "./list-props";
import { useShownQuery, type ShownQueryOptions } from "../show-as-query/use-shown-query";

/** A list as the contract gives it, as far as it has been read. */
interface Connection<Node> {
  edges: readonly { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  totalCount?: number;
}

/** Rows read at a time: the most that the API gives. */
export { PAGE_MAX as pageSize } from "@kabinet/shared";

/** What every document of a list takes. */
interface PageVariables {
  first: number;
  /** Present where the document can count. */
  count?: boolean;
}

interface ConnectionOptions<TData, TVariables, Node, Beside> extends Omit<
  ShownQueryOptions<TVariables>,
  "keepsShown" | "skipPollAttempt"
> {
  /** Where the list is in the answer; null where the viewer may not have it. */
  connection: (data: TData) => Connection<Node> | null | undefined;
  /** What the answer says beside the rows, e.g. how a search was understood. */
  beside?: (data: TData) => Beside;
  /** True: nothing is asked by itself now. */
  isQuiet?: () => boolean;
}

/**
 * A list that is read page by page. `variables` are those of the first page; where the document takes `count`, only
 * the first page counts. Rows of the filter before stay until the new ones come.
 *
 * The next page is asked for once: while it is on its way a further wish is passed over, after a failure the list waits
 * for `loadMore`, and a page that leads no further ends the list, whatever it says of a next one.
 */
export function useConnection<TData, TVariables extends PageVariables, Node, Beside = undefined>(
  document: TypedDocumentNode<TData, TVariables>,
  { connection, beside, isQuiet, ...options }: ConnectionOptions<TData, TVariables, Node, Beside>,
): PagedState<Node> & { beside: Beside | undefined } {
  const isLong = useRef(false);
  const { data, error, refetch, networkStatus, fetchMore, isStale } = useShownQuery(document, {
    ...options,
    keepsShown: true,
    // Asked for anew, the list would be one page long again.
    skipPollAttempt: () => isLong.current || (isQuiet?.() ?? false),
  });
  const shown = data === undefined ? undefined : (connection(data) ?? undefined);
  const endCursor = isStale ? null : (shown?.pageInfo.endCursor ?? null);

  const [failedAfter, setFailedAfter] = useState<string | null>(null);
  const [endedAfter, setEndedAfter] = useState<string | null>(null);
  const underWay = useRef<string | null>(null);
  const latest = useRef({ fetchMore, connection });
  useEffect(() => {
    latest.current = { fetchMore, connection };
  });
  const { first, count } = options.variables;
  const counts = count !== undefined;

  const loadMore = useCallback(() => {
    if (endCursor === null || underWay.current === endCursor) return;
    underWay.current = endCursor;
    setFailedAfter(null);
    const { fetchMore: more, connection: of } = latest.current;
    more({ variables: { after: endCursor, ...(counts ? { count: false } : {}) } })
      .then((page) => {
        const read = page.data === undefined ? undefined : of(page.data);
        if (!read || read.edges.length === 0 || read.pageInfo.endCursor === endCursor)
          setEndedAfter(endCursor);
      })
      .catch(() => setFailedAfter(endCursor))
      .finally(() => {
        underWay.current = null;
      });
  }, [endCursor, counts]);

  const edges = shown?.edges;
  const rows = useMemo(() => (edges ?? []).map(({ node }) => node), [edges]);
  useEffect(() => {
    isLong.current = rows.length > first;
  }, [rows.length, first]);

  return {
    rows,
    total: shown?.totalCount ?? rows.length,
    hasMore: endCursor !== null && endCursor !== endedAfter && (shown?.pageInfo.hasNextPage ?? false),
    loadingMore: networkStatus === NetworkStatus.fetchMore,
    moreFailed: failedAfter !== null && failedAfter === endCursor,
    loadMore,
    error,
    retry: refetch,
    beside: data === undefined ? undefined : beside?.(data),
    isFirstLoad: data === undefined && error === undefined,
    isStale,
  };
}
