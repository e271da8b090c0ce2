import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { graphql, readFragment } from "../../generated";
import { useLiveQuery } from "../../lib/apollo/use-live-query";
import { RunningOrdersQuery } from "./running-orders-query";
import { BulkChangeDetails } from "./bulk-details";

const BulkChangeQuery = graphql(`
  query BulkChange($id: ID!) {
    bulkChange(id: $id) {
      ...BulkChangeDetails
    }
  }
`);

const BulkChangeUpdatedSubscription = graphql(`
  subscription BulkChangeUpdated($id: ID!) {
    bulkChangeUpdated(id: $id) {
      ...BulkChangeDetails
    }
  }
`);

/** A change of many lines as it is now: told of every change, and asked for where telling does not work. */
export function useLiveBulkChange(id: string) {
  const { t } = useLingui();
  const client = useApolloClient();
  const variables = { id };
  const { data, error, refetch } = useLiveQuery(BulkChangeQuery, BulkChangeUpdatedSubscription, {
    variables,
    poll: { withoutLive: 1_000, besideLive: 5_000 },
    isOver: ({ bulkChange }) => {
      const state = readFragment(BulkChangeDetails, bulkChange)?.state;
      return state === "DONE" || state === "CANCELLED";
    },
  });
  const bulk = readFragment(BulkChangeDetails, data?.bulkChange);

  // The top bar counts what is under way; it need not wait for its own next look.
  const state = bulk?.state;
  useEffect(() => {
    if (state) void client.refetchQueries({ include: [RunningOrdersQuery] });
  }, [client, state]);

  useShowAsQuery({ title: t`Действие со списком`, document: BulkChangeQuery, variables });
  useShowAsQuery({
    title: t`Действие со списком вживую`,
    document: BulkChangeUpdatedSubscription,
    variables,
  });
  return { bulk, isMissing: data?.bulkChange === null, error, refetch };
}
