import { Trans, useLingui } from "@lingui/react/macro";
import { AttachmentList } from "../../../components/attachments/attachment-list";
import { Field, FieldList } from "../../../components/field-list";
import { Money } from "../../../components/money";
import { Notice } from "../../../components/notice";
import { graphql } from "../../../generated";
import type { PaymentFactsFragment } from "../../../generated/graphql";
import { formatDate, formatInstant } from "../../../lib/format/time";
import { PaymentStateMark } from "./payment-state-mark";
import type { ReactNode } from "react";

/** What is known of one payment. */
export const PaymentFacts = graphql(`
  fragment PaymentFacts on Payment {
    id
    version
    paidOn
    reference
    state
    comment
    payerAccount
    registeredAt
    registeredByName
    decidedAt
    decidedByName
    reason
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
    attachments {
      id
      name
      type
      bytes
      href
    }
  }
`);

interface PaymentFactListProps {
  payment: PaymentFactsFragment;
  /** Before what is known of the payment itself: whose it is. */
  children?: ReactNode;
}

/** What is known of a payment, and before it why it does not count where somebody decided so. */
export function PaymentFactList({ payment, children }: PaymentFactListProps) {
  const { t } = useLingui();
  const { state, account, sameAs, reason, comment, decidedByName, decidedAt } = payment;
  const { registeredAt, registeredByName } = payment;
  const who = (name: string, at: string | null) =>
    [name, at ? formatInstant(at) : ""].filter(Boolean).join(", ");
  return (
    <>
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
        {children}
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
        {payment.payerAccount === null ? null : (
          <Field label={t`Счёт плательщика`}>{payment.payerAccount}</Field>
        )}
        {comment === null ? null : <Field label={t`Комментарий`}>{comment}</Field>}
        <Field label={t`Кто зарегистрировал`}>
          {registeredByName === null ? t`Провёл оператор` : who(registeredByName, registeredAt)}
        </Field>
        {decidedByName === null ? null : <Field label={t`Кто решил`}>{who(decidedByName, decidedAt)}</Field>}
      </FieldList>
      <AttachmentList files={payment.attachments} />
    </>
  );
}
