import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { graphql, readFragment } from "../../generated";
import { useLiveQuery } from "../../lib/apollo/use-live-query";
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

const OrderUpdatedSubscription = graphql(`
  subscription OrderUpdated($id: ID!) {
    orderUpdated(id: $id) {
      ...OrderDetails
    }
  }
`);

/** An order as it is now: told of every change, and asked for where telling does not work. */
export function useLiveOrder(id: string) {
  const { t } = useLingui();
  const client = useApolloClient();
  const variables = { id };
  const { data, error, refetch, isLive } = useLiveQuery(OrderQuery, OrderUpdatedSubscription, {
    variables,
    poll: { withoutLive: 3_000, besideLive: 30_000 },
    isOver: ({ order }) => (order ? isFinal(readFragment(OrderDetails, order).state) : false),
  });
  const order = readFragment(OrderDetails, data?.order);

  // The top bar counts what is under way; it need not wait for its own next look. What an order has changed is asked
  // for again all over the page: an answer that was on its way while it was done still tells the old state.
  const state = order?.state;
  useEffect(() => {
    if (state) void client.refetchQueries({ include: isFinal(state) ? "active" : [RunningOrdersQuery] });
  }, [client, state]);

  useShowAsQuery({ title: t`Заказ`, document: OrderQuery, variables });
  useShowAsQuery({ title: t`Изменения заказа вживую`, document: OrderUpdatedSubscription, variables });
  return { order, isMissing: data?.order === null, error, refetch, isLive };
}
