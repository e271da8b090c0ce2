import { Trans, useLingui } from "@lingui/react/macro";
import { Button, NativeSelect, Stack } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { formatMonth } from "../../../lib/format/time";
import { monthsToChoose } from "./invoice-search";

interface MonthsPickerProps {
  /** The newest month that there may be an invoice of. */
  present: string;
  from: string | undefined;
  through: string | undefined;
  onChoose: (from: string | undefined, through: string | undefined) => void;
}

/** From one month through another, either of which may be left open. */
export function MonthsPicker({ present, from, through, onChoose }: MonthsPickerProps) {
  const { t } = useLingui();
  const [first, setFirst] = useState(from ?? "");
  const [last, setLast] = useState(through ?? "");
  const isBackwards = first !== "" && last !== "" && first > last;
  const months = monthsToChoose(present, from, through).map((month) => ({
    value: month,
    label: formatMonth(month),
  }));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isBackwards) onChoose(first || undefined, last || undefined);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" p="xs">
        <NativeSelect
          label={t`С месяца`}
          value={first}
          data={[{ value: "", label: t`с первого счёта` }, ...months]}
          onChange={(event) => setFirst(event.currentTarget.value)}
        />
        <NativeSelect
          label={t`По месяц`}
          value={last}
          data={[{ value: "", label: t`по последний счёт` }, ...months]}
          error={isBackwards ? t`Раньше первого месяца` : null}
          onChange={(event) => setLast(event.currentTarget.value)}
        />
        <Button type="submit">
          <Trans>Показать</Trans>
        </Button>
      </Stack>
    </form>
  );
}
