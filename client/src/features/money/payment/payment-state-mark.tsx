import { useLingui } from "@lingui/react/macro";
import {
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconHourglass,
  IconLink,
  type Icon,
} from "@tabler/icons-react";
import { StateMark, type StateTone } from "../../../components/state-mark";
import type { PaymentState } from "../../../generated/graphql";

const looks: Record<PaymentState, { icon: Icon; tone: StateTone }> = {
  PENDING_AUTHORIZATION: { icon: IconHourglass, tone: "warn" },
  DONE: { icon: IconCircleCheck, tone: "good" },
  DENIED: { icon: IconCircleX, tone: "bad" },
  CANCELED: { icon: IconBan, tone: "quiet" },
  FAILED: { icon: IconCircleX, tone: "bad" },
};

/** What the states of payments are called. */
export function usePaymentStateNames(): Record<PaymentState, string> {
  const { t } = useLingui();
  return {
    PENDING_AUTHORIZATION: t`Не подтверждён`,
    DONE: t`Подтверждён`,
    DENIED: t`Отклонён`,
    CANCELED: t`Отменён`,
    FAILED: t`Не проведён банком`,
  };
}

/** A payment's state as icon and word; one that is another one, which counts in its place, says that. */
export function PaymentStateMark({ state, isSame }: { state: PaymentState; isSame: boolean }) {
  const { t } = useLingui();
  const names = usePaymentStateNames();
  if (isSame) return <StateMark {...{ icon: IconLink, tone: "quiet" }}>{t`Учтён другим платежом`}</StateMark>;
  return <StateMark {...looks[state]}>{names[state]}</StateMark>;
}
