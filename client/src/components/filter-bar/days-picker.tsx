import { Trans, useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { day } from "../../lib/page-search/parameter";
import classes from "./pickers.module.css";

interface DaysPickerProps {
  from: string | undefined;
  through: string | undefined;
  onChoose: (from: string | undefined, through: string | undefined) => void;
}

/** From one day through another, either of which may be left open. */
export function DaysPicker({ from, through, onChoose }: DaysPickerProps) {
  const { t } = useLingui();
  const [first, setFirst] = useState(from ?? "");
  const [last, setLast] = useState(through ?? "");
  const isBackwards = first !== "" && last !== "" && first > last;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isBackwards) onChoose(day.read(first), day.read(last));
  };
  return (
    <form className={classes["days"]} onSubmit={submit}>
      <TextInput
        type="date"
        label={t`С`}
        value={first}
        onChange={(event) => setFirst(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t`По`}
        value={last}
        error={isBackwards ? t`Раньше первого дня` : null}
        onChange={(event) => setLast(event.currentTarget.value)}
      />
      <Button type="submit">
        <Trans>Показать</Trans>
      </Button>
    </form>
  );
}
