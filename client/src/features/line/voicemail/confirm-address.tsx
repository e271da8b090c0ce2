import { Trans } from "@lingui/react/macro";
import { Button, Paper, Stack } from "@mantine/core";
import { useState } from "react";
import { Notice } from "../../../components/notice";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";

const ConfirmVoicemailEmailMutation = graphql(`
  mutation ConfirmVoicemailEmail($token: String!) {
    confirmVoicemailEmail(token: $token) {
      isConfirmed
      userErrors {
        code
        message
        field
        opensAt
      }
    }
  }
`);

/** One press confirms; that the page was opened says nothing yet, for programs that look through mail open it too. */
export function ConfirmAddress({ token }: { token: string }) {
  const { send, busy, errors } = useWrite(ConfirmVoicemailEmailMutation);
  const [isConfirmed, setConfirmed] = useState(false);
  const confirm = async () => setConfirmed((await send({ token }))?.isConfirmed ?? false);

  if (isConfirmed) {
    return (
      <Notice tone="good" live title={<Trans>Адрес подтверждён</Trans>}>
        <Trans>Копии голосовых сообщений будут приходить на него. Эту страницу можно закрыть.</Trans>
      </Notice>
    );
  }
  if (token === "") {
    return (
      <Notice tone="bad" title={<Trans>Ссылка неполная</Trans>}>
        <Trans>Откройте её прямо из письма или скопируйте целиком.</Trans>
      </Notice>
    );
  }
  return (
    <Stack>
      <Refusal errors={errors} title={<Trans>Адрес не подтверждён</Trans>} />
      <Paper withBorder p="lg">
        <Stack align="flex-start">
          <p>
            <Trans>
              Этот адрес указан для копий голосовых сообщений. Подтвердите, что он ваш и что вы хотите их
              получать. Если вы этого не ждали, закройте страницу.
            </Trans>
          </p>
          <Button loading={busy} onClick={() => void confirm()}>
            <Trans>Подтвердить адрес</Trans>
          </Button>
        </Stack>
      </Paper>
    </Stack>
  );
}
