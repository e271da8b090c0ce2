import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { ConfirmButton } from "../../components/confirm-button";
import { Notice } from "../../components/notice";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Refusal } from "../../components/user-errors";
import { graphql, readFragment } from "../../generated";
import { useWrite } from "../../lib/apollo/use-write";
import { formatCount } from "../../lib/format/number";
import { formatInstantDayOfYear } from "../../lib/format/time";
import type { BulkChangeData } from "./bulk-details";

const BulkOutcomeOfAct = graphql(`
  fragment BulkOutcomeOfAct on BulkChangePayload {
    bulkChange {
      id
      ...BulkChangeDetails
    }
    userErrors {
      code
      message
    }
  }
`);

const ApplyMutation = graphql(`
  mutation ApplyBulkChange($input: ApplyBulkChangeInput!, $idempotencyKey: String!) {
    applyBulkChange(input: $input, idempotencyKey: $idempotencyKey) {
      ...BulkOutcomeOfAct
    }
  }
`);

const CancelMutation = graphql(`
  mutation CancelBulkChange($input: BulkChangeActInput!, $idempotencyKey: String!) {
    cancelBulkChange(input: $input, idempotencyKey: $idempotencyKey) {
      ...BulkOutcomeOfAct
    }
  }
`);

const PauseMutation = graphql(`
  mutation PauseBulkChange($input: BulkChangeActInput!, $idempotencyKey: String!) {
    pauseBulkChange(input: $input, idempotencyKey: $idempotencyKey) {
      ...BulkOutcomeOfAct
    }
  }
`);

const ResumeMutation = graphql(`
  mutation ResumeBulkChange($input: BulkChangeActInput!, $idempotencyKey: String!) {
    resumeBulkChange(input: $input, idempotencyKey: $idempotencyKey) {
      ...BulkOutcomeOfAct
    }
  }
`);

const RetryMutation = graphql(`
  mutation RetryBulkChange($input: BulkChangeActInput!, $idempotencyKey: String!) {
    retryBulkChange(input: $input, idempotencyKey: $idempotencyKey) {
      ...BulkOutcomeOfAct
    }
  }
`);

const RevertMutation = graphql(`
  mutation RevertBulkChange($input: BulkChangeActInput!, $idempotencyKey: String!) {
    revertBulkChange(input: $input, idempotencyKey: $idempotencyKey) {
      ...BulkOutcomeOfAct
    }
  }
`);

interface BulkActionsProps {
  bulk: BulkChangeData;
  /** What stands beside the buttons of a plan: the way back to its answers. */
  back?: ReactNode;
  /** Told when it has been ordered. */
  onApplied: () => void;
  /** Its outcome is no longer what was shown. */
  onStale: () => void;
  /** Another change of many has been planned: the failed rows once more, or the way back. */
  onPlanned: (id: string) => void;
}

/** What can be done to a change of many; only what the viewer may do is offered. */
export function BulkActions({ bulk, back, onApplied, onStale, onPlanned }: BulkActionsProps) {
  const { t } = useLingui();
  const input = { id: bulk.id };
  const apply = useWrite(ApplyMutation, {
    onRefused: (refusals) => {
      if (refusals.some(({ code }) => code === "PREVIEW_CHANGED")) onStale();
    },
  });
  const cancel = useWrite(CancelMutation);
  const pause = useWrite(PauseMutation);
  const resume = useWrite(ResumeMutation);
  const retry = useWrite(RetryMutation);
  const revert = useWrite(RevertMutation);
  const acts = [apply, cancel, pause, resume, retry, revert];
  useShowAsQuery(
    bulk.viewerCanApply
      ? {
          title: t`Заказать по списку`,
          document: ApplyMutation,
          variables: { input: { ...input, digest: bulk.digest ?? "" } },
        }
      : null,
  );
  useShowAsQuery(
    bulk.viewerCanRevert
      ? { title: t`Вернуть как было`, document: RevertMutation, variables: { input } }
      : null,
  );
  const begin = () => acts.forEach(({ reset }) => reset());
  const order = async () => {
    begin();
    if (!bulk.digest) return;
    const payload = await apply.send({ input: { ...input, digest: bulk.digest } });
    if (payload) onApplied();
  };
  const plan = async (write: typeof retry) => {
    begin();
    const made = readFragment(BulkOutcomeOfAct, await write.send({ input }))?.bulkChange;
    if (made) onPlanned(made.id);
  };
  const isPlan = bulk.state === "PLANNING" || bulk.state === "PLANNED";
  return (
    <Stack gap="md" className="no-print">
      <ChangedSince bulk={bulk} isPlan={isPlan} />
      <Refusal errors={acts.flatMap(({ errors }) => errors)} />
      <Group gap="sm">
        {back}
        {bulk.viewerCanApply ? (
          <Button loading={apply.busy} onClick={() => void order()}>
            <ApplyWords bulk={bulk} />
          </Button>
        ) : null}
        {bulk.viewerCanResume ? (
          <Button loading={resume.busy} onClick={() => void (begin(), resume.send({ input }))}>
            <Trans>Продолжить</Trans>
          </Button>
        ) : null}
        {bulk.viewerCanPause ? (
          <Button
            variant="default"
            loading={pause.busy}
            onClick={() => void (begin(), pause.send({ input }))}
          >
            <Trans>Приостановить</Trans>
          </Button>
        ) : null}
        {bulk.viewerCanRetry ? (
          <Button variant="default" loading={retry.busy} onClick={() => void plan(retry)}>
            <Trans>Повторить невыполненные</Trans>
          </Button>
        ) : null}
        {bulk.viewerCanRevert ? (
          <Button variant="default" loading={revert.busy} onClick={() => void plan(revert)}>
            <Trans>Вернуть как было</Trans>
          </Button>
        ) : null}
        {bulk.viewerCanCancel ? (
          <ConfirmButton
            act={isPlan ? t`Отказаться` : t`Отменить остальное`}
            loading={cancel.busy}
            onConfirm={() => (begin(), cancel.send({ input }))}
          >
            {isPlan ? (
              <Trans>Ничего не изменится. Проверка останется в списке операций.</Trans>
            ) : (
              <Trans>
                Заказы, которые не начались, будут отменены. Выполненное останется: его можно вернуть
                отдельно.
              </Trans>
            )}
          </ConfirmButton>
        ) : null}
      </Group>
      {bulk.viewerCanRevert ? (
        <Text c="dimmed">
          <Trans>«Вернуть как было» сначала покажет, что изменится и сколько это стоит.</Trans>
        </Text>
      ) : null}
    </Stack>
  );
}

/** «Заказать: 12 изменений»; for a time, when. */
function ApplyWords({ bulk: { counts, runAt } }: { bulk: BulkChangeData }) {
  const [now] = useState(() => Date.now());
  const count = counts.changedSince > 0 ? counts.changedSince : counts.changes;
  const shown = formatCount(count);
  const what = (
    <Plural
      value={count}
      one={<Trans>{shown} изменение</Trans>}
      few={<Trans>{shown} изменения</Trans>}
      many={<Trans>{shown} изменений</Trans>}
      other={<Trans>{shown} изменений</Trans>}
    />
  );
  return runAt && Date.parse(runAt) > now ? (
    <Trans>
      Запланировать на {formatInstantDayOfYear(runAt)}: {what}
    </Trans>
  ) : (
    <Trans>Заказать: {what}</Trans>
  );
}

/** Rows that came to something else than was shown: they were not ordered. */
function ChangedSince({
  bulk: { counts, viewerCanApply },
  isPlan,
}: {
  bulk: BulkChangeData;
  isPlan: boolean;
}) {
  const { changedSince } = counts;
  if (changedSince === 0 || isPlan) return null;
  const shown = formatCount(changedSince);
  return (
    <Notice tone="warn" live title={<Trans>Изменились с тех пор, как вы их видели: {shown}</Trans>}>
      {viewerCanApply ? (
        <Trans>Эти строки не заказаны. Посмотрите их ниже и закажите, если всё верно.</Trans>
      ) : (
        <Trans>Эти строки не заказаны.</Trans>
      )}
    </Notice>
  );
}
