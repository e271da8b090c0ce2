import type { TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { PAGE_MAX } from "@kabinet/shared";
import { useDebouncedCallback } from "@mantine/hooks";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useShownQuery } from "../show-as-query/use-shown-query";
import type { ListState } from "./list-props";

/** A part of a list as the contract gives it. */
interface Connection<Node> {
  edges: readonly { node: Node }[];
  totalCount?: number;
}

/** What a document of such a list takes besides its own variables. */
interface JumpVariables {
  first: number;
  skip: number;
  count: boolean;
}

interface JumpListOptions<TData, TVariables, Node, Beside> {
  title: string;
  variables: Omit<TVariables, keyof JumpVariables>;
  connection: (data: TData) => Connection<Node>;
  /** What the answer says beside the rows, e.g. how a search was understood. */
  beside: (data: TData) => Beside;
}

/** How long one may stop at a place before it is read, milliseconds: whoever passes by needs nothing of it. */
const REST = 120;
/** How many rows around those on the screen are read with them. */
const AROUND = 30;

/**
 * A list of thousands of rows of which only what is looked at is read: it is as long as it is from the beginning, and
 * End, the scrollbar and Back lead to any place with one page read there. Rows of the filter before stay until the new
 * ones come.
 */
export function useJumpList<TData, TVariables extends JumpVariables, Node, Beside>(
  document: TypedDocumentNode<TData, TVariables>,
  { title, variables, connection, beside }: JumpListOptions<TData, TVariables, Node, Beside>,
): ListState<Node> & { beside: Beside | undefined } {
  const client = useApolloClient();
  const whole = (page: number): TVariables =>
    // The rest of the variables is what is left of them without these three.
    ({ ...variables, first: PAGE_MAX, skip: page * PAGE_MAX, count: page === 0 }) as unknown as TVariables;
  const { data, error, refetch, isStale } = useShownQuery(document, {
    title,
    variables: whole(0),
    keepsShown: true,
  });

  const key = JSON.stringify(variables);
  const [read, setRead] = useState<{ key: string; pages: ReadonlyMap<number, readonly Node[]> }>({
    key,
    pages: new Map(),
  });
  const [failed, setFailed] = useState<{ key: string; pages: readonly number[] }>({ key, pages: [] });
  const underWay = useRef(new Set<string>());
  const latest = useRef({ key, whole, connection, read });
  useEffect(() => {
    latest.current = { key, whole, connection, read };
  });

  const load = useCallback(
    (page: number) => {
      const { key: of, whole: variablesOf, connection: listIn, read: known } = latest.current;
      const name = `${String(page)} ${of}`;
      if (page === 0 || underWay.current.has(name) || (known.key === of && known.pages.has(page))) return;
      underWay.current.add(name);
      client
        .query({ query: document, variables: variablesOf(page) } as Parameters<typeof client.query<TData>>[0])
        .then(({ data: answer }) => {
          if (answer === undefined) throw new Error("nothing was answered");
          const rows = listIn(answer).edges.map(({ node }) => node);
          setRead((before) => ({
            key: of,
            pages: new Map([...(before.key === of ? before.pages : []), [page, rows]]),
          }));
        })
        .catch(() =>
          setFailed((before) => ({ key: of, pages: [...(before.key === of ? before.pages : []), page] })),
        )
        .finally(() => underWay.current.delete(name));
    },
    [client, document],
  );
  const loadAround = useDebouncedCallback((of: string, from: number, to: number) => {
    if (latest.current.key !== of) return;
    const last = Math.floor((to + AROUND) / PAGE_MAX);
    for (let page = Math.max(0, Math.floor((from - AROUND) / PAGE_MAX)); page <= last; page += 1) load(page);
  }, REST);
  const total = data === undefined ? 0 : (connection(data).totalCount ?? 0);
  const onShown = useCallback(
    (from: number, to: number) => {
      if (!isStale) loadAround(key, from, Math.min(to, Math.max(0, total - 1 - AROUND)));
    },
    [loadAround, isStale, total, key],
  );

  const firstRows = data === undefined ? undefined : connection(data).edges;
  const pages = read.key === key && !isStale ? read.pages : undefined;
  const rows = useMemo(() => {
    const all = new Array<Node | undefined>(total).fill(undefined);
    firstRows?.forEach(({ node }, place) => (all[place] = node));
    pages?.forEach((nodes, page) => nodes.forEach((node, place) => (all[page * PAGE_MAX + place] = node)));
    return all;
  }, [total, firstRows, pages]);

  const missing = failed.key === key ? failed.pages : [];
  return {
    rows,
    total,
    hasMore: false,
    loadingMore: false,
    moreFailed: missing.length > 0,
    loadMore: () => {
      setFailed({ key, pages: [] });
      missing.forEach(load);
    },
    onShown,
    error,
    retry: refetch,
    beside: data === undefined ? undefined : beside(data),
    isFirstLoad: data === undefined && error === undefined,
    isStale,
  };
}
