import { PAUSE_MAX_DAYS } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { DayField } from "../../components/day-field/day-field";
import { Refusal } from "../../components/user-errors";
import { Pending } from "../../components/waiting";
import { ChoiceList } from "../../components/wizard/choice-list";
import { WizardStep } from "../../components/wizard/wizard-step";
import type { UserErrorLike } from "../../lib/apollo/user-error";
import { formatAmount } from "../../lib/format/number";
import { fromLocalInput, toLocalInput } from "../../lib/format/time";
import type { ChangeTerms } from "./change-terms";
import { OrderScheduleForm } from "./order-schedule";
import { useActChoices } from "./act-choices";
import { useActNames } from "./act-names";
import { actsOfSomething, bulkActs, returningActs, type BulkAct, type BulkSearch } from "./bulk-search";

/** Longest note, in characters. */
const NOTE_MAX = 500;

interface ActStepProps {
  /** True for pasted names: what is done is said already. */
  isRenaming: boolean;
  search: BulkSearch;
  onChange: (search: BulkSearch) => void;
  note: string;
  onNote: (note: string) => void;
  terms: Pick<ChangeTerms, "runAt" | "revertAt">;
  onTerms: (terms: Partial<Pick<ChangeTerms, "runAt" | "revertAt">>) => void;
  /** Who was chosen, in a line. */
  lines: ReactNode;
  back: ReactNode;
  busy: boolean;
  errors: readonly UserErrorLike[];
  /** Has it worked out; nothing is changed by that. */
  onCheck: () => void;
}

/** What is done to all of them, and when. */
export function ActStep(props: ActStepProps) {
  const { isRenaming, search, onChange, note, onNote, terms, onTerms, lines, back, busy, errors } = props;
  const { t } = useLingui();
  const [wrong, setWrong] = useState<{ field: string; message: string } | null>(null);
  const { act, what, revertAt } = search;
  const problem = useActProblem(isRenaming, { act, what, revertAt });
  const check = () => {
    setWrong(problem);
    if (problem === null) props.onCheck();
  };
  const errorOf = (field: string) => (wrong?.field === field ? wrong.message : undefined);
  return (
    <WizardStep
      step={{ number: 2, of: 3 }}
      onSubmit={check}
      back={back}
      next={
        <Button type="submit" loading={busy}>
          <Trans>Проверить</Trans>
        </Button>
      }
    >
      {lines}
      {isRenaming ? (
        <ChoiceList
          label={t`Кто теперь пользуется номерами`}
          name="user"
          value={search.user === "new" ? "new" : "same"}
          onChange={(value) => onChange({ user: value === "new" ? "new" : undefined })}
          choices={[
            { value: "same", label: t`Те же люди: исправлены имена` },
            {
              value: "new",
              label: t`Другие люди`,
              note: t`Прежние пользователи больше не войдут: их пароли и токены перестанут действовать.`,
            },
          ]}
        />
      ) : (
        <ActQuestions
          search={search}
          errorOf={errorOf}
          onChange={(changes) => {
            setWrong(null);
            onChange(changes);
          }}
        />
      )}
      {isRenaming || act ? (
        <OrderScheduleForm
          key={act}
          terms={terms}
          better={null}
          onChange={onTerms}
          canRevert={!isRenaming && act !== undefined && returningActs.includes(act)}
        />
      ) : null}
      <Textarea
        name="note"
        label={t`Примечание`}
        description={t`Останется в истории каждого заказа. Можно не заполнять.`}
        autosize
        minRows={2}
        maxLength={NOTE_MAX}
        value={note}
        onChange={(event) => onNote(event.currentTarget.value)}
      />
      <Refusal errors={errors} title={<Trans>Проверить не удалось</Trans>} />
    </WizardStep>
  );
}

/** Why it cannot be worked out yet: the field and the sentence for it. */
function useActProblem(
  isRenaming: boolean,
  { act, what, revertAt }: Pick<BulkSearch, "act" | "what" | "revertAt">,
): { field: string; message: string } | null {
  const { t } = useLingui();
  if (isRenaming) return null;
  if (!act) return { field: "act", message: t`Выберите, что сделать.` };
  if (actsOfSomething.includes(act) && !what) return { field: "what", message: t`Выберите, что именно.` };
  if (act === "pause" && !revertAt)
    return { field: "until", message: t`Выберите день, когда возобновить номера.` };
  return null;
}

interface ActQuestionsProps {
  search: BulkSearch;
  errorOf: (field: string) => string | undefined;
  onChange: (search: BulkSearch) => void;
}

/** The act, and what it needs to be said of. */
function ActQuestions({ search: { act, what, revertAt }, errorOf, onChange }: ActQuestionsProps) {
  const { t } = useLingui();
  const names = useActNames();
  const { choices, isThere, pending } = useActChoices();
  const labels: Partial<Record<BulkAct, string>> = {
    package: t`Пакет`,
    tariff: t`Тарифный план`,
    "connect-service": t`Услуга`,
    "disconnect-service": t`Услуга`,
  };
  const label = act === undefined ? undefined : labels[act];
  const offered = act === undefined ? [] : choices(act);
  const perMonth = ({ amount, currency }: { amount: string; currency: string }) =>
    t`${formatAmount(amount)} ${currency} в месяц`;
  return (
    <>
      <ChoiceList
        label={t`Что сделать`}
        name="act"
        value={act ?? null}
        onChange={(value) =>
          onChange({ act: bulkActs.find((one) => one === value), what: undefined, revertAt: undefined })
        }
        error={errorOf("act")}
        choices={bulkActs.map((one) => ({ value: one, label: names[one] }))}
      />
      {label === undefined ? null : !isThere ? (
        <Pending {...pending} rows={1} shape="form" />
      ) : (
        <NativeSelect
          name="what"
          label={label}
          value={what ?? ""}
          error={errorOf("what")}
          onChange={(event) => onChange({ what: event.currentTarget.value || undefined })}
          data={[
            { value: "", label: t`Выберите` },
            ...offered.map(({ id, name, monthlyFee }) => ({
              value: id,
              label: `${name} — ${perMonth(monthlyFee)}`,
            })),
          ]}
        />
      )}
      {act === "pause" ? (
        <DayField
          name="until"
          label={t`Возобновить`}
          description={t`В этот день с 00:00 номера снова работают. Пауза длится от 1 до ${PAUSE_MAX_DAYS} дней.`}
          value={revertAt ? toLocalInput(revertAt).slice(0, 10) : ""}
          error={errorOf("until")}
          onChange={(day) => onChange({ revertAt: fromLocalInput(`${day}T00:00`) ?? undefined })}
        />
      ) : null}
    </>
  );
}
