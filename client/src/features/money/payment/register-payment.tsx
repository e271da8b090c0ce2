import { PAYMENT_DAYS_BACK, PAYMENT_REFERENCE_MAX, PAYMENT_TEXT_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Stack, Textarea, TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { AttachmentField } from "../../../components/attachments/attachment-field";
import { aboutNoFile, useAttachments } from "../../../components/attachments/use-attachments";
import { DayField } from "../../../components/day-field/day-field";
import { Notice } from "../../../components/notice";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import { AccountField } from "../../../components/accounts/account-field";
import { accountsToChoose, type CompanyAccounts } from "../../../components/accounts/company-accounts";
import { readAmount } from "../../../lib/format/typed-amount";

const RegisterPaymentMutation = graphql(`
  mutation RegisterPayment($input: RegisterPaymentInput!, $idempotencyKey: String!) {
    registerPayment(input: $input, idempotencyKey: $idempotencyKey) {
      payment {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

interface RegisterPaymentProps {
  company: CompanyAccounts;
  onRegistered: () => void;
  /** «Назад». */
  back: ReactNode;
}

/** A payment that was made: to which account, when, how much, by which order. It waits for the operator then. */
export function RegisterPayment({ company, onRegistered, back }: RegisterPaymentProps) {
  const { t } = useLingui();
  const [isAlike, setAlike] = useState(false);
  const { first, few } = accountsToChoose(company);
  const open = first.filter(({ state }) => state !== "CLOSED");
  const only = few && open.length === 1 ? (open[0]?.id ?? "") : "";
  const { field, values, set, submit, refuse, others, forget } = useFields({
    initialValues: {
      accountId: only,
      paidOn: "",
      amount: "",
      reference: "",
      comment: "",
      acknowledgeLike: false,
    },
    draft: "payment",
    validate: {
      accountId: (id) => (id === "" ? t`Выберите лицевой счёт.` : null),
      paidOn: (day) => (day === "" ? t`Укажите день, в который банк провёл платёж.` : null),
      amount: (typed) => (readAmount(typed) === null ? t`Напишите сумму, например 1234,50.` : null),
      reference: (typed) => (typed.trim() === "" ? t`Напишите номер платёжного поручения.` : null),
    },
  });
  const attachments = useAttachments();
  const { send, busy, errors } = useWrite(RegisterPaymentMutation, {
    refetchQueries: ["Payments", "PaymentsPage"],
    onRefused: (refusals) => {
      if (refusals.some(({ code }) => code === "PAYMENT_ALIKE")) setAlike(true);
      refuse(refusals);
      attachments.refuse(refusals);
    },
  });
  const input = {
    ...{ accountId: values.accountId, paidOn: values.paidOn, amount: readAmount(values.amount) ?? "0" },
    ...{ reference: values.reference, comment: values.comment, acknowledgeLike: values.acknowledgeLike },
    attachmentIds: attachments.ids,
  };
  useShowAsQuery({
    title: t`Зарегистрировать платёж`,
    document: RegisterPaymentMutation,
    variables: { input },
  });

  const register = submit(async () => {
    if (attachments.isSending) return;
    if (!(await send({ input }))?.payment) return;
    forget();
    onRegistered();
  });
  const warning = errors.find((error) => "code" in error && error.code === "PAYMENT_ALIKE");

  return (
    <WizardStep
      onSubmit={register}
      back={back}
      next={
        <Button type="submit" loading={busy || attachments.isSending}>
          <Trans>Зарегистрировать</Trans>
        </Button>
      }
    >
      <Refusal errors={aboutNoFile(others(errors))} title={<Trans>Платёж не зарегистрирован</Trans>} />
      <Notice tone="info">
        <Trans>
          Регистрируйте только то, что банк уже провёл. Платёж учитывается в балансе после того, как его
          подтвердит оператор.
        </Trans>
      </Notice>
      <Stack gap="md">
        <AccountField
          company={company}
          label={t`Лицевой счёт`}
          {...field("accountId")}
          value={values.accountId}
          onChange={(id) => set("accountId", id)}
          openOnly
        />
        <DayField
          label={t`Дата платежа`}
          description={t`Сегодня или раньше, не больше ${PAYMENT_DAYS_BACK} дней назад.`}
          {...field("paidOn")}
          value={values.paidOn}
          onChange={(day) => set("paidOn", day)}
        />
        <TextInput label={t`Сумма`} inputMode="decimal" autoComplete="off" {...field("amount")} />
        <TextInput
          label={t`Номер платёжного поручения`}
          autoComplete="off"
          maxLength={PAYMENT_REFERENCE_MAX * 2}
          {...field("reference")}
        />
        <AttachmentField attachments={attachments}>
          <Textarea
            label={t`Комментарий (необязательно)`}
            description={t`К платежу можно приложить платёжное поручение: так оператор найдёт его быстрее.`}
            autosize
            minRows={2}
            maxLength={PAYMENT_TEXT_MAX}
            {...field("comment")}
          />
        </AttachmentField>
        {isAlike ? (
          <Notice tone="warn" live title={<Trans>Похожий платёж уже есть</Trans>}>
            {warning ? <p>{warning.message}</p> : null}
            <Checkbox
              label={t`Это другой платёж, зарегистрировать и его`}
              checked={values.acknowledgeLike}
              onChange={(event) => set("acknowledgeLike", event.currentTarget.checked)}
            />
          </Notice>
        ) : null}
      </Stack>
    </WizardStep>
  );
}
