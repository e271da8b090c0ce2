import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { addMonths, firstDay, lastDay } from "@kabinet/shared";
import { useState } from "react";
import { DayField } from "../../../components/day-field/day-field";
import { formatDate, formatMonth } from "../../../lib/format/time";
import type { ChangeUsageSearch } from "./usage-filter";
import type { UsageSummaryData } from "./usage-summary";
import classes from "./usage.module.css";

interface UsagePeriodProps {
  summary: Pick<UsageSummaryData, "asOf" | "availableFrom" | "from" | "through">;
  onChange: ChangeUsageSearch;
}

/** The days shown: two dates, each of the months, or all of it. */
export function UsagePeriod({ summary, onChange }: UsagePeriodProps) {
  const { t } = useLingui();
  const { asOf, availableFrom, from, through } = summary;
  const months: { label: string; from: string; through: string }[] = [];
  for (let month = asOf.slice(0, 7); firstDay(month) >= availableFrom; month = addMonths(month, -1)) {
    const end = lastDay(month) < asOf ? lastDay(month) : asOf;
    months.push({ label: formatMonth(month, true), from: firstDay(month), through: end });
  }
  const choices = [...months, { label: t`Весь период`, from: availableFrom, through: asOf }];
  const first = formatDate(availableFrom);
  const last = formatDate(asOf);

  return (
    <div>
      <Group gap="sm" align="end" wrap="wrap" className={classes["period"] ?? ""}>
        <DayInput
          label={t`С`}
          value={from}
          min={availableFrom}
          max={through}
          onDay={(day) => onChange({ from: day, through })}
        />
        <DayInput
          label={t`По`}
          value={through}
          min={from}
          max={asOf}
          onDay={(day) => onChange({ from, through: day })}
        />
        <div role="group" aria-label={t`Месяцы`} className={classes["months"]}>
          {choices.map((choice) => {
            const isChosen = choice.from === from && choice.through === through;
            return (
              <Button
                key={choice.label}
                size="xs"
                variant={isChosen ? "light" : "default"}
                aria-pressed={isChosen}
                onClick={() => onChange({ from: choice.from, through: choice.through })}
              >
                {choice.label}
              </Button>
            );
          })}
        </div>
      </Group>
      <p className={classes["asOf"]}>
        <Trans>
          Данные на <strong>{last}</strong>, сегодняшние появятся завтра. Самый ранний день: {first}
        </Trans>
      </p>
    </div>
  );
}

interface DayInputProps {
  label: string;
  value: string;
  min: string;
  max: string;
  onDay: (day: string) => void;
}

/** A day that is being typed is not yet one: only what can be asked for is asked for. */
function DayInput({ label, value, min, max, onDay }: DayInputProps) {
  // Null: what was chosen. A day out of bounds stands there until another is.
  const [draft, setDraft] = useState<string | null>(null);
  const day = draft ?? value;
  const isGood = day === "" || (day >= min && day <= max);
  const first = formatDate(min);
  const last = formatDate(max);
  return (
    <DayField
      label={label}
      value={day}
      w={160}
      min={min}
      max={max}
      error={
        isGood ? undefined : (
          <Trans>
            С {first} по {last}
          </Trans>
        )
      }
      onChange={(typed) => {
        const isOne = typed >= min && typed <= max;
        setDraft(isOne ? null : typed);
        if (isOne) onDay(typed);
      }}
    />
  );
}
