import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack } from "@mantine/core";
import { IconCalendarTime } from "@tabler/icons-react";
import { useState } from "react";
import { MomentField } from "../../components/day-field/moment-field";
import { Money } from "../../components/money";
import { ChoiceList } from "../../components/wizard/choice-list";
import { formatInstantDayOfYear, fromLocalInput, toLocalInput } from "../../lib/format/time";
import type { ChangeTerms } from "./change-terms";
import type { BetterDate } from "./use-better-date";

interface OrderScheduleFormProps {
  terms: Pick<ChangeTerms, "runAt" | "revertAt">;
  /** A later time at which it costs less: a choice that stands open. */
  better: BetterDate | null;
  onChange: (terms: Partial<Pick<ChangeTerms, "runAt" | "revertAt">>) => void;
  /** False for a change that cannot be taken back by itself. */
  canRevert: boolean;
}

/** Now or at a time; for good or until a time. Closed until somebody asks for it. */
export function OrderScheduleForm({ terms, better, onChange, canRevert }: OrderScheduleFormProps) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(Boolean(terms.runAt ?? terms.revertAt));
  if (!opened && !better) {
    return (
      <Group>
        <Button
          variant="default"
          leftSection={<IconCalendarTime size={18} aria-hidden />}
          onClick={() => setOpened(true)}
        >
          {canRevert ? <Trans>Выбрать дату или срок</Trans> : <Trans>Выбрать дату</Trans>}
        </Button>
      </Group>
    );
  }
  return (
    <Stack gap="md">
      <Moment
        name="run-at"
        label={t`Когда выполнить`}
        none={t`Сразу`}
        some={t`В назначенное время`}
        better={better}
        value={terms.runAt}
        onChange={(runAt) => onChange({ runAt })}
      />
      {canRevert ? (
        <Moment
          name="revert-at"
          label={t`Вернуть как было`}
          none={t`Не возвращать`}
          some={t`В назначенное время, само`}
          better={null}
          value={terms.revertAt}
          onChange={(revertAt) => onChange({ revertAt })}
        />
      ) : null}
    </Stack>
  );
}

interface MomentProps {
  name: string;
  label: string;
  none: string;
  some: string;
  better: BetterDate | null;
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A choice between "no" and a moment on the operator's clock. */
function Moment({ name, label, none, some, better, value, onChange }: MomentProps) {
  const isBetter = value !== null && value === better?.runAt;
  const [choice, setChoice] = useState(value === null ? "none" : isBetter ? "better" : "some");
  const [text, setText] = useState(value && !isBetter ? toLocalInput(value) : "");
  const choose = (chosen: string) => {
    setChoice(chosen);
    if (chosen === "none") onChange(null);
    else if (chosen === "better" && better) onChange(better.runAt);
    else if (text) onChange(fromLocalInput(text));
  };
  return (
    <>
      <ChoiceList
        label={label}
        name={name}
        value={choice}
        onChange={choose}
        choices={[
          { value: "none", label: none },
          ...(better
            ? [
                {
                  value: "better",
                  label: <Trans>С {formatInstantDayOfYear(better.runAt)}</Trans>,
                  note: (
                    <Trans>
                      На <Money value={better.saves} /> дешевле: этот месяц уже оплачен прежней платой, за
                      него не придётся платить дважды.
                    </Trans>
                  ),
                },
              ]
            : []),
          { value: "some", label: some },
        ]}
      />
      {choice === "some" ? (
        <MomentField
          name={`${name}-day`}
          value={text}
          onChange={(moment) => {
            setText(moment);
            const instant = fromLocalInput(moment);
            if (instant) onChange(instant);
          }}
        />
      ) : null}
    </>
  );
}
