import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { SegmentedControl, Stack } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconClipboardList } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { DataList } from "../../components/data-list/data-list";
import type { Column } from "../../components/data-list/list-props";
import { TextLink } from "../../components/links";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Empty, Failure, Loading } from "../../components/states";
import { graphql, readFragment } from "../../generated";
import type { OrderRowFragment } from "../../generated/graphql";
import { pageSize, useListPages } from "../../lib/apollo/use-list-pages";
import { formatNumber } from "../../lib/format/phone-number";
import { formatInstant } from "../../lib/format/time";
import { paths } from "../../lib/paths";
import { withoutNulls } from "../../lib/without-nulls";
import { runningStates } from "./order-words";
import { OrderStateMark } from "./order-state-mark";
import classes from "./order-list.module.css";

const OrderRow = graphql(`
  fragment OrderRow on Order {
    id
    reference
    title
    state
    createdAt
    createdBy {
      name
    }
    subscriber {
      id
      number
    }
  }
`);

const OrdersQuery = graphql(`
  query Orders($clientId: ID, $filter: OrderFilter, $first: Int!, $after: String, $count: Boolean!) {
    orders(clientId: $clientId, filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          ...OrderRow
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

interface OrderListProps {
  clientId?: string | undefined;
  subscriberId?: string | undefined;
  /** Only those under way. */
  onlyRunning: boolean;
  onOnlyRunning: (onlyRunning: boolean) => void;
}

/** Orders, the newest first; of the company or of one number. */
export function OrderList({ clientId, subscriberId, onlyRunning, onOnlyRunning }: OrderListProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const variables = {
    ...withoutNulls({ clientId: clientId ?? null }),
    filter: withoutNulls({ subscriberId: subscriberId ?? null, states: onlyRunning ? runningStates : null }),
    first: pageSize,
    count: true,
  };
  const { data, previousData, error, refetch, networkStatus, fetchMore } = useQuery(OrdersQuery, {
    variables,
    fetchPolicy: "cache-and-network",
  });
  useShowAsQuery({ title: t`Заказы`, document: OrdersQuery, variables });
  const readAfter = useCallback(
    (after: string) => fetchMore({ variables: { after, count: false } }),
    [fetchMore],
  );
  const list = useListPages({
    connection: data?.orders,
    previous: previousData?.orders,
    error,
    networkStatus,
    readAfter,
  });
  const rows = readFragment(OrderRow, list.rows);
  const addressOf = ({ id, subscriber }: OrderRowFragment) =>
    orderPath(id, clientId, subscriber?.id ?? subscriberId);

  // On a narrower screen nothing would be left of the order's own name.
  const isWide = useMediaQuery("(min-width: 88em)", window.matchMedia("(min-width: 88em)").matches);
  const isWidest = useMediaQuery("(min-width: 105em)", window.matchMedia("(min-width: 105em)").matches);
  const who: Column<OrderRowFragment> = {
    id: "createdBy",
    label: t`Кто`,
    width: "148px",
    cell: ({ createdBy }) => createdBy.name,
  };
  const reference: Column<OrderRowFragment> = {
    id: "reference",
    label: t`Номер заказа`,
    width: "144px",
    cell: (row) => row.reference,
  };
  const number: Column<OrderRowFragment> = {
    id: "number",
    label: t`Номер`,
    width: "160px",
    cell: ({ subscriber }) => (subscriber ? formatNumber(subscriber.number) : null),
  };
  const columns: Column<OrderRowFragment>[] = [
    {
      id: "title",
      label: t`Заказ`,
      cell: (row) => <TextLink to={addressOf(row)}>{row.title}</TextLink>,
    },
    {
      id: "state",
      label: t`Состояние`,
      width: "168px",
      cell: ({ state }) => <OrderStateMark state={state} />,
    },
    // Beside a number all orders are of that number.
    ...(subscriberId === undefined ? [number] : []),
    {
      id: "createdAt",
      label: t`Заказано`,
      width: "216px",
      cell: ({ createdAt }) => formatInstant(createdAt),
    },
    ...(isWide ? [who] : []),
    ...(isWidest ? [reference] : []),
  ];

  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t`Какие заказы`}
        className={classes["filter"] ?? ""}
        value={onlyRunning ? "running" : "all"}
        onChange={(value) => onOnlyRunning(value === "running")}
        data={[
          { value: "all", label: t`Все` },
          { value: "running", label: t`Выполняются` },
        ]}
      />
      {error && rows.length === 0 ? (
        <Failure error={error} retry={refetch} />
      ) : list.isFirstLoad ? (
        <Loading rows={10} />
      ) : rows.length === 0 ? (
        <Empty icon={IconClipboardList} title={<Trans>Заказов нет</Trans>}>
          <Trans>Здесь будет всё, что вы заказываете: подключения, отключения, переименования.</Trans>
        </Empty>
      ) : (
        <DataList
          {...list}
          label={t`Заказы`}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          onOpen={(row) => void navigate({ to: addressOf(row) })}
          card={(row) => (
            <Link to={addressOf(row)} className={classes["card"]}>
              <span className={classes["title"]}>{row.title}</span>
              <OrderStateMark state={row.state} />
              <span className={classes["details"]}>
                {row.subscriber ? <span>{formatNumber(row.subscriber.number)}</span> : null}
                <span>{formatInstant(row.createdAt)}</span>
                <span>{row.reference}</span>
              </span>
            </Link>
          )}
        />
      )}
    </Stack>
  );
}

/** An order is shown beside its number; one of the company's own beside the company. */
function orderPath(id: string, clientId: string | undefined, subscriberId: string | undefined): string {
  if (subscriberId) return paths.subscriber(subscriberId, `orders/${id}`);
  return clientId ? paths.client(clientId, `orders/${id}`) : paths.order(id);
}
