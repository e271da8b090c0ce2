import { useLingui } from "@lingui/react/macro";
import { Page } from "../components/page/page";
import { MailNoticeSwitch } from "../features/people/mail-notice/mail-notice-switch";
import { OrderList } from "../features/order/order-list";
import { useUrlState } from "../lib/url-state";
import { useAddress } from "../lib/use-address";

const names = ["state"] as const;

/** «Заказы»: everything that was ordered, for the company or for one number; reached from the top bar. */
export default function OrdersPage() {
  const { t } = useLingui();
  const { clientId, subscriberId } = useAddress();
  const [{ state }, change] = useUrlState(names);
  return (
    <Page title={t`Заказы`} about={t`Всё, что заказано: в каком состоянии, кем и когда.`}>
      <OrderList
        clientId={clientId}
        subscriberId={subscriberId}
        onlyRunning={state === "running"}
        onOnlyRunning={(onlyRunning) => change({ state: onlyRunning ? "running" : undefined })}
      />
      {clientId === undefined ? null : <MailNoticeSwitch about="orderOutcomes" />}
    </Page>
  );
}
