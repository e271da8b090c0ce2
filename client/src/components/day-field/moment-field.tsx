import { useLingui } from "@lingui/react/macro";
import { Group, TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { readTime } from "../../lib/format/typed-date";
import { DayField } from "./day-field";

interface MomentFieldProps {
  /** The name of its day; that of its time ends in `-time`. */
  name: string;
  /** By which a form finds the field that it has to bring the cursor to. */
  "data-path"?: string;
  /** A local time (YYYY-MM-DDTHH:mm); an empty text where none is chosen. */
  value?: string;
  /** Told of each moment that can be read, and of an empty text where none can. */
  onChange: (moment: string) => void;
  error?: ReactNode;
  /** The first day that can be chosen. */
  min?: string;
}

/** A day and a time of it on the operator's clock; the day begins at midnight unless something else is said. */
export function MomentField({ value = "", ...props }: MomentFieldProps) {
  const { name, "data-path": path, onChange, error, min } = props;
  const { t } = useLingui();
  const [day, setDay] = useState(value.slice(0, 10));
  const [time, setTime] = useState(value.slice(11) || "00:00");
  const read = readTime(time);
  const tell = (onDay: string, at: string | null) =>
    onChange(onDay === "" || at === null ? "" : `${onDay}T${at}`);
  return (
    <Group gap="sm" align="flex-start">
      <DayField
        name={name}
        data-path={path}
        label={t`Дата`}
        value={day}
        {...(min === undefined ? {} : { min })}
        error={error}
        onChange={(chosen) => {
          setDay(chosen);
          tell(chosen, read);
        }}
      />
      <TextInput
        name={`${name}-time`}
        label={t`Время по Минску`}
        w={136}
        inputMode="numeric"
        autoComplete="off"
        placeholder="09:00"
        value={time}
        error={read === null ? t`Например, 09:00` : undefined}
        onChange={(event) => {
          setTime(event.currentTarget.value);
          tell(day, readTime(event.currentTarget.value));
        }}
        onBlur={() => {
          if (read !== null) setTime(read);
        }}
      />
    </Group>
  );
}
