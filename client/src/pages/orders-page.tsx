import { useLingui } from "@lingui/react/macro";
import { Page } from "../components/page/page";
import { MailNoticeSwitch } from "../features/people/mail-notice/mail-notice-switch";
import { OrderList } from "../features/order/order-list";
import { orderSearch } from "../features/order/order-search";
import { usePageSearch } from "../lib/page-search/use-page-search";
import { useAddress } from "../lib/use-address";

/** «Заказы»: everything that was ordered, for the company or for one number; reached from the top bar. */
export default function OrdersPage() {
  const { t } = useLingui();
  const { clientId, subscriberId } = useAddress();
  const { search, change } = usePageSearch(orderSearch);
  return (
    <Page title={t`Заказы`} about={t`Всё, что заказано: в каком состоянии, кем и когда.`}>
      <OrderList clientId={clientId} subscriberId={subscriberId} search={search} onChange={change} />
      {clientId === undefined ? null : <MailNoticeSwitch about="orderOutcomes" />}
    </Page>
  );
}
