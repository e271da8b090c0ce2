import { Page } from "../../../components/page/page";
import { usePageSearch } from "../../../lib/page-search/use-page-search";
import { PaymentToDecide } from "./payment-to-decide";
import { StaffPaymentQueue } from "./staff-payment-queue";
import { staffPaymentSearch } from "./staff-payment-search";

/** For staff: what companies have registered, and deciding on one. */
export function StaffPayments() {
  const { search, change } = usePageSearch(staffPaymentSearch);
  const { payment, ...list } = search;
  return payment ? (
    <PaymentToDecide key={payment} id={payment} search={list} />
  ) : (
    <Page focusKey="list">
      <StaffPaymentQueue search={list} onChange={change} />
    </Page>
  );
}
