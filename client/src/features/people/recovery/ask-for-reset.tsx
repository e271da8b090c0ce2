import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Paper, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { Notice } from "../../../components/notice";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";

const RequestPasswordResetMutation = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`);

/** Has a link mailed. What is answered is the same for an address that nobody has. */
export function AskForReset() {
  const { t } = useLingui();
  const { field, submit, refuse } = useFields({ initialValues: { login: "" } });
  const { send, busy, errors } = useWrite(RequestPasswordResetMutation, { onRefused: refuse });
  const [isSent, setSent] = useState(false);
  const ask = submit(async ({ login }) => {
    if (await send({ input: { login: login.trim() } })) setSent(true);
  });
  if (isSent)
    return (
      <Notice tone="good" live title={<Trans>Проверьте почту</Trans>}>
        <Trans>Если по этому адресу входят в кабинет, на него отправлена ссылка. Она действует час.</Trans>
      </Notice>
    );
  return (
    <Paper withBorder p="lg">
      <form onSubmit={ask}>
        <Stack>
          <Text>
            <Trans>
              Абоненту пароль поможет сменить код из SMS: вкладка «Первый вход». Администратору придёт письмо
              со ссылкой.
            </Trans>
          </Text>
          <Refusal errors={errors} title={<Trans>Письмо не отправлено</Trans>} />
          <TextInput
            label={t`Адрес, по которому вы входите`}
            {...field("login")}
            type="email"
            autoComplete="username"
            required
          />
          <Button type="submit" loading={busy}>
            <Trans>Отправить ссылку</Trans>
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
