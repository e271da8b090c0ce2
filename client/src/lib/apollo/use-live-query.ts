import { NetworkStatus, type TypedDocumentNode } from "@apollo/client";
import { useQuery, useSubscription } from "@apollo/client/react";
import { useState } from "react";
import { isNobodyThere } from "../presence";

interface ById {
  id: string | number;
}

interface LiveQueryOptions<TData> {
  variables: ById;
  /** How often it is asked for, in milliseconds: without the live connection, and beside it. */
  poll: { withoutLive: number; besideLive: number };
  /** Whether nothing will change any more. */
  isOver?: (data: TData) => boolean;
}

/** One thing that has an id, as it is now: the server tells of every change, and is asked again where telling fails. */
export function useLiveQuery<TData, TEvent>(
  query: TypedDocumentNode<TData, ById>,
  subscription: TypedDocumentNode<TEvent, ById>,
  { variables, poll, isOver }: LiveQueryOptions<TData>,
) {
  const [hasEnded, setEnded] = useState(false);
  const [isLive, setLive] = useState(false);
  const result = useQuery(query, {
    variables,
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
    // Who asks again wants a newer answer, not the one that is on its way.
    context: { queryDeduplication: false },
    skipPollAttempt: isNobodyThere,
    pollInterval: hasEnded ? 0 : isLive ? poll.besideLive : poll.withoutLive,
  });
  const { data, observable, refetch } = result;
  const isOverNow = data !== undefined && (isOver?.(data) ?? false);
  if (isOverNow !== hasEnded) setEnded(isOverNow);

  useSubscription(subscription, {
    variables,
    skip: isOverNow,
    onData: ({ data: event }) => {
      setLive(!event.error);
      // An answer that is still on its way may have been read before this change: it would cover it when it comes.
      if (observable.getCurrentResult().networkStatus !== NetworkStatus.ready)
        refetch().catch(() => undefined);
    },
    onError: () => setLive(false),
    onComplete: () => setLive(false),
  });

  return { ...result, isLive };
}
