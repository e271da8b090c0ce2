import { useQuery } from "@apollo/client/react";
import { Redirect } from "../components/redirect";
import { Failure, Loading, NotFound } from "../components/states";
import { graphql } from "../generated";
import { paths } from "../lib/paths";
import { useOrderId } from "../lib/use-address";

const OrderPlaceQuery = graphql(`
  query OrderPlace($id: ID!) {
    order(id: $id) {
      id
      client {
        id
      }
      subscriber {
        id
      }
    }
  }
`);

/** `/orders/<id>`, as it stands in letters and lists: goes on to the order beside its number. */
export default function OrderRedirectPage() {
  const orderId = useOrderId();
  const { data, error, refetch } = useQuery(OrderPlaceQuery, { variables: { id: orderId } });
  const order = data?.order;
  if (order?.subscriber) return <Redirect to={paths.subscriber(order.subscriber.id, `orders/${orderId}`)} />;
  if (order?.client) return <Redirect to={paths.client(order.client.id, `orders/${orderId}`)} />;
  if (error) return <Failure error={error} retry={refetch} />;
  return data ? <NotFound /> : <Loading />;
}
