import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack } from "@mantine/core";
import { ConfirmButton } from "../../../components/confirm-button";
import { Dialog } from "../../../components/dialog";
import { Field, FieldList } from "../../../components/field-list";
import { Money } from "../../../components/money";
import { Notice } from "../../../components/notice";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { NotFound } from "../../../components/states";
import { Refusal } from "../../../components/user-errors";
import { Pending } from "../../../components/waiting";
import { graphql } from "../../../generated";
import type { PaymentViewQuery } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { formatDate, formatInstant } from "../../../lib/format/time";
import { PaymentStateMark } from "./payment-state-mark";

const PaymentViewDocument = graphql(`
  query PaymentView($id: ID!) {
    payment(id: $id) {
      id
      version
      paidOn
      reference
      state
      comment
      registeredAt
      registeredByName
      decidedAt
      decidedByName
      reason
      viewerCanCancel
      amount {
        amount
        currency
      }
      account {
        id
        number
        name
      }
      sameAs {
        id
        reference
        paidOn
      }
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
  const { id, version, state, account, sameAs, reason, comment, decidedByName, decidedAt } = payment;
  const { registeredAt, registeredByName } = payment;
  const { send, errors } = useWrite(CancelPaymentMutation, { refetchQueries: ["Payments", "PaymentsPage"] });
  return (
    <Stack gap="md">
      <Refusal errors={errors} title={<Trans>Платёж не отменён</Trans>} />
      {state === "PENDING_AUTHORIZATION" ? (
        <Notice tone="warn" title={<Trans>Оператор ещё не подтвердил этот платёж</Trans>}>
          <Trans>До подтверждения он не учитывается в балансе и не погашает счета.</Trans>
        </Notice>
      ) : null}
      {reason === null ? null : (
        <Notice tone="bad" title={<Trans>Почему платёж отклонён</Trans>}>
          {reason}
        </Notice>
      )}
      {sameAs === null ? null : (
        <Notice tone="info" title={<Trans>Эти деньги уже учтены</Trans>}>
          <Trans>
            Это тот же платёж, что № {sameAs.reference} от {formatDate(sameAs.paidOn)}: второй раз он не
            считается.
          </Trans>
        </Notice>
      )}
      <FieldList>
        <Field label={t`Состояние`}>
          <PaymentStateMark state={state} isSame={sameAs !== null} />
        </Field>
        <Field label={t`Сумма`}>
          <Money value={payment.amount} />
        </Field>
        <Field label={t`Дата платежа`}>{formatDate(payment.paidOn)}</Field>
        <Field label={t`Номер поручения`}>{payment.reference}</Field>
        <Field label={t`Лицевой счёт`}>
          {account.number} {account.name}
        </Field>
        {comment === null ? null : <Field label={t`Комментарий`}>{comment}</Field>}
        <Field label={t`Кто зарегистрировал`}>
          {registeredByName === null
            ? t`Провёл оператор`
            : [registeredByName, registeredAt ? formatInstant(registeredAt) : ""].filter(Boolean).join(", ")}
        </Field>
        {decidedByName === null ? null : (
          <Field label={t`Кто решил`}>
            {[decidedByName, decidedAt ? formatInstant(decidedAt) : ""].filter(Boolean).join(", ")}
          </Field>
        )}
      </FieldList>
      {payment.viewerCanCancel ? (
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
