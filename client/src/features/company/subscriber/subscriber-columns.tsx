import { useLingui } from "@lingui/react/macro";
import type { Column } from "../../../components/connection-list/list-props";
import { TextLink } from "../../../components/links";
import { formatNumber } from "../../../lib/format/phone-number";
import { formatDate } from "../../../lib/format/time";
import { shownColumns, type ColumnId } from "./column-choice";
import { sortIn, type ChangeSubscriberSearch, type SubscriberSearch } from "./subscriber-filter";
import type { SubscriberRowData } from "./subscriber-row";
import { SubscriberStateMark } from "./subscriber-state-mark";
import { useSubscriberWords } from "./subscriber-words";
import { useColumnLabels } from "./use-column-labels";

interface SubscriberColumnsOptions {
  search: SubscriberSearch;
  onChange: ChangeSubscriberSearch;
  pathOf: (subscriberId: string) => string;
  searchOf: ((subscriberId: string) => Record<string, string>) | undefined;
}

/** Shares of the table's width; the name takes what is left. */
const widths: Record<ColumnId, string> = {
  tariff: "15%",
  internet: "17%",
  account: "12%",
  state: "14%",
  activated: "15%",
};

/** The list's columns: number and name always, the others as chosen in the address. */
export function useSubscriberColumns(options: SubscriberColumnsOptions): Column<SubscriberRowData>[] {
  const { search, onChange, pathOf, searchOf } = options;
  const { t } = useLingui();
  const words = useSubscriberWords();
  const labels = useColumnLabels();
  const order = sortIn(search);
  const cells: Record<ColumnId, Column<SubscriberRowData>["cell"]> = {
    tariff: ({ tariffPlan }) => tariffPlan.name,
    internet: ({ mobileInternet }) => mobileInternet.package?.name ?? words.internet[mobileInternet.state],
    account: ({ account }) => account?.number,
    state: ({ state }) => <SubscriberStateMark state={state} />,
    activated: ({ activatedOn }) => formatDate(activatedOn),
  };
  return [
    {
      id: "number",
      label: t`Номер`,
      width: "184px",
      sort: { active: order === "NUMBER", onSort: () => onChange({ sort: undefined }) },
      cell: ({ id, number }) => (
        <TextLink to={pathOf(id)} search={searchOf?.(id) ?? {}}>
          {formatNumber(number)}
        </TextLink>
      ),
    },
    {
      id: "name",
      label: t`Имя`,
      sort: { active: order === "NAME", onSort: () => onChange({ sort: "NAME" }) },
      cell: ({ name }) => <span title={name}>{name}</span>,
    },
    ...shownColumns(search).map((id) => ({ id, label: labels[id], cell: cells[id], width: widths[id] })),
  ];
}
