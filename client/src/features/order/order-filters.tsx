import { skipToken, useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { ChoicePicker, type Choice } from "../../components/filter-bar/choice-picker";
import { FilterBar, type Filter } from "../../components/filter-bar/filter-bar";
import { graphql } from "../../generated";
import { formatNumber } from "../../lib/format/phone-number";
import { formatDate } from "../../lib/format/time";
import { DaysPicker } from "../../components/filter-bar/days-picker";
import { LinePicker } from "./line-picker";
import { useKindNames } from "./order-kind-words";
import {
  orderSearch,
  stateGroups,
  type ChangeOrderSearch,
  type OrderSearch,
  type StateGroup,
} from "./order-search";
import { TextPicker } from "../../components/filter-bar/text-picker";

const ChosenLineQuery = graphql(`
  query OrderChosenLine($id: ID!) {
    subscriber(id: $id) {
      id
      number
    }
  }
`);

interface OrderFiltersProps {
  /** Undefined beside a line: all orders are of it, and nobody is named to its subscriber. */
  clientId: string | undefined;
  search: OrderSearch;
  onChange: ChangeOrderSearch;
}

type Name = "state" | "kind" | "line" | "by" | "number" | "days";

/** What narrows the list of orders. */
export function OrderFilters({ clientId, search, onChange }: OrderFiltersProps) {
  const { t } = useLingui();
  const kinds = useKindNames();
  const { data } = useQuery(ChosenLineQuery, search.line ? { variables: { id: search.line } } : skipToken);
  const groups: Record<StateGroup, string> = {
    RUNNING: t`Выполняются`,
    PLANNED: t`Запланированы`,
    COMPLETED: t`Выполнены`,
    FAILED: t`Не выполнены`,
    CANCELLED: t`Отменены`,
  };
  const choices = (name: "state" | "kind", label: string, all: readonly Choice[]): Filter<Name> => {
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
            onChange({ [name]: orderSearch[name].read(chosen) });
          }}
        />
      ),
    };
  };
  const typed = (name: "by" | "number", label: string): Filter<Name> => ({
    ...{ name, label },
    shown: search[name] ?? null,
    picker: (done) => (
      <TextPicker
        label={label}
        value={search[name] ?? ""}
        onChoose={(text) => {
          done();
          onChange({ [name]: text });
        }}
      />
    ),
  });
  const { from, through } = search;
  const days = [from ? t`с ${formatDate(from)}` : "", through ? t`по ${formatDate(through)}` : ""]
    .filter(Boolean)
    .join(" ");
  const byDays: Filter<Name> = {
    ...{ name: "days", label: t`Заказано`, shown: days === "" ? null : days },
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
  const ofCompany = (id: string): Filter<Name>[] => [
    {
      ...{ name: "line", label: t`Номер` },
      shown: search.line ? (data?.subscriber ? formatNumber(data.subscriber.number) : "…") : null,
      picker: (done) => (
        <LinePicker
          clientId={id}
          onChoose={(line) => {
            done();
            onChange({ line });
          }}
        />
      ),
    },
    typed("by", t`Кто заказал`),
  ];
  return (
    <FilterBar
      filters={[
        choices(
          "state",
          t`Состояние`,
          stateGroups.map((value) => ({ value, label: groups[value] })),
        ),
        choices(
          "kind",
          t`Что заказано`,
          Object.entries(kinds).map(([value, label]) => ({ value, label })),
        ),
        ...(clientId === undefined ? [] : ofCompany(clientId)),
        byDays,
        typed("number", t`Номер заказа`),
      ]}
      onRemove={(name) =>
        onChange(name === "days" ? { from: undefined, through: undefined } : { [name]: undefined })
      }
    />
  );
}
