import { useLingui } from "@lingui/react/macro";
import type { InvoiceDeliveryMethod } from "../../../generated/graphql";

/** What the ways of delivery are called in the viewer's language. */
export function useDeliveryWords(): Record<InvoiceDeliveryMethod, string> {
  const { t } = useLingui();
  return {
    EMAIL: t`Электронной почтой`,
    POST: t`Почтой`,
    COURIER: t`Курьером`,
    CABINET: t`В личном кабинете`,
  };
}
