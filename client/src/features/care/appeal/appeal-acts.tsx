import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack } from "@mantine/core";
import { ConfirmButton } from "../../../components/confirm-button";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import type { AppealDetailsData } from "./appeal-details";

const CloseAppealMutation = graphql(`
  mutation CloseAppeal($input: EndAppealInput!, $idempotencyKey: String!) {
    closeAppeal(input: $input, idempotencyKey: $idempotencyKey) {
      ...AppealAnswer
    }
  }
`);

const CancelAppealMutation = graphql(`
  mutation CancelAppeal($input: EndAppealInput!, $idempotencyKey: String!) {
    cancelAppeal(input: $input, idempotencyKey: $idempotencyKey) {
      ...AppealAnswer
    }
  }
`);

interface AppealActsProps {
  appeal: AppealDetailsData;
  refetch: () => Promise<unknown>;
}

/** How an appeal can end; only what the viewer may do is offered. */
export function AppealActs({ appeal, refetch }: AppealActsProps) {
  const { t } = useLingui();
  const options = { onRefused: () => void refetch().catch(() => undefined) };
  const close = useWrite(CloseAppealMutation, options);
  const cancel = useWrite(CancelAppealMutation, options);
  const { viewerCanClose, viewerCanCancel } = appeal;
  const input = { appealId: appeal.id, version: appeal.version };
  const variables = { input };
  useShowAsQuery(
    viewerCanClose ? { title: t`Закрыть обращение`, document: CloseAppealMutation, variables } : null,
  );
  useShowAsQuery(
    viewerCanCancel ? { title: t`Отозвать обращение`, document: CancelAppealMutation, variables } : null,
  );
  if (!viewerCanClose && !viewerCanCancel) return null;

  const closeIt = async () => {
    cancel.reset();
    await close.send(variables);
  };
  const cancelIt = async () => {
    close.reset();
    await cancel.send(variables);
  };

  return (
    <Stack gap="sm" className="no-print">
      <Refusal errors={[...close.errors, ...cancel.errors]} />
      <Group gap="sm">
        {appeal.viewerCanClose ? (
          <ConfirmButton act={t`Вопрос решён, закрыть`} loading={close.busy} onConfirm={closeIt}>
            <Trans>
              Обращение {appeal.reference} закроется, писать в нём больше нельзя. Прочитать можно всегда.
            </Trans>
          </ConfirmButton>
        ) : null}
        {appeal.viewerCanCancel ? (
          <ConfirmButton act={t`Отозвать обращение`} loading={cancel.busy} onConfirm={cancelIt}>
            <Trans>
              Специалисты не будут отвечать на обращение {appeal.reference}. Прочитать его можно всегда.
            </Trans>
          </ConfirmButton>
        ) : null}
      </Group>
    </Stack>
  );
}
