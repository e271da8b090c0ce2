import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { ConfirmButton } from "../../components/confirm-button";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Refusal, type UserErrorLike } from "../../components/user-errors";
import { graphql, readFragment, type FragmentType } from "../../generated";
import { useFault } from "../../lib/apollo/use-fault";
import { newIdempotencyKey } from "../../lib/idempotency-key";
import type { OrderDetailsData } from "./order-details";
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

type Payload = FragmentType<typeof OrderOutcome> | null | undefined;

interface OrderActionsProps {
  order: OrderDetailsData;
  onUndone: (orderId: string) => void;
}

/** What can still be done about an order; only what the viewer may do is offered. */
export function OrderActions({ order, onUndone }: OrderActionsProps) {
  const { t } = useLingui();
  const [cancel, cancelling] = useMutation(CancelOrderMutation);
  const [confirm, confirming] = useMutation(ConfirmOrderMutation);
  const [undo, undoing] = useMutation(UndoOrderMutation);
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const fault = useFault(cancelling.error ?? confirming.error ?? undoing.error);
  const keys = useRef(new Map<string, string>());

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
    order.viewerCanUndo ? { title: t`Вернуть как было`, document: UndoOrderMutation, variables } : null,
  );

  /** One key for each act on this order: a repeated press is the same act. */
  const variablesFor = (act: string) => {
    const key = keys.current.get(act) ?? newIdempotencyKey();
    keys.current.set(act, key);
    return { orderId: order.id, idempotencyKey: key };
  };
  const run = async (act: string, mutate: () => Promise<Payload>, done?: (orderId: string) => void) => {
    const outcome = readFragment(OrderOutcome, await mutate().catch(() => null));
    if (!outcome) return;
    setErrors(outcome.userErrors);
    if (outcome.userErrors.length > 0) keys.current.delete(act);
    else if (outcome.order) done?.(outcome.order.id);
  };

  return (
    <Stack gap="md" className="no-print">
      <Refusal errors={fault ?? errors} />
      <Group gap="sm">
        {order.viewerCanConfirm ? (
          <Button
            loading={confirming.loading}
            onClick={() =>
              void run(
                "confirm",
                async () => (await confirm({ variables: variablesFor("confirm") })).data?.confirmOrder,
              )
            }
          >
            <Trans>Подтвердить заказ</Trans>
          </Button>
        ) : null}
        {order.viewerCanCancel ? (
          <ConfirmButton
            act={t`Отменить заказ`}
            loading={cancelling.loading}
            onConfirm={() =>
              run(
                "cancel",
                async () => (await cancel({ variables: variablesFor("cancel") })).data?.cancelOrder,
              )
            }
          >
            <Trans>Заказ {order.reference} не будет выполнен. Ничего не изменится.</Trans>
          </ConfirmButton>
        ) : null}
        {order.viewerCanUndo ? (
          <UndoOrder
            orderId={order.id}
            loading={undoing.loading}
            onConfirm={(previewDigest) =>
              void run(
                "undo",
                async () =>
                  (await undo({ variables: { ...variablesFor("undo"), previewDigest } })).data?.undoOrder,
                onUndone,
              )
            }
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
    </Stack>
  );
}
