import { Trans } from "@lingui/react/macro";
import { Button, Paper, Stack } from "@mantine/core";
import { useState } from "react";
import { Notice } from "../../../components/notice";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { MailedCode } from "./mailed-code";

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

/**
 * One press confirms; that the page was opened says nothing yet, for programs that look through mail open it too. Where
 * such a program has spoiled the link, the code from the mail does what the link would have done.
 */
export function ConfirmAddress({ token }: { token: string }) {
  const { send, busy, errors } = useWrite(ConfirmVoicemailEmailMutation);
  const [isConfirmed, setConfirmed] = useState(false);
  const confirm = async (by: string) => setConfirmed((await send({ token: by }))?.isConfirmed ?? false);

  if (isConfirmed) {
    return (
      <Notice tone="good" live title={<Trans>Адрес подтверждён</Trans>}>
        <Trans>Копии голосовых сообщений будут приходить на него. Эту страницу можно закрыть.</Trans>
      </Notice>
    );
  }
  if (token === "") {
    return (
      <Stack>
        <Notice tone="warn" title={<Trans>Ссылка неполная</Trans>}>
          <Trans>Её могла изменить защита почты. Вставьте код из того же письма.</Trans>
        </Notice>
        <Refusal errors={errors} title={<Trans>Адрес не подтверждён</Trans>} />
        <MailedCode busy={busy} onCode={confirm} />
      </Stack>
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
          <Button loading={busy} onClick={() => void confirm(token)}>
            <Trans>Подтвердить адрес</Trans>
          </Button>
        </Stack>
      </Paper>
      {errors.length > 0 ? <MailedCode busy={busy} onCode={confirm} /> : null}
    </Stack>
  );
}
