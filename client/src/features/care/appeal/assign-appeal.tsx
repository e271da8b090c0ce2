import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import type { AppealDetailsData } from "./appeal-details";

const AssignAppealMutation = graphql(`
  mutation AssignAppeal($input: AssignAppealInput!, $idempotencyKey: String!) {
    assignAppeal(input: $input, idempotencyKey: $idempotencyKey) {
      ...AppealAnswer
    }
  }
`);

interface AssignAppealProps {
  appeal: AppealDetailsData;
  refetch: () => Promise<unknown>;
}

/** For staff: takes an appeal over, so that nobody else works on it meanwhile. */
export function AssignAppeal({ appeal, refetch }: AssignAppealProps) {
  const { t } = useLingui();
  const { send, busy, errors } = useWrite(AssignAppealMutation, {
    onRefused: () => void refetch().catch(() => undefined),
  });
  const canTake = appeal.viewerCanReply && !appeal.isAssignedToViewer;
  const variables = { input: { appealId: appeal.id, version: appeal.version } };
  useShowAsQuery(
    canTake ? { title: t`Взять обращение себе`, document: AssignAppealMutation, variables } : null,
  );
  if (!canTake) return <Refusal errors={errors} />;
  return (
    <>
      <Refusal errors={errors} />
      <Group>
        <Button variant="default" loading={busy} onClick={() => void send(variables)}>
          {appeal.assignee ? <Trans>Взять себе у коллеги</Trans> : <Trans>Взять себе</Trans>}
        </Button>
      </Group>
    </>
  );
}
