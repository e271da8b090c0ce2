import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Paper, Stack } from "@mantine/core";
import { useState } from "react";
import { Notice } from "../../../components/notice";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { MailNoticeKind } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";

const UnsubscribeFromMailMutation = graphql(`
  mutation UnsubscribeFromMail($token: String!) {
    unsubscribeFromMail(token: $token) {
      kind
      userErrors {
        code
        message
        field
      }
    }
  }
`);

/** One press stops such mail; that the page was opened stops nothing, for programs that look through mail open it too. */
export function Unsubscribe({ token }: { token: string }) {
  const { t } = useLingui();
  const { send, busy, errors } = useWrite(UnsubscribeFromMailMutation);
  const [stopped, setStopped] = useState<MailNoticeKind | null>(null);
  const names: Record<MailNoticeKind, string> = {
    APPEAL_ANSWERS: t`Письма об ответах на обращения больше не придут.`,
    APPEAL_ASSIGNMENTS: t`Письма о переданных вам обращениях больше не придут.`,
    ORDER_OUTCOMES: t`Письма о заказах больше не придут.`,
    PAYMENT_DECISIONS: t`Письма о решениях по платежам больше не придут.`,
    LIMIT_ALERTS: t`Письма о лимитах и необычных днях больше не придут.`,
    INVOICE_RETURNS: t`Письма о недоставленных счетах больше не придут.`,
    INVOICE_CORRIDORS: t`Письма об ожидаемой сумме счёта больше не придут.`,
  };
  if (stopped)
    return (
      <Notice tone="good" live title={<Trans>Вы отписались</Trans>}>
        {names[stopped]}{" "}
        <Trans>
          Включить их снова можно в кабинете, на странице «Уведомления». Эту страницу можно закрыть.
        </Trans>
      </Notice>
    );
  if (token === "")
    return (
      <Notice tone="warn" title={<Trans>Ссылка неполная</Trans>}>
        <Trans>Её могла изменить защита почты. Отписаться можно в кабинете, на странице «Уведомления».</Trans>
      </Notice>
    );
  return (
    <Stack>
      <Refusal errors={errors} title={<Trans>Отписаться не получилось</Trans>} />
      <Paper withBorder p="lg">
        <Stack align="flex-start">
          <p>
            <Trans>Письма того вида, из которого открыта эта страница, больше приходить не будут.</Trans>
          </p>
          <Button
            loading={busy}
            onClick={() => void send({ token }).then((answer) => setStopped(answer?.kind ?? null))}
          >
            <Trans>Отписаться</Trans>
          </Button>
        </Stack>
      </Paper>
    </Stack>
  );
}
