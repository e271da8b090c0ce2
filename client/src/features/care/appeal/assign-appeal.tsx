import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../../../components/dialog";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { useWrite } from "../../../lib/apollo/use-write";
import type { AppealDetailsData } from "./appeal-details";
import { AssignAppealMutation } from "./assign-mutation";
import { HandOver } from "./hand-over";

interface AssignAppealProps {
  appeal: AppealDetailsData;
  refetch: () => Promise<unknown>;
}

/** For staff: takes an appeal over, so that nobody else works on it meanwhile, or gives it to a colleague. */
export function AssignAppeal({ appeal, refetch }: AssignAppealProps) {
  const { t } = useLingui();
  const [isGiving, setGiving] = useState(false);
  const { send, busy, errors } = useWrite(AssignAppealMutation, {
    onRefused: () => void refetch().catch(() => undefined),
  });
  const canTake = appeal.viewerCanAssign && !appeal.isAssignedToViewer;
  const variables = { input: { appealId: appeal.id, version: appeal.version } };
  useShowAsQuery(
    canTake ? { title: t`Взять обращение себе`, document: AssignAppealMutation, variables } : null,
  );
  if (!appeal.viewerCanAssign) return <Refusal errors={errors} />;
  return (
    <>
      <Refusal errors={errors} />
      <Group gap="sm">
        {canTake ? (
          <Button variant="default" loading={busy} onClick={() => void send(variables)}>
            {appeal.assignee ? <Trans>Взять себе у коллеги</Trans> : <Trans>Взять себе</Trans>}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => setGiving(true)}>
          <Trans>Передать коллеге</Trans>
        </Button>
      </Group>
      <Dialog opened={isGiving} onClose={() => setGiving(false)} title={<Trans>Передать коллеге</Trans>}>
        <HandOver appeal={appeal} refetch={refetch} onDone={() => setGiving(false)} />
      </Dialog>
    </>
  );
}
