import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { Page } from "../components/page/page";
import { Pending } from "../components/waiting";
import { OrderView } from "../features/order/order-view";
import { useLiveOrder } from "../features/order/use-live-order";
import { paths } from "../lib/paths";
import { useOrderId } from "../lib/use-address";

/** An order's own page: its address can be kept, and it follows the order until it is done. */
export default function OrderPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const orderId = useOrderId();
  const { order, isMissing, error, refetch } = useLiveOrder(orderId);

  return (
    <Page
      title={order?.title ?? t`Заказ`}
      about={order ? t`Заказ ${order.reference}` : undefined}
      focusKey={orderId}
    >
      {order ? (
        <OrderView key={order.id} order={order} onUndone={(id) => void navigate({ to: paths.order(id) })} />
      ) : (
        <Pending error={error} retry={refetch} isMissing={isMissing} rows={10} />
      )}
    </Page>
  );
}
