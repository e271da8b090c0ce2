import { useLingui } from "@lingui/react/macro";
import type { ClientState, FormOfPayment } from "../../../generated/graphql";

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
  return { state, formOfPayment };
}
