import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, VisuallyHidden } from "@mantine/core";
import { IconClipboardList } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ConnectionList } from "../../components/connection-list/connection-list";
import type { Column } from "../../components/connection-list/list-props";
import { pageSize, useConnection } from "../../components/connection-list/use-connection";
import { useWidth } from "../../components/connection-list/use-width";
import { TextLink } from "../../components/links";
import { Empty } from "../../components/states";
import { graphql, readFragment } from "../../generated";
import type { OrderRowFragment } from "../../generated/graphql";
import { formatNumber } from "../../lib/format/phone-number";
import { formatInstant, formatInstantDay } from "../../lib/format/time";
import { paths } from "../../lib/paths";
import { withoutNulls } from "../../lib/without-nulls";
import { OrderFilters } from "./order-filters";
import { orderFilterIn, type ChangeOrderSearch, type OrderSearch } from "./order-search";
import { RescheduleDialog } from "./reschedule-dialog";
import { OrderStateMark } from "./order-state-mark";
import classes from "./order-list.module.css";

const OrderRow = graphql(`
  fragment OrderRow on Order {
    id
    reference
    title
    state
    createdAt
    runAt
    revertAt
    willRunAt
    viewerCanReschedule
    differences {
      label
      before
      after
    }
    createdBy {
      name
    }
    subscriber {
      id
      number
      name
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
  search: OrderSearch;
  onChange: ChangeOrderSearch;
}

/** Orders, the newest first; of the company or of one number. */
export function OrderList({ clientId, subscriberId, search, onChange }: OrderListProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const list = useConnection(OrdersQuery, {
    title: t`Заказы`,
    variables: {
      ...withoutNulls({ clientId: clientId ?? null }),
      filter: orderFilterIn(search, subscriberId),
      first: pageSize,
      count: true,
    },
    connection: ({ orders }) => orders,
    fetchPolicy: "cache-and-network",
  });
  const addressOf = ({ id, subscriber }: OrderRowFragment) =>
    orderPath(id, clientId, subscriber?.id ?? subscriberId);

  const [moved, setMoved] = useState<OrderRowFragment | null>(null);
  const moveButton = (row: OrderRowFragment) =>
    row.viewerCanReschedule ? (
      <Button size="xs" variant="default" onClick={() => setMoved(row)}>
        <Trans>Перенести</Trans>
        <VisuallyHidden>: {row.reference}</VisuallyHidden>
      </Button>
    ) : null;
  const isPlanned = search.state === "PLANNED";
  // On a narrower screen nothing would be left of the order's own name.
  const isWide = useWidth("88em");
  const isWidest = useWidth("105em");
  const who: Column<OrderRowFragment> = {
    id: "createdBy",
    label: t`Кто`,
    width: "132px",
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
    cell: ({ subscriber }) =>
      subscriber ? <span title={subscriber.name}>{formatNumber(subscriber.number)}</span> : null,
  };
  const act: Column<OrderRowFragment> = {
    id: "act",
    label: t`Действия`,
    width: "136px",
    cell: (row) => moveButton(row),
  };
  const columns: Column<OrderRowFragment>[] = [
    {
      id: "title",
      label: t`Заказ`,
      width: "24%",
      cell: (row) => <TextLink to={addressOf(row)}>{row.title}</TextLink>,
    },
    {
      id: "what",
      label: t`Что меняется`,
      cell: (row) => <InShort order={row} />,
    },
    {
      id: "state",
      label: t`Состояние`,
      width: "150px",
      cell: ({ state }) => <OrderStateMark state={state} />,
    },
    // Beside a number all orders are of that number.
    ...(subscriberId === undefined ? [number] : []),
    {
      id: "createdAt",
      label: isPlanned ? t`Выполнится` : t`Заказано`,
      width: "196px",
      cell: ({ createdAt, willRunAt }) =>
        isPlanned && willRunAt ? formatInstant(willRunAt) : formatInstant(createdAt),
    },
    ...(isPlanned ? [act] : []),
    ...(isWide ? [who] : []),
    ...(isWidest ? [reference] : []),
  ];

  return (
    <Stack gap="md">
      <OrderFilters
        clientId={subscriberId === undefined ? clientId : undefined}
        search={search}
        onChange={onChange}
      />
      <ConnectionList
        list={{ ...list, rows: readFragment(OrderRow, list.rows) }}
        label={t`Заказы`}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={(row) => void navigate({ to: addressOf(row) })}
        card={(row) => (
          <div className={classes["row"]}>
            <Link to={addressOf(row)} className={classes["card"]}>
              <span className={classes["title"]}>{row.title}</span>
              <OrderStateMark state={row.state} />
              <InShort order={row} />
              <span className={classes["details"]}>
                {row.subscriber ? (
                  <span>
                    {formatNumber(row.subscriber.number)} {row.subscriber.name}
                  </span>
                ) : null}
                <span>{formatInstant(row.createdAt)}</span>
                <span>{row.reference}</span>
              </span>
            </Link>
            {isPlanned ? moveButton(row) : null}
          </div>
        )}
        empty={
          <Empty icon={IconClipboardList} title={<Trans>Заказов нет</Trans>}>
            <Trans>Здесь будет всё, что вы заказываете: подключения, отключения, переименования.</Trans>
          </Empty>
        }
      />
      <RescheduleDialog order={moved} onClose={() => setMoved(null)} />
    </Stack>
  );
}

/** What an order is about: the first thing that it changes, and for one that waits, when. */
function InShort({ order: { differences, willRunAt } }: { order: OrderRowFragment }) {
  const [first] = differences;
  const day = willRunAt ? formatInstantDay(willRunAt) : null;
  return (
    <span>
      {first ? (
        <>
          {first.label}
          {first.after ? `: ${first.after}` : null}
        </>
      ) : null}
      {day ? (
        <span className={classes["when"]}>
          {" "}
          <Trans>({day})</Trans>
        </span>
      ) : null}
    </span>
  );
}

/** An order is shown beside its number; one of the company's own beside the company. */
function orderPath(id: string, clientId: string | undefined, subscriberId: string | undefined): string {
  if (subscriberId) return paths.subscriber(subscriberId, `orders/${id}`);
  return clientId ? paths.client(clientId, `orders/${id}`) : paths.order(id);
}
