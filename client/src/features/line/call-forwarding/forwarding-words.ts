import { useLingui } from "@lingui/react/macro";
import type { CallForwardingCondition, CallForwardingSelection } from "../../../generated/graphql";

/** What the conditions are called, and what each means. */
export function useConditionWords(): Record<CallForwardingCondition, { label: string; about: string }> {
  const { t } = useLingui();
  return {
    UNCONDITIONAL: { label: t`Все звонки`, about: t`Безусловная: телефон не звонит.` },
    BUSY: { label: t`Если занято`, about: t`Когда по номеру уже разговаривают.` },
    NO_REPLY: { label: t`Если нет ответа`, about: t`Когда не отвечают за указанное время.` },
    NOT_REACHABLE: { label: t`Если недоступен`, about: t`Когда телефон выключен или вне сети.` },
  };
}

/** The act of cancelling as its button names it. */
export function useCancelWords(): Record<CallForwardingSelection, string> {
  const { t } = useLingui();
  return {
    UNCONDITIONAL: t`Отменить переадресацию всех звонков`,
    BUSY: t`Отменить переадресацию, если занято`,
    NO_REPLY: t`Отменить переадресацию, если нет ответа`,
    NOT_REACHABLE: t`Отменить переадресацию, если недоступен`,
    ALL: t`Отменить все переадресации`,
    ALL_CONDITIONAL: t`Отменить переадресации по условию`,
  };
}
