import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCalendarTime, IconPrinter } from "@tabler/icons-react";
import { ConfirmButton } from "../../components/confirm-button";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Refusal } from "../../components/user-errors";
import { graphql, readFragment } from "../../generated";
import { useWrite } from "../../lib/apollo/use-write";
import type { OrderDetailsData } from "./order-details";
import { RescheduleDialog } from "./reschedule-dialog";
import { ReschedulePreviewQuery } from "./reschedule-form";
import { UndoOrder } from "./undo-order";
import { OrderOutcome } from "./use-confirm";

const CancelOrderMutation = graphql(`
  mutation CancelOrder($orderId: ID!, $idempotencyKey: String!) {
    cancelOrder(input: { orderId: $orderId }, idempotencyKey: $idempotencyKey) {
      order {
        ...OrderDetails
      }
      ...OrderOutcome
    }
  }
`);

const ConfirmOrderMutation = graphql(`
  mutation ConfirmOrder($orderId: ID!, $idempotencyKey: String!) {
    confirmOrder(input: { orderId: $orderId }, idempotencyKey: $idempotencyKey) {
      order {
        ...OrderDetails
      }
      ...OrderOutcome
    }
  }
`);

const UndoOrderMutation = graphql(`
  mutation UndoOrder($orderId: ID!, $idempotencyKey: String!, $previewDigest: String) {
    undoOrder(input: { orderId: $orderId }, idempotencyKey: $idempotencyKey, previewDigest: $previewDigest) {
      ...OrderOutcome
    }
  }
`);

interface OrderActionsProps {
  order: OrderDetailsData;
  onUndone: (orderId: string) => void;
}

/** What can still be done about an order; only what the viewer may do is offered. */
export function OrderActions({ order, onUndone }: OrderActionsProps) {
  const { t } = useLingui();
  const cancel = useWrite(CancelOrderMutation);
  const confirm = useWrite(ConfirmOrderMutation);
  const undo = useWrite(UndoOrderMutation);
  const [isMoving, { open: openMove, close: closeMove }] = useDisclosure(false);
  const acts = [cancel, confirm, undo];

  const variables = { orderId: order.id };
  useShowAsQuery(
    order.viewerCanConfirm
      ? { title: t`Подтвердить заказ`, document: ConfirmOrderMutation, variables }
      : null,
  );
  useShowAsQuery(
    order.viewerCanCancel ? { title: t`Отменить заказ`, document: CancelOrderMutation, variables } : null,
  );
  useShowAsQuery(
    order.viewerCanReschedule
      ? {
          title: t`Перенести заказ: что изменится`,
          document: ReschedulePreviewQuery,
          variables: { ...variables, runAt: order.runAt },
        }
      : null,
  );
  useShowAsQuery(
    order.viewerCanUndo ? { title: t`Вернуть как было`, document: UndoOrderMutation, variables } : null,
  );

  /** What the act before was refused for is over. */
  const begin = () => acts.forEach(({ reset }) => reset());
  const undoIt = async (previewDigest: string) => {
    begin();
    const order = readFragment(OrderOutcome, await undo.send({ ...variables, previewDigest }))?.order;
    if (order) onUndone(order.id);
  };

  return (
    <Stack gap="md" className="no-print">
      <Refusal errors={acts.flatMap(({ errors }) => errors)} />
      <Group gap="sm">
        {order.viewerCanConfirm ? (
          <Button
            loading={confirm.busy}
            onClick={() => {
              begin();
              void confirm.send(variables);
            }}
          >
            <Trans>Подтвердить заказ</Trans>
          </Button>
        ) : null}
        {order.viewerCanReschedule ? (
          <Button
            variant="default"
            leftSection={<IconCalendarTime size={18} aria-hidden />}
            onClick={() => {
              begin();
              openMove();
            }}
          >
            <Trans>Перенести</Trans>
          </Button>
        ) : null}
        {order.viewerCanCancel ? (
          <ConfirmButton
            act={t`Отменить заказ`}
            loading={cancel.busy}
            onConfirm={() => {
              begin();
              void cancel.send(variables);
            }}
          >
            <Trans>Заказ {order.reference} не будет выполнен. Ничего не изменится.</Trans>
          </ConfirmButton>
        ) : null}
        {order.viewerCanUndo ? (
          <UndoOrder
            orderId={order.id}
            loading={undo.busy}
            onConfirm={(previewDigest) => void undoIt(previewDigest)}
          />
        ) : null}
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          <Trans>Печать</Trans>
        </Button>
      </Group>
      <RescheduleDialog order={isMoving ? order : null} onClose={closeMove} />
    </Stack>
  );
}
