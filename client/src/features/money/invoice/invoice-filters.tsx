import { useLingui } from "@lingui/react/macro";
import { ChoicePicker, type Choice } from "../../../components/filter-bar/choice-picker";
import { FilterBar, type Filter } from "../../../components/filter-bar/filter-bar";
import { useAccountFilter } from "../../../components/accounts/account-filter";
import { formatMonth } from "../../../lib/format/time";
import { invoiceSearch, invoiceStates, type ChangeInvoiceSearch, type InvoiceSearch } from "./invoice-search";
import { useInvoiceStateNames } from "./invoice-state-mark";
import { MonthsPicker } from "./months-picker";

interface InvoiceFiltersProps {
  clientId: string;
  /** Whether the company has several accounts. */
  hasAccounts: boolean;
  /** The newest month that there may be an invoice of. */
  present: string;
  search: InvoiceSearch;
  onChange: ChangeInvoiceSearch;
}

type Name = "state" | "account" | "months";

const OVERDUE = "OVERDUE";

/** What narrows the list of invoices. */
export function InvoiceFilters({ clientId, hasAccounts, present, search, onChange }: InvoiceFiltersProps) {
  const { t } = useLingui();
  const names = useInvoiceStateNames();
  const { from, through, state, account, overdue } = search;
  const chosen = (
    name: "state" | "account",
    label: string,
    value: string | null,
    all: readonly Choice[],
    onChoose: (choice: string) => void,
  ): Filter<Name> => ({
    ...{ name, label },
    shown: value === null ? null : (all.find((one) => one.value === value)?.label ?? "…"),
    picker: (done) => (
      <ChoicePicker
        choices={all}
        value={value}
        onChoose={(choice) => {
          done();
          onChoose(choice);
        }}
      />
    ),
  });
  const parts = [from ? t`с ${formatMonth(from)}` : "", through ? t`по ${formatMonth(through)}` : ""];
  const months: Filter<Name> = {
    ...{ name: "months", label: t`Период`, shown: parts.filter(Boolean).join(" ") || null },
    picker: (done) => (
      <MonthsPicker
        {...{ present, from, through }}
        onChoose={(first, last) => {
          done();
          onChange({ from: first, through: last });
        }}
      />
    ),
  };
  const none: Record<Name, InvoiceSearch> = {
    state: { state: undefined, overdue: undefined },
    account: { account: undefined },
    months: { from: undefined, through: undefined },
  };
  const byState = chosen(
    "state",
    t`Состояние`,
    overdue ? OVERDUE : (state ?? null),
    [
      { value: OVERDUE, label: t`Просрочен` },
      ...invoiceStates.map((value) => ({ value, label: names[value] })),
    ],
    (choice) =>
      onChange(
        choice === OVERDUE
          ? { overdue: true, state: undefined }
          : { overdue: undefined, state: invoiceSearch.state.read(choice) },
      ),
  );
  const byAccount = useAccountFilter(clientId, account, (id) => onChange({ account: id }));
  return (
    <FilterBar
      filters={[byState, ...(hasAccounts ? [byAccount] : []), months]}
      onRemove={(name) => onChange(none[name])}
    />
  );
}
