import { useLingui } from "@lingui/react/macro";
import { ChoicePicker, type Choice } from "../../../components/filter-bar/choice-picker";
import { DaysPicker } from "../../../components/filter-bar/days-picker";
import { FilterBar, type Filter } from "../../../components/filter-bar/filter-bar";
import { TextPicker } from "../../../components/filter-bar/text-picker";
import { useAccountFilter } from "../../../components/accounts/account-filter";
import { formatAmount } from "../../../lib/format/number";
import { formatDate } from "../../../lib/format/time";
import { paymentSearch, paymentStates, type ChangePaymentSearch, type PaymentSearch } from "./payment-search";
import { usePaymentStateNames } from "./payment-state-mark";
import { SumsPicker } from "./sums-picker";

interface PaymentFiltersProps {
  clientId: string;
  /** Whether the company has several accounts. */
  hasAccounts: boolean;
  search: PaymentSearch;
  onChange: ChangePaymentSearch;
}

type Name = "state" | "account" | "days" | "sums" | "number";

/** What narrows the list of payments. */
export function PaymentFilters({ clientId, hasAccounts, search, onChange }: PaymentFiltersProps) {
  const { t } = useLingui();
  const names = usePaymentStateNames();
  const chosen = (name: "state", label: string, all: readonly Choice[]): Filter<Name> => {
    const value = search[name] ?? null;
    return {
      ...{ name, label },
      shown: value === null ? null : (all.find((one) => one.value === value)?.label ?? "…"),
      picker: (done) => (
        <ChoicePicker
          choices={all}
          value={value}
          onChoose={(choice) => {
            done();
            onChange({ [name]: paymentSearch[name].read(choice) });
          }}
        />
      ),
    };
  };
  const { from, through, min, max, number } = search;
  const between = (...parts: string[]) => parts.filter(Boolean).join(" ") || null;
  const days: Filter<Name> = {
    ...{ name: "days", label: t`Дата` },
    shown: between(from ? t`с ${formatDate(from)}` : "", through ? t`по ${formatDate(through)}` : ""),
    picker: (done) => (
      <DaysPicker
        {...{ from, through }}
        onChoose={(first, last) => {
          done();
          onChange({ from: first, through: last });
        }}
      />
    ),
  };
  const sums: Filter<Name> = {
    ...{ name: "sums", label: t`Сумма` },
    shown: between(min ? t`от ${formatAmount(min)}` : "", max ? t`до ${formatAmount(max)}` : ""),
    picker: (done) => (
      <SumsPicker
        {...{ min, max }}
        onChoose={(least, most) => {
          done();
          onChange({ min: least, max: most });
        }}
      />
    ),
  };
  const byNumber: Filter<Name> = {
    ...{ name: "number", label: t`Номер поручения`, shown: number ?? null },
    picker: (done) => (
      <TextPicker
        label={t`Номер поручения`}
        value={number ?? ""}
        onChoose={(text) => {
          done();
          onChange({ number: text });
        }}
      />
    ),
  };
  const byAccount = useAccountFilter(clientId, search.account, (id) =>
    onChange({ account: paymentSearch.account.read(id) }),
  );
  const remove: Record<Name, PaymentSearch> = {
    state: { state: undefined },
    account: { account: undefined },
    days: { from: undefined, through: undefined },
    sums: { min: undefined, max: undefined },
    number: { number: undefined },
  };
  return (
    <FilterBar
      filters={[
        chosen(
          "state",
          t`Состояние`,
          paymentStates.map((value) => ({ value, label: names[value] })),
        ),
        ...(hasAccounts ? [byAccount] : []),
        days,
        sums,
        byNumber,
      ]}
      onRemove={(name) => onChange(remove[name])}
    />
  );
}
