import { useQuery } from "@apollo/client/react";
import { useParams } from "@tanstack/react-router";
import { Redirect } from "../components/redirect";
import { Failure, Loading, NotFound } from "../components/states";
import { graphql } from "../generated";
import { paths } from "../lib/paths";

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
  const { orderId } = useParams({ strict: false }) as { orderId: string };
  const { data, error, refetch } = useQuery(OrderPlaceQuery, { variables: { id: orderId } });
  const order = data?.order;
  if (order?.subscriber) return <Redirect to={paths.subscriber(order.subscriber.id, `orders/${orderId}`)} />;
  if (order?.client) return <Redirect to={paths.client(order.client.id, `orders/${orderId}`)} />;
  if (error) return <Failure error={error} retry={refetch} />;
  return data ? <NotFound /> : <Loading />;
}
