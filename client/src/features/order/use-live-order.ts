import { useApolloClient, useQuery, useSubscription } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { graphql, readFragment } from "../../generated";
import { isNobodyThere } from "../../lib/presence";
import { OrderDetails } from "./order-details";
import { isFinal } from "./order-words";
import { RunningOrdersQuery } from "./running-orders-query";

const OrderQuery = graphql(`
  query Order($id: ID!) {
    order(id: $id) {
      ...OrderDetails
    }
  }
`);

const OrderChangedSubscription = graphql(`
  subscription OrderChanged($id: ID!) {
    orderChanged(id: $id) {
      ...OrderDetails
    }
  }
`);

/** How often an order is asked for, in milliseconds: without the live connection, and beside it. */
const pollWithoutLive = 3_000;
const pollBesideLive = 30_000;

/** An order as it is now: told of every change, and asked for where telling does not work. */
export function useLiveOrder(id: string) {
  const { t } = useLingui();
  const client = useApolloClient();
  const variables = { id };
  const [isEnded, setEnded] = useState(false);
  const [isLive, setLive] = useState(false);
  const { data, error, refetch } = useQuery(OrderQuery, {
    variables,
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
    skipPollAttempt: isNobodyThere,
    pollInterval: isEnded ? 0 : isLive ? pollBesideLive : pollWithoutLive,
  });
  const order = readFragment(OrderDetails, data?.order);
  const hasEnded = order ? isFinal(order.state) : false;
  if (hasEnded !== isEnded) setEnded(hasEnded);

  useSubscription(OrderChangedSubscription, {
    variables,
    skip: hasEnded,
    onData: ({ data: event }) => setLive(!event.error),
    onError: () => setLive(false),
    onComplete: () => setLive(false),
  });

  // The top bar counts what is under way; it need not wait for its own next look. What an order has changed is asked
  // for again all over the page: an answer that was on its way while it was done still tells the old state.
  const state = order?.state;
  useEffect(() => {
    if (state) void client.refetchQueries({ include: isFinal(state) ? "active" : [RunningOrdersQuery] });
  }, [client, state]);

  useShowAsQuery({ title: t`Заказ`, document: OrderQuery, variables });
  useShowAsQuery({ title: t`Изменения заказа вживую`, document: OrderChangedSubscription, variables });
  return { order, isMissing: data?.order === null, error, refetch, isLive };
}
