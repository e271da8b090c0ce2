import { Trans } from "@lingui/react/macro";
import { Group, Stack } from "@mantine/core";
import { Field, FieldList } from "../../components/field-list";
import { TextLink } from "../../components/links";
import { Section } from "../../components/section";
import { formatNumber } from "../../lib/format/phone-number";
import { formatInstant } from "../../lib/format/time";
import { paths } from "../../lib/paths";
import { OrderActions } from "./order-actions";
import { OrderDifferences } from "./order-differences";
import type { OrderDetailsData } from "./order-details";
import { OrderHistory } from "./order-history";
import { OrderOutcomeNotice } from "./order-outcome-notice";

interface OrderViewProps {
  order: OrderDetailsData;
  /** After undo: the order that takes this one back. */
  onUndone: (orderId: string) => void;
}

/** An order: what it does, for whom, in which state, what happens next; printable. */
export function OrderView({ order, onUndone }: OrderViewProps) {
  // Nothing was changed, and nothing is charged.
  const isOff = order.state === "CANCELLED" || order.state === "REJECTED" || order.state === "FAILED";
  return (
    <Stack gap="lg">
      <OrderOutcomeNotice order={order} />
      <OrderActions order={order} onUndone={onUndone} />
      <Section title={isOff ? <Trans>Что изменилось бы</Trans> : <Trans>Что меняется</Trans>}>
        <OrderDifferences differences={order.differences} price={isOff ? null : order.price} />
      </Section>
      <Section title={<Trans>Заказ</Trans>}>
        <FieldList columns={2}>
          <Field label={<Trans>Номер заказа</Trans>}>{order.reference}</Field>
          {order.subscriber ? (
            <Field label={<Trans>Абонент</Trans>}>
              <Group gap="xs" component="span">
                <TextLink to={paths.subscriber(order.subscriber.id)}>
                  {formatNumber(order.subscriber.number)}
                </TextLink>
                {order.subscriber.name}
              </Group>
            </Field>
          ) : null}
          <Field label={<Trans>Кто заказал</Trans>}>{order.createdBy.name}</Field>
          <Field label={<Trans>Когда заказано</Trans>}>{formatInstant(order.createdAt)}</Field>
          <Field label={<Trans>Когда выполнить</Trans>}>{formatInstant(order.runAt)}</Field>
          {order.completedAt ? (
            <Field label={<Trans>Когда выполнено</Trans>}>{formatInstant(order.completedAt)}</Field>
          ) : null}
          {order.revertAt ? (
            <Field label={<Trans>Вернётся как было</Trans>}>{formatInstant(order.revertAt)}</Field>
          ) : null}
          {order.undoes ? (
            <Field label={<Trans>Отменяет действие заказа</Trans>}>
              <TextLink to={paths.order(order.undoes.id)}>{order.undoes.reference}</TextLink>
            </Field>
          ) : null}
          {order.undoneBy ? (
            <Field label={<Trans>Возвращено заказом</Trans>}>
              <TextLink to={paths.order(order.undoneBy.id)}>{order.undoneBy.reference}</TextLink>
            </Field>
          ) : null}
          {order.note ? <Field label={<Trans>Примечание</Trans>}>{order.note}</Field> : null}
        </FieldList>
      </Section>
      <OrderHistory history={order.history} />
    </Stack>
  );
}
