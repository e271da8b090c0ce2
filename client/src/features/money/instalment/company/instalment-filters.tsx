import { useLingui } from "@lingui/react/macro";
import { ChoicePicker } from "../../../../components/filter-bar/choice-picker";
import { FilterBar, type Filter } from "../../../../components/filter-bar/filter-bar";
import { TextPicker } from "../../../../components/filter-bar/text-picker";
import { useAccountFilter } from "../../../../components/accounts/account-filter";
import { instalmentSearch, type ChangeInstalmentSearch, type InstalmentSearch } from "./instalment-search";

interface InstalmentFiltersProps {
  clientId: string;
  /** Whether the company has several accounts. */
  hasAccounts: boolean;
  search: InstalmentSearch;
  onChange: ChangeInstalmentSearch;
}

type Name = "state" | "account" | "search";

/** What narrows the list of equipment. */
export function InstalmentFilters({ clientId, hasAccounts, search, onChange }: InstalmentFiltersProps) {
  const { t } = useLingui();
  const chosen = (
    name: "state",
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
  const byAccount = useAccountFilter(clientId, search.account, (id) =>
    onChange({ account: instalmentSearch.account.read(id) }),
  );
  return (
    <FilterBar
      filters={[
        line,
        chosen("state", t`Погашение`, [
          { value: "OPEN", label: t`не погашена` },
          { value: "PAID_OFF", label: t`погашена` },
        ]),
        ...(hasAccounts ? [byAccount] : []),
      ]}
      onRemove={(name) => onChange({ [name]: undefined })}
    />
  );
}
