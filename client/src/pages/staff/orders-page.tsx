import { Page } from "../../components/page/page";
import { StaffOrders } from "../../features/order/staff-orders";

/** «Заказы» of the staff: what did not go by itself. */
export default function StaffOrdersPage() {
  return (
    <Page>
      <StaffOrders />
    </Page>
  );
}
