import { useLingui } from "@lingui/react/macro";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleHalf2,
  IconClock,
  IconFileCheck,
  IconFilePlus,
  IconPlayerPause,
  type Icon,
} from "@tabler/icons-react";
import type { MoneyValue } from "../../../components/money";
import { StateMark, type StateTone } from "../../../components/state-mark";
import type { InvoiceState } from "../../../generated/graphql";

const looks: Record<InvoiceState, { icon: Icon; tone: StateTone }> = {
  NEW: { icon: IconFilePlus, tone: "quiet" },
  ON_HOLD: { icon: IconPlayerPause, tone: "quiet" },
  VALIDATED: { icon: IconFileCheck, tone: "quiet" },
  SENT: { icon: IconClock, tone: "info" },
  PARTIALLY_PAID: { icon: IconCircleHalf2, tone: "warn" },
  SETTLED: { icon: IconCircleCheck, tone: "good" },
};

/** What the states of invoices are called. */
export function useInvoiceStateNames(): Record<InvoiceState, string> {
  const { t } = useLingui();
  return {
    NEW: t`Сформирован`,
    ON_HOLD: t`Задержан оператором`,
    VALIDATED: t`Проверен`,
    SENT: t`К оплате`,
    PARTIALLY_PAID: t`Оплачен частично`,
    SETTLED: t`Оплачен`,
  };
}

interface InvoiceStateMarkProps {
  state: InvoiceState;
  isOverdue: boolean;
  total: MoneyValue;
}

/** Where an invoice stands; one that is overdue says that before all, one of less than nothing that it covers others. */
export function InvoiceStateMark({ state, isOverdue, total }: InvoiceStateMarkProps) {
  const { t } = useLingui();
  const names = useInvoiceStateNames();
  if (isOverdue) return <StateMark {...{ icon: IconAlertTriangle, tone: "bad" }}>{t`Просрочен`}</StateMark>;
  const amount = Number(total.amount);
  if (state === "SETTLED" && amount <= 0)
    return (
      <StateMark {...{ icon: IconCircleCheck, tone: "quiet" }}>
        {amount < 0 ? t`Зачтён в другие счета` : t`Платить нечего`}
      </StateMark>
    );
  return <StateMark {...looks[state]}>{names[state]}</StateMark>;
}
