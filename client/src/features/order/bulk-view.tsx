import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Field, FieldList } from "../../components/field-list";
import { TextLink } from "../../components/links";
import { Notice } from "../../components/notice";
import { Section } from "../../components/section";
import { formatInstant } from "../../lib/format/time";
import { paths } from "../../lib/paths";
import { BulkActions } from "./bulk-actions";
import type { BulkChangeData } from "./bulk-details";
import { BulkGroups } from "./bulk-groups";
import { BulkOutcome } from "./bulk-outcome";
import { BulkPlanning, BulkRun } from "./bulk-progress";
import { BulkRows } from "./bulk-rows";
import type { BulkRowsSearch, ChangeBulkRowsSearch } from "./bulk-rows-search";
import { BulkStateMark } from "./bulk-state-mark";

interface BulkViewProps {
  clientId: string;
  bulk: BulkChangeData;
  search: BulkRowsSearch;
  onChange: ChangeBulkRowsSearch;
  back?: ReactNode;
  onApplied: () => void;
  onStale: () => void;
  onPlanned: (id: string) => void;
}

/** A change of many lines from its working out to its end: what it comes to, how far it is, row by row. */
export function BulkView({ clientId, bulk, search, onChange, ...acts }: BulkViewProps) {
  const { t } = useLingui();
  const isOrdered = bulk.appliedAt !== null;
  const isRunning = bulk.state === "ORDERING" || bulk.state === "UNDER_WAY";
  const isPlanning = bulk.state === "PLANNING";
  return (
    <Stack gap="lg">
      {isPlanning ? (
        <BulkPlanning bulk={bulk} />
      ) : isOrdered ? (
        <BulkRun bulk={bulk} />
      ) : (
        <>
          {bulk.state === "CANCELLED" ? (
            <Notice tone="info" title={<Trans>От этого действия отказались: ничего не изменено</Trans>} />
          ) : bulk.counts.changes === 0 ? (
            <Notice tone="info" title={<Trans>Заказывать нечего: ни у одной строки нет изменения</Trans>} />
          ) : null}
          <BulkOutcome bulk={bulk} />
        </>
      )}
      <BulkActions bulk={bulk} {...acts} />
      {isPlanning ? null : (
        <Section title={isOrdered ? <Trans>Строки и заказы</Trans> : <Trans>Что изменится</Trans>}>
          <Stack gap="lg">
            <BulkGroups bulk={bulk} search={search} onChange={onChange} />
            <BulkRows
              key={bulk.state}
              id={bulk.id}
              search={search}
              isRunning={isRunning}
              isOrdered={isOrdered}
            />
          </Stack>
        </Section>
      )}
      <Section title={<Trans>Об операции</Trans>}>
        <FieldList columns={2}>
          <Field label={<Trans>Состояние</Trans>}>
            <BulkStateMark state={bulk.state} isPaused={bulk.isPaused} />
          </Field>
          <Field label={<Trans>Когда выполнить</Trans>}>
            {bulk.runAt ? formatInstant(bulk.runAt) : t`Сразу после заказа`}
          </Field>
          <Field label={<Trans>Кто подготовил</Trans>}>{bulk.createdBy.name}</Field>
          <Field label={<Trans>Когда подготовлено</Trans>}>{formatInstant(bulk.createdAt)}</Field>
          {bulk.appliedAt && bulk.appliedBy ? (
            <>
              <Field label={<Trans>Кто заказал</Trans>}>{bulk.appliedBy.name}</Field>
              <Field label={<Trans>Когда заказано</Trans>}>{formatInstant(bulk.appliedAt)}</Field>
            </>
          ) : null}
          {bulk.reverts ? (
            <Field label={<Trans>Возвращает как было</Trans>}>
              <BulkLink clientId={clientId} bulk={bulk.reverts} />
            </Field>
          ) : null}
          {bulk.retries ? (
            <Field label={<Trans>Повторяет невыполненное</Trans>}>
              <BulkLink clientId={clientId} bulk={bulk.retries} />
            </Field>
          ) : null}
        </FieldList>
      </Section>
    </Stack>
  );
}

function BulkLink({
  clientId,
  bulk: { id, title },
}: {
  clientId: string;
  bulk: { id: string; title: string };
}) {
  return <TextLink to={paths.client(clientId, `bulk/${id}`)}>{title}</TextLink>;
}
