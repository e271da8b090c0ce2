import { useLingui } from "@lingui/react/macro";
import type { ClientState, FormOfPayment, InvoiceDeliveryMethod } from "../../../generated/graphql";

/** What the contract's words for a client are called in the viewer's language. */
export function useClientWords() {
  const { t } = useLingui();
  const state: Record<ClientState, string> = {
    ACTIVE: t`Обслуживается`,
    SUSPENDED: t`Приостановлен`,
    CLOSED: t`Договор закрыт`,
  };
  const formOfPayment: Record<FormOfPayment, string> = {
    PREPAYMENT: t`Предоплата`,
    POSTPAYMENT: t`По счёту`,
  };
  const delivery: Record<InvoiceDeliveryMethod, string> = {
    EMAIL: t`Электронной почтой`,
    POST: t`Почтой`,
    COURIER: t`Курьером`,
    CABINET: t`В личном кабинете`,
  };
  return { state, formOfPayment, delivery };
}
