import { useLingui } from "@lingui/react/macro";
import { ChoicePicker } from "../../../../components/filter-bar/choice-picker";
import { FilterBar, type Filter } from "../../../../components/filter-bar/filter-bar";
import { TextPicker } from "../../../../components/filter-bar/text-picker";
import { instalmentSearch, type ChangeInstalmentSearch, type InstalmentSearch } from "./instalment-search";

/** An account as it is chosen. */
export interface AccountChoice {
  id: string;
  number: string;
  name: string;
}

interface InstalmentFiltersProps {
  accounts: readonly AccountChoice[];
  search: InstalmentSearch;
  onChange: ChangeInstalmentSearch;
}

type Name = "state" | "account" | "search";

/** What narrows the list of equipment. */
export function InstalmentFilters({ accounts, search, onChange }: InstalmentFiltersProps) {
  const { t } = useLingui();
  const chosen = (
    name: "state" | "account",
    label: string,
    choices: readonly { value: string; label: string }[],
  ): Filter<Name> => {
    const value = search[name]?.toString() ?? null;
    return {
      ...{ name, label },
      shown: value === null ? null : (choices.find((one) => one.value === value)?.label ?? "…"),
      picker: (done) => (
        <ChoicePicker
          choices={choices}
          value={value}
          onChoose={(choice) => {
            done();
            onChange({ [name]: instalmentSearch[name].read(choice) });
          }}
        />
      ),
    };
  };
  const line: Filter<Name> = {
    ...{ name: "search", label: t`Номер или имя`, shown: search.search ?? null },
    picker: (done) => (
      <TextPicker
        label={t`Номер или имя`}
        value={search.search ?? ""}
        onChoose={(text) => {
          done();
          onChange({ search: text || undefined });
        }}
      />
    ),
  };
  return (
    <FilterBar
      filters={[
        line,
        chosen("state", t`Погашение`, [
          { value: "OPEN", label: t`не погашена` },
          { value: "PAID_OFF", label: t`погашена` },
        ]),
        ...(accounts.length > 1
          ? [
              chosen(
                "account",
                t`Лицевой счёт`,
                accounts.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` })),
              ),
            ]
          : []),
      ]}
      onRemove={(name) => onChange({ [name]: undefined })}
    />
  );
}
