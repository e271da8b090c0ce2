import { useLingui } from "@lingui/react/macro";
import type { AppealState, AppealTopic, AppealTurn } from "../../../generated/graphql";

/** What the contract's words for an appeal's state are called in the viewer's language. */
export function useAppealStateNames(): Record<AppealState, string> {
  const { t } = useLingui();
  return {
    ACKNOWLEDGED: t`Зарегистрировано`,
    IN_PROGRESS: t`В работе`,
    HELD: t`Отложено`,
    PENDING: t`Есть ответ`,
    RESOLVED: t`Решено`,
    REJECTED: t`Отклонено`,
    CLOSED: t`Закрыто`,
    CANCELLED: t`Отозвано`,
  };
}

/** What an appeal may be about. */
export function useAppealTopicNames(): Record<AppealTopic, string> {
  const { t } = useLingui();
  return {
    BILLING: t`Счета, начисления и платежи`,
    SERVICES: t`Услуги и тарифные планы`,
    NETWORK: t`Связь и мобильный интернет`,
    SIM_AND_NUMBER: t`SIM-карта и номер`,
    NUMBER_CHANGE: t`Смена номера`,
    CONTRACT: t`Договор и документы`,
    OTHER: t`Другое`,
  };
}

/** Whose turn it is, said to who looks; whoever only looks on is told of the subscriber. */
export function useTurnWords(): (turn: AppealTurn, takesPart: boolean) => string {
  const { t } = useLingui();
  return (turn, takesPart) => {
    if (turn === "OPERATOR") return t`Отвечает оператор`;
    if (turn === "CUSTOMER") return takesPart ? t`Ждут вашего ответа` : t`Ждут ответа абонента`;
    return t`Отвечать не нужно`;
  };
}

/** States in which somebody has still to do something. */
export const openStates: AppealState[] = ["ACKNOWLEDGED", "IN_PROGRESS", "HELD", "PENDING"];

/** All other states. */
export const doneStates: AppealState[] = ["RESOLVED", "REJECTED", "CLOSED", "CANCELLED"];
