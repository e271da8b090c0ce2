import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { ConfirmButton } from "../../../components/confirm-button";
import { Notice } from "../../../components/notice";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";

const SendPasswordResetMutation = graphql(`
  mutation SendPasswordReset($input: HelpToSignInInput!, $idempotencyKey: String!) {
    sendPasswordReset(input: $input, idempotencyKey: $idempotencyKey) {
      userErrors {
        code
        message
        field
      }
    }
  }
`);

const ResetSecondFactorMutation = graphql(`
  mutation ResetSecondFactor($input: HelpToSignInInput!, $idempotencyKey: String!) {
    resetSecondFactor(input: $input, idempotencyKey: $idempotencyKey) {
      userErrors {
        code
        message
        field
      }
    }
  }
`);

/** For staff: lets a customer sign in again who has forgotten the password or lost the second factor. */
export function HelpToSignIn({ login }: { login: string }) {
  const { t } = useLingui();
  const [done, setDone] = useState<"PASSWORD" | "FACTOR" | null>(null);
  const { field, values, submit, refuse, others, set } = useFields({
    initialValues: { login, reason: "" },
    validate: {
      login: (text) => (text.trim() === "" ? t`Укажите, по чему человек входит: e-mail или номер.` : null),
      reason: (text) =>
        Array.from(text.trim()).length < 10
          ? t`Напишите хотя бы десятью знаками, как вы убедились, кто это.`
          : null,
    },
  });
  const password = useWrite(SendPasswordResetMutation, { onRefused: refuse });
  const factor = useWrite(ResetSecondFactorMutation, { onRefused: refuse });
  const input = { login: values.login.trim(), reason: values.reason.trim() };
  useShowAsQuery({
    title: t`Отправить ссылку для нового пароля`,
    document: SendPasswordResetMutation,
    variables: { input },
  });
  useShowAsQuery({
    title: t`Снять второй фактор`,
    document: ResetSecondFactorMutation,
    variables: { input },
  });
  const act = (write: typeof password | typeof factor, what: "PASSWORD" | "FACTOR") =>
    submit(async () => {
      setDone(null);
      password.reset();
      factor.reset();
      if (!(await write.send({ input }))) return;
      setDone(what);
      set("reason", "");
    });
  const sendLink = act(password, "PASSWORD");
  const resetFactor = act(factor, "FACTOR");

  return (
    <form onSubmit={sendLink} noValidate>
      <Stack gap="md" maw={640}>
        {done === null ? null : (
          <Notice tone="good" live title={<Trans>Сделано</Trans>}>
            {done === "PASSWORD" ? (
              <Trans>Ссылка для нового пароля отправлена клиенту на почту. Она действует час.</Trans>
            ) : (
              <Trans>
                Второй фактор и ключи доступа сняты, все входы закончены. Клиенту об этом сообщено.
              </Trans>
            )}
          </Notice>
        )}
        <Refusal errors={others([...password.errors, ...factor.errors])} />
        <TextInput
          label={t`Кому помочь`}
          description={t`E-mail администратора или номер абонента.`}
          {...field("login")}
          autoComplete="off"
        />
        <Textarea
          label={t`Как вы убедились, что это он`}
          description={t`Сохранится в журнале: например, «паспорт в офисе», «перезвонили на номер из договора».`}
          {...field("reason")}
          autosize
          minRows={2}
          maxLength={500}
        />
        <Group gap="sm">
          <Button type="submit" loading={password.busy}>
            <Trans>Отправить ссылку для пароля</Trans>
          </Button>
          <ConfirmButton act={t`Снять второй фактор`} loading={factor.busy} onConfirm={() => resetFactor()}>
            <Trans>
              Приложение с кодами, резервные коды и ключи доступа перестанут действовать, все входы этого
              человека закончатся. Пароль останется.
            </Trans>
          </ConfirmButton>
        </Group>
      </Stack>
    </form>
  );
}
