import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack } from "@mantine/core";
import { ConfirmButton } from "../../../components/confirm-button";
import { Dialog } from "../../../components/dialog";
import { Notice } from "../../../components/notice";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { NotFound } from "../../../components/states";
import { Refusal } from "../../../components/user-errors";
import { Pending } from "../../../components/waiting";
import { graphql, readFragment } from "../../../generated";
import type { PaymentViewQuery } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { PaymentFactList, PaymentFacts } from "./payment-facts";

const PaymentViewDocument = graphql(`
  query PaymentView($id: ID!) {
    payment(id: $id) {
      id
      version
      state
      viewerCanCancel
      ...PaymentFacts
    }
  }
`);

const CancelPaymentMutation = graphql(`
  mutation CancelPayment($input: CancelPaymentInput!, $idempotencyKey: String!) {
    cancelPayment(input: $input, idempotencyKey: $idempotencyKey) {
      payment {
        id
        version
        state
        decidedAt
        decidedByName
        viewerCanCancel
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

type Payment = NonNullable<PaymentViewQuery["payment"]>;

interface PaymentDialogProps {
  /** Null while none is looked at. */
  paymentId: string | null;
  onClose: () => void;
}

/** One payment: what is known of it, what was decided, and taking it back while nothing was. */
export function PaymentDialog({ paymentId, onClose }: PaymentDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog opened={paymentId !== null} onClose={onClose} title={t`Платёж`}>
      {paymentId === null ? null : <PaymentView id={paymentId} />}
    </Dialog>
  );
}

function PaymentView({ id }: { id: string }) {
  const { t } = useLingui();
  const { data, pending } = useShownQuery(PaymentViewDocument, { title: t`Платёж`, variables: { id } });
  if (!data) return <Pending {...pending} rows={6} shape="rows" />;
  return data.payment ? <Details payment={data.payment} /> : <NotFound />;
}

function Details({ payment }: { payment: Payment }) {
  const { t } = useLingui();
  const { id, version, state, viewerCanCancel } = payment;
  const { send, errors } = useWrite(CancelPaymentMutation, { refetchQueries: ["Payments", "PaymentsPage"] });
  return (
    <Stack gap="md">
      <Refusal errors={errors} title={<Trans>Платёж не отменён</Trans>} />
      {state === "PENDING_AUTHORIZATION" ? (
        <Notice tone="warn" title={<Trans>Оператор ещё не подтвердил этот платёж</Trans>}>
          <Trans>До подтверждения он не учитывается в балансе и не погашает счета.</Trans>
        </Notice>
      ) : null}
      <PaymentFactList payment={readFragment(PaymentFacts, payment)} />
      {viewerCanCancel ? (
        <Group>
          <ConfirmButton
            act={t`Отменить платёж`}
            onConfirm={() => send({ input: { paymentId: id, version } })}
          >
            <Trans>Запись будет отменена, оператор её не увидит. Деньги в банке от этого не вернутся.</Trans>
          </ConfirmButton>
        </Group>
      ) : null}
    </Stack>
  );
}
