import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Notice, type NoticeTone } from "../../components/notice";
import { formatInstant } from "../../lib/format/time";
import type { OrderDetailsData } from "./order-details";
import { useOrderStateNames } from "./order-words";

/** The order's state in a sentence, and what happens next. Read out when it changes. */
export function OrderOutcomeNotice({ order }: { order: OrderDetailsData }) {
  const names = useOrderStateNames();
  const { tone, next } = outcomeOf(order);
  return (
    <div aria-live="polite">
      <Notice tone={tone} title={names[order.state]}>
        {order.stateReason ? <p>{order.stateReason.message}</p> : null}
        <p>{next}</p>
      </Notice>
    </div>
  );
}

function outcomeOf(order: OrderDetailsData): { tone: NoticeTone; next: ReactNode } {
  switch (order.state) {
    case "ACKNOWLEDGED":
      return { tone: "info", next: <Trans>Заказ принят и вот-вот начнёт выполняться.</Trans> };
    case "PENDING":
      return { tone: "info", next: <Trans>Начнёт выполняться {formatInstant(order.runAt)}.</Trans> };
    case "HELD":
      return {
        tone: "warn",
        next: order.viewerCanConfirm ? (
          <Trans>Цена или итог уже не те, что были показаны. Подтвердите заказ или отмените его.</Trans>
        ) : order.willRunAt ? (
          <Trans>Выполнится само {formatInstant(order.willRunAt)}. До этого заказ можно отменить.</Trans>
        ) : (
          <Trans>Заказ ждёт, пока его подтвердит тот, кто заказал.</Trans>
        ),
      };
    case "IN_PROGRESS":
      return {
        tone: "info",
        next: order.needsReconciliation ? (
          <Trans>Ответ сети ещё неизвестен, мы сверяем состояние. Делать ничего не нужно.</Trans>
        ) : (
          <Trans>Обычно занимает несколько секунд. Страница обновится сама.</Trans>
        ),
      };
    case "COMPLETED":
      return {
        tone: "good",
        next: order.revertAt ? (
          <Trans>Изменение действует. Само вернётся как было {formatInstant(order.revertAt)}.</Trans>
        ) : (
          <Trans>Изменение действует.</Trans>
        ),
      };
    case "CANCELLED":
      return { tone: "info", next: <Trans>Ничего не изменилось, платы нет.</Trans> };
    case "REJECTED":
      return {
        tone: "bad",
        next: <Trans>Ничего не изменилось. Закажите ещё раз, когда причина исчезнет.</Trans>,
      };
    case "FAILED":
      return {
        tone: "bad",
        next: <Trans>Попробуйте заказать ещё раз или обратитесь к специалистам оператора.</Trans>,
      };
  }
}
