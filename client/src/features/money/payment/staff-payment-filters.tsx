import { useLingui } from "@lingui/react/macro";
import { ChoicePicker } from "../../../components/filter-bar/choice-picker";
import { FilterBar, type Filter } from "../../../components/filter-bar/filter-bar";
import { CompanyPicker } from "./company-picker";
import { usePaymentStateNames } from "./payment-state-mark";
import {
  registeredStates,
  staffPaymentSearch,
  type ChangeStaffPaymentSearch,
  type StaffPaymentSearch,
} from "./staff-payment-search";

type Name = "state" | "company";

interface StaffPaymentFiltersProps {
  search: StaffPaymentSearch;
  /** Name of the company to which the list is narrowed; null while it is not known. */
  companyName: string | null;
  onChange: ChangeStaffPaymentSearch;
}

/** What narrows the queue: where payments stand, and whose they are. */
export function StaffPaymentFilters({ search, companyName, onChange }: StaffPaymentFiltersProps) {
  const { t } = useLingui();
  const names = usePaymentStateNames();
  const state = search.state ?? "PENDING_AUTHORIZATION";
  const company = search.company ?? null;
  const filters: Filter<Name>[] = [
    {
      ...{ name: "state", label: t`Состояние`, shown: state === "ANY" ? null : names[state] },
      picker: (done) => (
        <ChoicePicker
          choices={registeredStates.map((value) => ({ value, label: names[value] }))}
          value={state}
          onChoose={(chosen) => {
            done();
            onChange({ state: staffPaymentSearch.state.read(chosen) });
          }}
        />
      ),
    },
    {
      ...{ name: "company", label: t`Компания`, shown: company === null ? null : (companyName ?? "…") },
      picker: (done) => (
        <CompanyPicker
          value={company}
          onChoose={(chosen) => {
            done();
            onChange({ company: chosen });
          }}
        />
      ),
    },
  ];
  const remove: Record<Name, StaffPaymentSearch> = {
    state: { state: "ANY" },
    company: { company: undefined },
  };
  return <FilterBar filters={filters} onRemove={(name) => onChange(remove[name])} />;
}
