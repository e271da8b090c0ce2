import { useQuery } from "@apollo/client/react";
import { Navigate, useParams } from "@tanstack/react-router";
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
  if (order?.subscriber)
    return <Navigate to={paths.subscriber(order.subscriber.id, `orders/${orderId}`)} replace />;
  if (order?.client) return <Navigate to={paths.client(order.client.id, `orders/${orderId}`)} replace />;
  if (error) return <Failure error={error} retry={refetch} />;
  return data ? <NotFound /> : <Loading />;
}
