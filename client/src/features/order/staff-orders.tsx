import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { IconClipboardCheck } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { SegmentedControl } from "../../components/choices";
import { ConnectionList } from "../../components/connection-list/connection-list";
import type { Column } from "../../components/connection-list/list-props";
import { pageSize, useConnection } from "../../components/connection-list/use-connection";
import { TextLink } from "../../components/links";
import { Empty } from "../../components/states";
import { graphql, readFragment } from "../../generated";
import type { OrderFilter, StaffOrderRowFragment } from "../../generated/graphql";
import { formatNumber } from "../../lib/format/phone-number";
import { formatInstant } from "../../lib/format/time";
import { oneOf } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { paths } from "../../lib/paths";
import { isNobodyThere } from "../../lib/presence";
import { OrderStateMark } from "./order-state-mark";
import classes from "./order-list.module.css";

const StaffOrderRow = graphql(`
  fragment StaffOrderRow on Order {
    id
    reference
    title
    state
    createdAt
    stateReason {
      message
    }
    client {
      id
      name
    }
    subscriber {
      id
      number
    }
  }
`);

const StaffOrdersQuery = graphql(`
  query StaffOrders($filter: OrderFilter, $first: Int!, $after: String, $count: Boolean!) {
    orders(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          ...StaffOrderRow
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

type Need = "FAILED" | "UNANSWERED" | "HELD";

/** Why an order may need a person; what was not done is shown first. */
const needs: Record<Need, OrderFilter> = {
  FAILED: { states: ["FAILED", "REJECTED"] },
  UNANSWERED: { needsReconciliation: true },
  HELD: { states: ["HELD"] },
};

const search = { need: oneOf("FAILED", "UNANSWERED", "HELD") };

/** Orders of all companies that did not go by themselves, the newest first. */
export function StaffOrders() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { search: asked, change } = usePageSearch(search);
  const need: Need = asked.need ?? "FAILED";
  const list = useConnection(StaffOrdersQuery, {
    title: t`Заказы, которым нужна помощь`,
    variables: { filter: needs[need], first: pageSize, count: true },
    connection: ({ orders }) => orders,
    fetchPolicy: "cache-and-network",
    pollInterval: 30_000,
    isQuiet: isNobodyThere,
  });
  const addressOf = ({ id }: StaffOrderRowFragment) => paths.staff(`orders/${id}`);
  const columns: Column<StaffOrderRowFragment>[] = [
    {
      id: "title",
      label: t`Заказ`,
      width: "22%",
      cell: (row) => <TextLink to={addressOf(row)}>{row.title}</TextLink>,
    },
    { id: "why", label: t`Почему`, cell: (row) => row.stateReason?.message },
    {
      id: "state",
      label: t`Состояние`,
      width: "150px",
      cell: ({ state }) => <OrderStateMark state={state} />,
    },
    { id: "whose", label: t`Компания и номер`, width: "240px", cell: (row) => <Whose row={row} /> },
    {
      id: "createdAt",
      label: t`Заказано`,
      width: "196px",
      cell: ({ createdAt }) => formatInstant(createdAt),
    },
  ];
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t`Какие заказы`}
        value={need}
        onChange={(value) => change({ need: search.need.read(value) })}
        data={[
          { value: "FAILED", label: t`Не выполнены` },
          { value: "UNANSWERED", label: t`Сверяются с сетью` },
          { value: "HELD", label: t`Ждут окна или человека` },
        ]}
      />
      <ConnectionList
        list={{ ...list, rows: readFragment(StaffOrderRow, list.rows) }}
        label={t`Заказы`}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={(row) => void navigate({ to: addressOf(row) })}
        card={(row) => (
          <div className={classes["row"]}>
            <Link to={addressOf(row)} className={classes["card"]}>
              <span className={classes["title"]}>{row.title}</span>
              <OrderStateMark state={row.state} />
              {row.stateReason?.message}
              <Whose row={row} />
              <span className={classes["details"]}>
                <span>{formatInstant(row.createdAt)}</span>
                <span>{row.reference}</span>
              </span>
            </Link>
          </div>
        )}
        empty={
          <Empty icon={IconClipboardCheck} title={<Trans>Таких заказов нет</Trans>}>
            <Trans>Всё, что заказано, выполнено или выполняется само.</Trans>
          </Empty>
        }
      />
    </Stack>
  );
}

function Whose({ row: { client, subscriber } }: { row: StaffOrderRowFragment }) {
  return (
    <span>
      {client?.name}
      {subscriber ? (
        <>
          <br />
          {formatNumber(subscriber.number)}
        </>
      ) : null}
    </span>
  );
}
