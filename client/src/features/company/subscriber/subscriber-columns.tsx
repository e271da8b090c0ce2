import { useLingui } from "@lingui/react/macro";
import type { Column } from "../../../components/connection-list/list-props";
import { TextLink } from "../../../components/links";
import { Money } from "../../../components/money";
import type { SubscriberSort } from "../../../generated/graphql";
import { formatCount } from "../../../lib/format/number";
import { formatNumber } from "../../../lib/format/phone-number";
import { formatDate } from "../../../lib/format/time";
import type { ColumnId } from "./column-choice";
import { pressed, sortIn, type ChangeSubscriberSearch, type SubscriberSearch } from "./subscriber-filter";
import type { SubscriberRowData } from "./subscriber-row";
import { SubscriberStateMark } from "./subscriber-state-mark";
import { useSubscriberWords } from "./subscriber-words";
import { useColumnLabels } from "./use-column-labels";

interface SubscriberColumnsOptions {
  columns: readonly ColumnId[];
  search: SubscriberSearch;
  onChange: ChangeSubscriberSearch;
  pathOf: (subscriberId: string) => string;
  searchOf: ((subscriberId: string) => Record<string, string>) | undefined;
}

/** What is as long as it is has its width; the two that are names give way to the line's own, which takes what is left. */
const widths: Record<ColumnId, [few: string, many: string]> = {
  tariff: ["18%", "12%"],
  internet: ["15%", "10%"],
  account: ["136px", "124px"],
  costCentre: ["14%", "11%"],
  state: ["156px", "148px"],
  charged: ["120px", "112px"],
  megabytes: ["104px", "100px"],
  activated: ["132px", "116px"],
};
/** From so many columns on there is little room. */
const MANY = 6;

const sortOf: Partial<Record<ColumnId, SubscriberSort>> = {
  tariff: "TARIFF_PLAN",
  account: "ACCOUNT",
  costCentre: "COST_CENTRE",
  state: "STATE",
  charged: "CHARGED_THIS_MONTH",
  megabytes: "MEGABYTES_THIS_MONTH",
};

/** The list's columns: number and name always, the others as chosen. */
export function useSubscriberColumns(options: SubscriberColumnsOptions): Column<SubscriberRowData>[] {
  const { columns, search, onChange, pathOf, searchOf } = options;
  const { t } = useLingui();
  const words = useSubscriberWords();
  const labels = useColumnLabels();
  const order = sortIn(search);
  const sortBy = (sort: SubscriberSort) => ({
    active: order.sort === sort,
    descending: order.descending,
    onSort: () => onChange(pressed(search, sort)),
  });
  const cells: Record<ColumnId, Column<SubscriberRowData>["cell"]> = {
    tariff: ({ tariffPlan }) => <span title={tariffPlan.name}>{tariffPlan.name}</span>,
    internet: ({ mobileInternet }) => mobileInternet.package?.name ?? words.internet[mobileInternet.state],
    account: ({ account }) => account?.number,
    costCentre: ({ costCentre }) =>
      costCentre ? <span title={costCentre.name}>{costCentre.name}</span> : null,
    state: ({ state }) => <SubscriberStateMark state={state} />,
    charged: ({ chargedThisMonth }) =>
      chargedThisMonth ? <Money value={chargedThisMonth} inKopecks /> : null,
    megabytes: ({ megabytesThisMonth: used }) => (used === undefined ? null : formatCount(Math.round(used))),
    activated: ({ activatedOn }) => formatDate(activatedOn),
  };
  return [
    {
      id: "number",
      label: t`Номер`,
      width: "168px",
      sort: sortBy("NUMBER"),
      cell: ({ id, number }) => (
        <TextLink to={pathOf(id)} search={searchOf?.(id) ?? {}}>
          {formatNumber(number)}
        </TextLink>
      ),
    },
    {
      id: "name",
      label: t`Имя`,
      sort: sortBy("NAME"),
      cell: ({ name }) => <span title={name}>{name}</span>,
    },
    ...columns.map((id) => {
      const sort = sortOf[id];
      return {
        id,
        label: labels[id],
        cell: cells[id],
        width: widths[id][columns.length < MANY ? 0 : 1],
        numeric: id === "charged" || id === "megabytes",
        ...(sort === undefined ? {} : { sort: sortBy(sort) }),
      };
    }),
  ];
}
