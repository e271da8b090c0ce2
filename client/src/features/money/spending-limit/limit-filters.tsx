import { useLingui } from "@lingui/react/macro";
import { ChoicePicker, type Choice } from "../../../components/filter-bar/choice-picker";
import { FilterBar, type Filter } from "../../../components/filter-bar/filter-bar";
import { limitSearch, limitStates, type ChangeLimitSearch, type LimitSearch } from "./limit-search";
import { useLimitStateNames } from "./limit-state-mark";

type Name = "state" | "kind";

/** What narrows the list of limits. */
export function LimitFilters({ search, onChange }: { search: LimitSearch; onChange: ChangeLimitSearch }) {
  const { t } = useLingui();
  const names = useLimitStateNames();
  const chosen = (name: Name, label: string, all: readonly Choice[]): Filter<Name> => {
    const value = search[name] ?? null;
    return {
      ...{ name, label },
      shown: all.find((one) => one.value === value)?.label ?? null,
      picker: (done) => (
        <ChoicePicker
          choices={all}
          value={value}
          onChoose={(choice) => {
            done();
            onChange({ [name]: limitSearch[name].read(choice) });
          }}
        />
      ),
    };
  };
  return (
    <FilterBar
      filters={[
        chosen(
          "state",
          t`Состояние`,
          limitStates.map((value) => ({ value, label: names[value] })),
        ),
        chosen("kind", t`Что считается`, [
          { value: "MONEY", label: t`Деньги` },
          { value: "MEGABYTES", label: t`Интернет` },
        ]),
      ]}
      onRemove={(name) => onChange({ [name]: undefined })}
    />
  );
}
