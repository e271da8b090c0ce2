import { Trans, useLingui } from "@lingui/react/macro";
import { Fragment } from "react";
import { ConnectionList } from "../../components/connection-list/connection-list";
import type { Column } from "../../components/connection-list/list-props";
import { useConnection } from "../../components/connection-list/use-connection";
import { useWidth } from "../../components/connection-list/use-width";
import { TextLink } from "../../components/links";
import { isZero, Money } from "../../components/money";
import { Empty } from "../../components/states";
import { graphql, readFragment } from "../../generated";
import type { BulkChangeRowDetailsFragment } from "../../generated/graphql";
import { formatNumber } from "../../lib/format/phone-number";
import { paths } from "../../lib/paths";
import { isNobodyThere } from "../../lib/presence";
import { BeforeAfter } from "./order-differences";
import { OrderStateMark } from "./order-state-mark";
import { rowFilterIn, type BulkRowsSearch } from "./bulk-rows-search";
import { OutcomeMark } from "./bulk-state-mark";
import classes from "./bulk-rows.module.css";

const BulkChangeRowDetails = graphql(`
  fragment BulkChangeRowDetails on BulkChangeRow {
    place
    given
    outcome
    reasons {
      code
      message
    }
    differences {
      label
      before
      after
    }
    priceOnce {
      amount
      currency
    }
    order {
      id
      state
      stateReason {
        message
      }
    }
    subscriber {
      id
      number
      name
    }
  }
`);

const BulkRowsQuery = graphql(`
  query BulkRows($id: ID!, $filter: BulkChangeRowFilter, $first: Int!, $after: String, $count: Boolean!) {
    bulkChange(id: $id) {
      id
      rows(filter: $filter, first: $first, after: $after) {
        edges {
          cursor
          node {
            ...BulkChangeRowDetails
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount @include(if: $count)
      }
    }
  }
`);

/** Rows read at a time: each brings what it changes and its order, and more would be too costly. */
const PAGE = 50;

interface BulkRowsProps {
  id: string;
  search: BulkRowsSearch;
  /** Whether its orders are being carried out. */
  isRunning: boolean;
  /** Whether there are orders. */
  isOrdered: boolean;
}

type Row = BulkChangeRowDetailsFragment;

/** The rows: the line, what changes or why not, what it costs, and what has become of its order. */
export function BulkRows({ id, search, isRunning, isOrdered }: BulkRowsProps) {
  const { t } = useLingui();
  const list = useConnection(BulkRowsQuery, {
    title: t`Строки действия со списком`,
    variables: { id, filter: rowFilterIn(search), first: PAGE, count: true },
    connection: ({ bulkChange }) => bulkChange?.rows,
    fetchPolicy: "cache-and-network",
    pollInterval: isRunning ? 3_000 : 0,
    isQuiet: isNobodyThere,
  });
  return (
    <ConnectionList
      list={{ ...list, rows: readFragment(BulkChangeRowDetails, list.rows) }}
      label={t`Строки`}
      columns={useColumns(isOrdered)}
      rowId={({ place }) => String(place)}
      card={(row) => (
        <div className={classes["card"]}>
          <Line row={row} />
          {isOrdered && row.order ? <OrderLink row={row} /> : <OutcomeMark outcome={row.outcome} />}
          <What row={row} />
          <Once row={row} />
        </div>
      )}
      empty={
        <Empty title={<Trans>Таких строк нет</Trans>}>
          <Trans>Выберите другой итог выше.</Trans>
        </Empty>
      }
    />
  );
}

function useColumns(isOrdered: boolean): Column<Row>[] {
  const { t } = useLingui();
  const isWide = useWidth("75em");
  const price: Column<Row> = {
    id: "price",
    label: t`Начислится`,
    width: "130px",
    numeric: true,
    cell: (row) => <Once row={row} />,
  };
  return [
    { id: "line", label: t`Номер`, width: "28%", cell: (row) => <Line row={row} /> },
    { id: "what", label: t`Что изменится`, cell: (row) => <What row={row} /> },
    ...(isWide ? [price] : []),
    {
      id: "state",
      label: isOrdered ? t`Заказ` : t`Итог`,
      width: "160px",
      cell: (row) =>
        isOrdered && row.order ? <OrderLink row={row} /> : <OutcomeMark outcome={row.outcome} />,
    },
  ];
}

function Line({ row: { subscriber, given } }: { row: Row }) {
  if (!subscriber) return <span className={classes["given"]}>{given}</span>;
  return (
    <span className={classes["line"]}>
      <TextLink to={paths.subscriber(subscriber.id)} underline="always">
        {formatNumber(subscriber.number)}
      </TextLink>{" "}
      <span className={classes["name"]}>{subscriber.name}</span>
    </span>
  );
}

/** What changes, before and after; where nothing does, why. */
function What({ row: { differences, reasons, order } }: { row: Row }) {
  const { t } = useLingui();
  if (order?.stateReason && order.state !== "COMPLETED")
    return <span className={classes["reason"]}>{order.stateReason.message}</span>;
  if (reasons.length > 0)
    return <span className={classes["reason"]}>{reasons.map(({ message }) => message).join(" ")}</span>;
  return (
    <span className={classes["differences"]}>
      {differences.map(({ label, before, after }) => (
        <Fragment key={label}>
          <span className={classes["label"]}>{label}</span>
          <BeforeAfter before={before ?? t`нет`} after={after ?? t`нет`} />
        </Fragment>
      ))}
    </span>
  );
}

function Once({ row: { outcome, priceOnce } }: { row: Row }) {
  if (outcome !== "CHANGES") return null;
  return isZero(priceOnce) ? <Trans>ничего</Trans> : <Money value={priceOnce} inKopecks />;
}

function OrderLink({ row: { order, subscriber } }: { row: Row }) {
  if (!order) return null;
  const to = subscriber ? paths.subscriber(subscriber.id, `orders/${order.id}`) : paths.order(order.id);
  return (
    <TextLink to={to} c="inherit">
      <OrderStateMark state={order.state} />
    </TextLink>
  );
}
