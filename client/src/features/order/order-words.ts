import { useLingui } from "@lingui/react/macro";
import type { OrderState } from "../../generated/graphql";

/** What the contract's words for an order's state are called in the viewer's language. */
export function useOrderStateNames(): Record<OrderState, string> {
  const { t } = useLingui();
  return {
    ACKNOWLEDGED: t`Принят`,
    REJECTED: t`Отклонён`,
    PENDING: t`Запланирован`,
    HELD: t`Ждёт`,
    IN_PROGRESS: t`Выполняется`,
    CANCELLED: t`Отменён`,
    COMPLETED: t`Выполнен`,
    FAILED: t`Не выполнен`,
  };
}

/** States that an order does not leave any more. */
const finalStates: readonly OrderState[] = ["REJECTED", "CANCELLED", "COMPLETED", "FAILED"];

/** True when nothing more will happen to the order by itself. */
export const isFinal = (state: OrderState): boolean => finalStates.includes(state);
