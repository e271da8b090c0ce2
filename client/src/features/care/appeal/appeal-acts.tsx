import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack } from "@mantine/core";
import { useState } from "react";
import { ConfirmButton } from "../../../components/confirm-button";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal, type UserErrorLike } from "../../../components/user-errors";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { useFault } from "../../../lib/apollo/use-fault";
import { useRequestKey } from "../../../lib/use-request-key";
import { AppealAnswer, type AppealDetailsData } from "./appeal-details";

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
  const [close, closing] = useMutation(CloseAppealMutation);
  const [cancel, cancelling] = useMutation(CancelAppealMutation);
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const fault = useFault(closing.error ?? cancelling.error);
  const { keyFor, done } = useRequestKey();
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

  const run = async (mutate: () => Promise<FragmentType<typeof AppealAnswer> | null | undefined>) => {
    const answer = readFragment(AppealAnswer, await mutate().catch(() => null));
    if (!answer) return;
    done();
    setErrors(answer.userErrors);
    if (answer.userErrors.length > 0) await refetch().catch(() => undefined);
  };
  const closeIt = async () =>
    (await close({ variables: { input, idempotencyKey: keyFor({ close: input }) } })).data?.closeAppeal;
  const cancelIt = async () =>
    (await cancel({ variables: { input, idempotencyKey: keyFor({ cancel: input }) } })).data?.cancelAppeal;

  return (
    <Stack gap="sm" className="no-print">
      <Refusal errors={fault ?? errors} />
      <Group gap="sm">
        {appeal.viewerCanClose ? (
          <ConfirmButton
            act={t`Вопрос решён, закрыть`}
            loading={closing.loading}
            onConfirm={() => run(closeIt)}
          >
            <Trans>
              Обращение {appeal.reference} закроется, писать в нём больше нельзя. Прочитать можно всегда.
            </Trans>
          </ConfirmButton>
        ) : null}
        {appeal.viewerCanCancel ? (
          <ConfirmButton
            act={t`Отозвать обращение`}
            loading={cancelling.loading}
            onConfirm={() => run(cancelIt)}
          >
            <Trans>
              Специалисты не будут отвечать на обращение {appeal.reference}. Прочитать его можно всегда.
            </Trans>
          </ConfirmButton>
        ) : null}
      </Group>
    </Stack>
  );
}
