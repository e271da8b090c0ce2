import { useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { ChoicePicker } from "../../../../components/filter-bar/choice-picker";
import { FilterBar, type Filter } from "../../../../components/filter-bar/filter-bar";
import type { ChargeKind } from "../../../../generated/graphql";
import { useChangeWords } from "./difference-table";
import {
  differenceChanges,
  differenceSearch,
  type ChangeDifferenceSearch,
  type DifferenceSearch,
} from "./comparison-search";
import classes from "./invoice-comparison.module.css";

interface DifferenceFiltersProps {
  search: DifferenceSearch;
  onChange: ChangeDifferenceSearch;
  /** What the kinds of charge are called; those that are on one of the invoices. */
  kinds: readonly { value: ChargeKind; label: string }[];
}

/** By what the differences are told apart, and which of them are shown. */
export function DifferenceFilters({ search, onChange, kinds }: DifferenceFiltersProps) {
  const { t } = useLingui();
  const words = useChangeWords();
  const [number, setNumber] = useState(search.number ?? "");
  const ask = useDebouncedCallback((text: string) => onChange({ number: text.trim() || undefined }), 300);
  const choice = (
    name: "kind" | "change",
    label: string,
    choices: readonly { value: string; label: string }[],
  ): Filter<"kind" | "change"> => ({
    ...{ name, label },
    shown: choices.find(({ value }) => value === search[name])?.label ?? null,
    picker: (done) => (
      <ChoicePicker
        choices={choices}
        value={search[name] ?? null}
        onChoose={(chosen) => {
          done();
          onChange({ [name]: differenceSearch[name].read(chosen) });
        }}
      />
    ),
  });
  return (
    <div className={classes["choices"]}>
      <NativeSelect
        label={t`Показать`}
        value={search.by ?? "LINE_AND_THING"}
        onChange={(event) => onChange({ by: differenceSearch.by.read(event.currentTarget.value) })}
        data={[
          { value: "LINE_AND_THING", label: t`по номерам и начислениям` },
          { value: "LINE", label: t`по номерам` },
          { value: "THING", label: t`по начислениям` },
        ]}
      />
      <TextInput
        label={t`Номер содержит`}
        inputMode="numeric"
        maxLength={20}
        value={number}
        onChange={(event) => {
          setNumber(event.currentTarget.value);
          ask(event.currentTarget.value);
        }}
      />
      <FilterBar
        filters={[
          choice("kind", t`Начисление`, kinds),
          choice(
            "change",
            t`Что произошло`,
            differenceChanges.map((value) => ({ value, label: words[value] })),
          ),
        ]}
        onRemove={(name) => onChange({ [name]: undefined })}
      />
    </div>
  );
}
