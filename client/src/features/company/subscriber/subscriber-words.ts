import { useLingui } from "@lingui/react/macro";
import type {
  MobileInternetState,
  SimState,
  SubscriberAspect,
  SubscriberState,
} from "../../../generated/graphql";

/** What the contract's words for a subscriber are called in the viewer's language. */
export function useSubscriberWords() {
  const { t } = useLingui();
  const state: Record<SubscriberState, string> = {
    ACTIVE: t`Активен`,
    SUSPENDED: t`Приостановлен`,
    TERMINATED: t`Отключён`,
  };
  const sim: Record<SimState, string> = {
    ACTIVE: t`действует`,
    BLOCKED: t`заблокирована`,
    RETIRED: t`выведена из работы`,
  };
  const aspect: Record<SubscriberAspect, string> = {
    NUMBER: t`Номер`,
    SIM: t`SIM-карта`,
    NAME: t`Имя`,
    TARIFF_PLAN: t`Тарифный план`,
    ACCOUNT: t`Лицевой счёт`,
  };
  const internet: Record<MobileInternetState, string> = {
    OFF: t`Отключён`,
    TARIFF_PLAN: t`Тарифного плана`,
    PACKAGE: t`Дополнительный пакет`,
  };
  return { state, sim, aspect, internet };
}
