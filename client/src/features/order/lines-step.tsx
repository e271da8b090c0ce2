import { BULK_LINES_MAX } from "@kabinet/shared";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Input, Stack, Text, Textarea } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { SegmentedControl } from "../../components/choices";
import { WizardStep } from "../../components/wizard/wizard-step";
import { formatCount } from "../../lib/format/number";
import type { SubscriberFilter } from "../../generated/graphql";
import { bulkWays, type BulkWay } from "./bulk-search";
import { FittingLines } from "./fitting-lines";
import type { KeptAnswers } from "./kept-answers";
import { countNumbers, readNames } from "./names-list";

interface LinesStepProps {
  clientId: string;
  way: BulkWay;
  onWay: (way: BulkWay) => void;
  filter: SubscriberFilter;
  /** Search and filters of the list of lines. */
  filters: ReactNode;
  /** Where the same lines are seen one by one. */
  listLink: ReactNode;
  kept: KeptAnswers;
  onKept: (kept: KeptAnswers) => void;
  back: ReactNode;
  onNext: () => void;
}

/** Whom it concerns: all lines by a filter, a pasted list of numbers, or numbers with a name each. */
export function LinesStep(props: LinesStepProps) {
  const { clientId, way, onWay, filter, filters, listLink, kept, onKept, back, onNext } = props;
  const { t } = useLingui();
  const [fitting, setFitting] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const problem = useProblem(way, kept, fitting);
  const next = () => {
    setError(problem);
    if (problem === null) onNext();
  };
  return (
    <WizardStep step={{ number: 1, of: 3 }} onSubmit={next} back={back}>
      <Input.Wrapper label={t`Кого изменить`} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={t`Кого изменить`}
          value={way}
          onChange={(value) => {
            setError(null);
            onWay(bulkWays.find((one) => one === value) ?? "filter");
          }}
          data={[
            { value: "filter", label: t`По фильтру` },
            { value: "numbers", label: t`Номера` },
            { value: "names", label: t`Номера и имена` },
          ]}
        />
      </Input.Wrapper>
      {way === "filter" ? (
        <Stack gap="md">
          {filters}
          <FittingLines clientId={clientId} filter={filter} onCount={setFitting} link={listLink} />
          {error ? <Input.Error>{error}</Input.Error> : null}
        </Stack>
      ) : way === "numbers" ? (
        <PastedList
          name="numbers"
          label={t`Номера`}
          description={t`Столбцом или через запятую, в любом написании: скопируйте столбец из таблицы и вставьте сюда.`}
          value={kept.numbers}
          error={error}
          onChange={(numbers) => {
            setError(null);
            onKept({ ...kept, numbers });
          }}
          read={countNumbers(kept.numbers)}
        />
      ) : (
        <PastedList
          name="names"
          label={t`Номера и новые имена`}
          description={t`Два столбца из таблицы: номер и имя. За один раз до ${formatCount(BULK_LINES_MAX)} строк. Имя, которое уже такое, не изменится.`}
          value={kept.names}
          error={error}
          onChange={(names) => {
            setError(null);
            onKept({ ...kept, names });
          }}
          read={readNames(kept.names).rows.length}
        />
      )}
    </WizardStep>
  );
}

/** Why the step cannot be left yet, in words; null where it can. */
function useProblem(way: BulkWay, kept: KeptAnswers, fitting: number | null): string | null {
  const { t } = useLingui();
  if (way === "filter") return fitting === 0 ? t`По этому фильтру никого нет. Измените его.` : null;
  if (way === "numbers") return countNumbers(kept.numbers) === 0 ? t`Вставьте хотя бы один номер.` : null;
  const { rows, wrong } = readNames(kept.names);
  const [first] = wrong;
  if (first !== undefined) {
    const shown = wrong.slice(0, 5).join(", ") + (wrong.length > 5 ? "…" : "");
    return t`Строки без номера или без имени: ${shown}. Нужны два столбца: номер и имя.`;
  }
  if (rows.length === 0) return t`Вставьте два столбца: номер и имя.`;
  const max = formatCount(BULK_LINES_MAX);
  return rows.length > BULK_LINES_MAX ? t`За один раз до ${max} строк. Разделите список.` : null;
}

interface PastedListProps {
  name: string;
  label: string;
  description: string;
  value: string;
  error: string | null;
  onChange: (text: string) => void;
  /** How many rows were read. */
  read: number;
}

/** A box for what is copied from a table, and how much of it was understood. */
function PastedList({ read, value, onChange, ...box }: PastedListProps) {
  const count = formatCount(read);
  return (
    <div>
      <Textarea
        {...box}
        autosize
        minRows={8}
        maxRows={16}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Text role="status" c="dimmed" mt="xs">
        {read === 0 ? null : (
          <Plural
            value={read}
            one={<Trans>Прочитана {count} строка</Trans>}
            few={<Trans>Прочитано {count} строки</Trans>}
            many={<Trans>Прочитано {count} строк</Trans>}
            other={<Trans>Прочитано {count} строк</Trans>}
          />
        )}
      </Text>
    </div>
  );
}
