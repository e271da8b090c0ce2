import { useLingui } from "@lingui/react/macro";
import type { SubscriberSort } from "../../../generated/graphql";

/** What the orders of the list are called. */
export function useSortLabels(): Record<SubscriberSort, string> {
  const { t } = useLingui();
  return {
    NUMBER: t`По номеру`,
    NAME: t`По имени`,
    TARIFF_PLAN: t`По тарифному плану`,
    ACCOUNT: t`По лицевому счёту`,
    COST_CENTRE: t`По центру затрат`,
    STATE: t`По статусу`,
    CHARGED_THIS_MONTH: t`По начислениям за месяц`,
    MEGABYTES_THIS_MONTH: t`По интернету за месяц`,
  };
}
