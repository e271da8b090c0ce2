import { useLingui } from "@lingui/react/macro";
import type { AppealRowFragment, AppealState, AppealTopic } from "../../../generated/graphql";
import { useAppealReader } from "./appeal-reader";

/** What the contract's words for an appeal's state are called in the viewer's language. */
export function useAppealStateNames(): Record<AppealState, string> {
  const { t } = useLingui();
  const isStaff = useAppealReader() === "STAFF";
  return {
    ACKNOWLEDGED: t`Зарегистрировано`,
    IN_PROGRESS: t`В работе`,
    HELD: t`Отложено`,
    PENDING: isStaff ? t`Отвечено` : t`Есть ответ`,
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

/** Whose turn it is, said to who looks: what waits for the operator waits for staff; whoever only looks on is told of the party. */
export function useTurnWords(): (
  appeal: Pick<AppealRowFragment, "turn" | "party" | "viewerCanReply">,
) => string {
  const { t } = useLingui();
  const isStaff = useAppealReader() === "STAFF";
  return ({ turn, party, viewerCanReply }) => {
    if (turn === "NOBODY") return t`Отвечать не нужно`;
    if (isStaff) return turn === "OPERATOR" ? t`Ждёт нашего ответа` : t`Ждём ответа клиента`;
    if (turn === "OPERATOR") return t`Отвечает оператор`;
    if (viewerCanReply) return t`Ждут вашего ответа`;
    return party === "SUBSCRIBER" ? t`Ждут ответа абонента` : t`Ждут ответа администратора`;
  };
}

/** States in which somebody has still to do something. */
export const openStates: AppealState[] = ["ACKNOWLEDGED", "IN_PROGRESS", "HELD", "PENDING"];

/** All other states. */
export const doneStates: AppealState[] = ["RESOLVED", "REJECTED", "CLOSED", "CANCELLED"];
