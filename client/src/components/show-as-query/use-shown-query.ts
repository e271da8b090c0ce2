import type { OperationVariables, TypedDocumentNode, WatchQueryFetchPolicy } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import type { DocumentNode } from "graphql";
import { useShowAsQuery } from "./query-registry";

/** What a query is asked with. */
export interface ShownQueryOptions<TVariables> {
  /** What it asks, in the viewer's words: "Show as a query" lists it so. */
  title: string;
  variables: TVariables;
  /**
   * What was read for other variables stays on the screen until the answer for the new ones comes. For another filter
   * of the same thing, never for another thing.
   */
  keepsShown?: boolean;
  fetchPolicy?: WatchQueryFetchPolicy;
  nextFetchPolicy?: WatchQueryFetchPolicy;
  /** Asked anew after so many milliseconds; 0 never. */
  pollInterval?: number;
  skipPollAttempt?: () => boolean;
}

/** What a page asks of the API: read, listed by "Show as a query", and asked again where it fails. */
export function useShownQuery<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  { title, keepsShown = false, ...options }: ShownQueryOptions<TVariables>,
) {
  // The hook wants to know whether variables are needed, which of any document nobody can say.
  const anyDocument: DocumentNode = document;
  const query: TypedDocumentNode<TData> = anyDocument;
  const result = useQuery(query, options);
  useShowAsQuery({ title, document, variables: options.variables });
  const { data: read, previousData, error, refetch, loading, networkStatus, fetchMore } = result;
  const data = read ?? (keepsShown ? previousData : undefined);
  return {
    data,
    error,
    refetch,
    loading,
    networkStatus,
    fetchMore,
    /** True while what is on the screen was read for other variables. */
    isStale: read === undefined && data !== undefined,
    /** For `<Pending>`, in the place of what has not come. */
    pending: { error, retry: refetch, isMissing: read !== undefined },
  };
}
