import { useLingui } from "@lingui/react/macro";
import { ChoicePicker, type Choice } from "../../../components/filter-bar/choice-picker";
import { DaysPicker } from "../../../components/filter-bar/days-picker";
import { FilterBar, type Filter } from "../../../components/filter-bar/filter-bar";
import { TextPicker } from "../../../components/filter-bar/text-picker";
import type { AuditKind } from "../../../generated/graphql";
import { formatDate } from "../../../lib/format/time";
import { auditKinds, auditSearch, type AuditSearch, type ChangeAuditSearch } from "./audit-search";

interface AuditFiltersProps {
  /** Whose acts can be asked for; none where all are the viewer's own. */
  people: readonly { id: string; name: string }[];
  search: AuditSearch;
  onChange: ChangeAuditSearch;
}

type Name = "who" | "kind" | "number" | "days";

/** What narrows the history of acts. */
export function AuditFilters({ people, search, onChange }: AuditFiltersProps) {
  const { t } = useLingui();
  const kinds: Record<AuditKind, string> = {
    ORDERS: t`Заказы`,
    LINES: t`Номера`,
    LOOKS: t`Просмотр детализации и кодов`,
    MONEY: t`Платежи и счета`,
    COMPANY: t`Компания и центры затрат`,
    ACCESS: t`Доступ и программы`,
    APPEALS: t`Обращения`,
    SIGN_IN: t`Вход и токены`,
  };
  const choices = (name: "who" | "kind", label: string, all: readonly Choice[]): Filter<Name> => {
    const value = search[name] ?? null;
    return {
      ...{ name, label },
      shown: value === null ? null : (all.find((one) => one.value === value)?.label ?? "…"),
      picker: (done) => (
        <ChoicePicker
          choices={all}
          value={value}
          onChoose={(chosen) => {
            done();
            onChange({ [name]: auditSearch[name].read(chosen) });
          }}
        />
      ),
    };
  };
  const byNumber: Filter<Name> = {
    ...{ name: "number", label: t`Номер` },
    shown: search.number ?? null,
    picker: (done) => (
      <TextPicker
        label={t`Номер`}
        value={search.number ?? ""}
        onChoose={(number) => {
          done();
          onChange({ number });
        }}
      />
    ),
  };
  const { from, through } = search;
  const days = [from ? t`с ${formatDate(from)}` : "", through ? t`по ${formatDate(through)}` : ""]
    .filter(Boolean)
    .join(" ");
  const byDays: Filter<Name> = {
    ...{ name: "days", label: t`Когда`, shown: days === "" ? null : days },
    picker: (done) => (
      <DaysPicker
        from={from}
        through={through}
        onChoose={(first, last) => {
          done();
          onChange({ from: first, through: last });
        }}
      />
    ),
  };
  const byPerson = choices(
    "who",
    t`Кто`,
    people.map(({ id, name }) => ({ value: id, label: name })),
  );
  const byKind = choices(
    "kind",
    t`Что сделано`,
    auditKinds.map((value) => ({ value, label: kinds[value] })),
  );
  return (
    <FilterBar
      filters={[...(people.length > 0 ? [byPerson] : []), byKind, byNumber, byDays]}
      onRemove={(name) =>
        onChange(name === "days" ? { from: undefined, through: undefined } : { [name]: undefined })
      }
    />
  );
}
