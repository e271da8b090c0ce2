import { useLingui } from "@lingui/react/macro";
import type { ColumnId } from "./column-choice";

/** The columns' headings. */
export function useColumnLabels(): Record<ColumnId, string> {
  const { t } = useLingui();
  return {
    tariff: t`Тарифный план`,
    internet: t`Мобильный интернет`,
    account: t`Лицевой счёт`,
    costCentre: t`Центр затрат`,
    state: t`Статус`,
    charged: t`Начислено за месяц`,
    megabytes: t`МБ за месяц`,
    activated: t`Подключён`,
  };
}
