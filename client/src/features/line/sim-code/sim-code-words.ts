import { useLingui } from "@lingui/react/macro";
import type { SimCodeReason } from "../../../generated/graphql";

/** What the reasons for looking at SIM codes are called, in the order in which they are offered. */
export function useSimCodeReasons(): Record<SimCodeReason, string> {
  const { t } = useLingui();
  return {
    SIM_BLOCKED: t`SIM-карта заблокирована, просит PUK`,
    PIN_FORGOTTEN: t`Забыли PIN или меняем его`,
    NEW_DEVICE: t`Другой телефон или устройство`,
    HANDOVER: t`Номер передаётся другому сотруднику`,
    OTHER: t`Другое`,
  };
}
