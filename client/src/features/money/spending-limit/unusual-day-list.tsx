import { Trans, useLingui } from "@lingui/react/macro";
import { IconCalendarStats } from "@tabler/icons-react";
import { ConnectionList } from "../../../components/connection-list/connection-list";
import type { Column } from "../../../components/connection-list/list-props";
import { pageSize, useConnection } from "../../../components/connection-list/use-connection";
import { TextLink } from "../../../components/links";
import { Empty } from "../../../components/states";
import { graphql, readFragment } from "../../../generated";
import type { UnusualDayRowFragment } from "../../../generated/graphql";
import { formatKopecks, formatQuantity } from "../../../lib/format/number";
import { formatNumber } from "../../../lib/format/phone-number";
import { formatDate } from "../../../lib/format/time";
import { paths } from "../../../lib/paths";
import classes from "./spending-limit.module.css";

const UnusualDayRow = graphql(`
  fragment UnusualDayRow on UnusualDay {
    id
    day
    cost {
      amount
      currency
    }
    usualCost {
      amount
    }
    megabytes
    usualMegabytes
    subscriber {
      id
      number
      name
    }
  }
`);

const UnusualDaysDocument = graphql(`
  query UnusualDayList($clientId: ID!, $first: Int!, $after: String, $count: Boolean!) {
    unusualDays(clientId: $clientId, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          ...UnusualDayRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount @include(if: $count)
    }
  }
`);

/** Days far above the habit of their line, the latest first; each leads to its call details. */
export function UnusualDayList({ clientId }: { clientId: string }) {
  const { t } = useLingui();
  const list = useConnection(UnusualDaysDocument, {
    title: t`Необычные дни`,
    variables: { clientId, first: pageSize, count: true },
    connection: ({ unusualDays }) => unusualDays,
    fetchPolicy: "cache-and-network",
  });
  const used = ({ cost, megabytes }: UnusualDayRowFragment): string =>
    cost ? `${formatKopecks(cost.amount)} ${cost.currency}` : t`${formatQuantity(megabytes ?? 0)} МБ`;
  const usual = ({ cost, usualCost, usualMegabytes }: UnusualDayRowFragment): string =>
    Number(usualCost?.amount ?? usualMegabytes) === 0
      ? t`почти ничего`
      : cost
        ? `${formatKopecks(usualCost?.amount ?? "0")} ${cost.currency}`
        : t`${formatQuantity(usualMegabytes ?? 0)} МБ`;
  const columns: Column<UnusualDayRowFragment>[] = [
    { id: "day", label: t`День`, width: "180px", cell: (row) => <ToDetails row={row} /> },
    {
      id: "number",
      label: t`Номер`,
      width: "200px",
      cell: ({ subscriber }) => (subscriber ? formatNumber(subscriber.number) : ""),
    },
    { id: "name", label: t`Абонент`, cell: ({ subscriber }) => subscriber?.name ?? "" },
    { id: "used", label: t`За день`, width: "160px", numeric: true, cell: used },
    { id: "usual", label: t`Обычно`, width: "160px", numeric: true, cell: usual },
  ];
  return (
    <ConnectionList
      list={{ ...list, rows: readFragment(UnusualDayRow, list.rows) }}
      label={t`Необычные дни`}
      columns={columns}
      rowId={({ id }) => id}
      card={(row) => (
        <div className={classes["card"]}>
          <span className={classes["name"]}>{used(row)}</span>
          <span>{row.subscriber ? `${formatNumber(row.subscriber.number)} ${row.subscriber.name}` : ""}</span>
          <span className={classes["note"]}>
            <ToDetails row={row} />
            {" · "}
            <Trans>обычно {usual(row)}</Trans>
          </span>
        </div>
      )}
      empty={
        <Empty icon={IconCalendarStats} title={<Trans>Необычных дней нет</Trans>}>
          <Trans>Здесь будут дни, когда номер израсходовал намного больше, чем обычно для него самого.</Trans>
        </Empty>
      }
    />
  );
}

function ToDetails({ row: { day, subscriber, megabytes } }: { row: UnusualDayRowFragment }) {
  if (!subscriber) return formatDate(day);
  const search = { from: day, through: day, ...(megabytes === null ? {} : { kind: "data" }) };
  return (
    <TextLink to={paths.subscriber(subscriber.id, "usage")} search={search}>
      {formatDate(day)}
    </TextLink>
  );
}
