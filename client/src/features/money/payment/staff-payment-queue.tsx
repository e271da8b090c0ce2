import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack } from "@mantine/core";
import { IconAlertTriangle, IconCash } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { ConnectionList } from "../../../components/connection-list/connection-list";
import type { Column } from "../../../components/connection-list/list-props";
import { pageSize, useConnection } from "../../../components/connection-list/use-connection";
import { useWidth } from "../../../components/connection-list/use-width";
import { TextLink } from "../../../components/links";
import { Money } from "../../../components/money";
import { StateMark } from "../../../components/state-mark";
import { Empty } from "../../../components/states";
import { graphql, readFragment } from "../../../generated";
import type { StaffPaymentRowFragment } from "../../../generated/graphql";
import { formatDate, formatInstant } from "../../../lib/format/time";
import { writeSearch } from "../../../lib/page-search/page-search";
import { isNobodyThere } from "../../../lib/presence";
import { withoutNulls } from "../../../lib/without-nulls";
import { PaymentStateMark } from "./payment-state-mark";
import { StaffPaymentFilters } from "./staff-payment-filters";
import {
  staffPaymentSearch,
  statesIn,
  type ChangeStaffPaymentSearch,
  type StaffPaymentSearch,
} from "./staff-payment-search";
import classes from "./payment-list.module.css";

const StaffPaymentRow = graphql(`
  fragment StaffPaymentRow on Payment {
    id
    paidOn
    reference
    state
    registeredAt
    amount {
      amount
      currency
    }
    client {
      id
      name
    }
    account {
      id
      number
    }
    sameAs {
      id
    }
    like {
      id
    }
  }
`);

const StaffPaymentsQuery = graphql(`
  query StaffPayments(
    $states: [PaymentState!]!
    $clientId: ID
    $isOfCompany: Boolean!
    $company: ID!
    $first: Int!
    $after: String
    $count: Boolean!
  ) {
    client(id: $company) @include(if: $isOfCompany) {
      id
      name
    }
    registeredPayments(states: $states, clientId: $clientId, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          ...StaffPaymentRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount @include(if: $count)
      totals @include(if: $count) {
        unconfirmed {
          amount
          currency
        }
      }
    }
  }
`);

interface StaffPaymentQueueProps {
  search: StaffPaymentSearch;
  onChange: ChangeStaffPaymentSearch;
}

/** What companies have registered: what waits for a decision, the longest waiting first, or what was decided. */
export function StaffPaymentQueue({ search, onChange }: StaffPaymentQueueProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const isWide = useWidth("88em");
  const { company } = search;
  const list = useConnection(StaffPaymentsQuery, {
    title: t`Зарегистрированные платежи`,
    variables: {
      ...withoutNulls({ clientId: company ?? null }),
      ...{ states: statesIn(search), isOfCompany: company !== undefined, company: company ?? "" },
      ...{ first: pageSize, count: true },
    },
    connection: ({ registeredPayments }) => registeredPayments,
    beside: ({ client, registeredPayments: { totals } }) => ({ name: client?.name ?? null, totals }),
    fetchPolicy: "cache-and-network",
    pollInterval: 30_000,
    isQuiet: isNobodyThere,
  });
  const searchOf = ({ id }: StaffPaymentRowFragment) =>
    writeSearch(staffPaymentSearch, { ...search, payment: id });
  const { total: count } = list;
  const { name = null, totals } = list.beside ?? {};
  const wait = search.state === undefined || search.state === "PENDING_AUTHORIZATION";
  const columns: Column<StaffPaymentRowFragment>[] = [
    {
      id: "paidOn",
      label: t`Дата платежа`,
      width: "160px",
      cell: (row) => (
        <TextLink to="." search={searchOf(row)}>
          {formatDate(row.paidOn)}
        </TextLink>
      ),
    },
    { id: "reference", label: t`Номер поручения`, width: "150px", cell: ({ reference }) => reference },
    {
      id: "amount",
      label: t`Сумма`,
      width: "150px",
      numeric: true,
      cell: ({ amount }) => <Money value={amount} />,
    },
    { id: "whose", label: t`Компания и лицевой счёт`, cell: (row) => <Whose row={row} /> },
    { id: "state", label: t`Состояние`, width: "190px", cell: (row) => <State row={row} /> },
    ...(isWide
      ? [
          {
            id: "registeredAt",
            label: t`Зарегистрирован`,
            width: "196px",
            cell: ({ registeredAt }: StaffPaymentRowFragment) =>
              registeredAt === null ? null : formatInstant(registeredAt),
          },
        ]
      : []),
  ];

  return (
    <Stack gap="md">
      <StaffPaymentFilters search={search} companyName={name} onChange={onChange} />
      <ConnectionList
        list={{ ...list, rows: readFragment(StaffPaymentRow, list.rows) }}
        label={t`Платежи`}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={(row) => void navigate({ to: ".", search: searchOf(row) })}
        head={
          totals ? (
            <Group gap="lg" className={classes["totals"] ?? ""} role="status">
              <span>
                <Trans>Найдено: {count}</Trans>
              </span>
              {Number(totals.unconfirmed.amount) > 0 ? (
                <span>
                  <Trans>
                    ждёт решения <Money value={totals.unconfirmed} />
                  </Trans>
                </span>
              ) : null}
            </Group>
          ) : null
        }
        card={(row) => (
          <Link to="." search={searchOf(row)} className={classes["card"]}>
            <span className={classes["sum"]}>
              <Money value={row.amount} />
            </span>
            <State row={row} />
            <Whose row={row} />
            <span className={classes["details"]}>
              <span>{formatDate(row.paidOn)}</span>
              <span>№ {row.reference}</span>
            </span>
          </Link>
        )}
        empty={
          <Empty
            icon={IconCash}
            title={wait ? <Trans>Очередь пуста</Trans> : <Trans>Таких платежей нет</Trans>}
          >
            <Trans>Уберите фильтр, чтобы увидеть остальные платежи.</Trans>
          </Empty>
        }
      />
    </Stack>
  );
}

function Whose({ row: { client, account } }: { row: StaffPaymentRowFragment }) {
  return (
    <span>
      {client.name}
      <br />
      {account.number}
    </span>
  );
}

/** Where it stands; of one that waits, whether there is another like it. */
function State({ row: { state, sameAs, like } }: { row: StaffPaymentRowFragment }) {
  if (state !== "PENDING_AUTHORIZATION" || like.length === 0)
    return <PaymentStateMark state={state} isSame={sameAs !== null} />;
  return (
    <StateMark icon={IconAlertTriangle} tone="warn">
      <Trans>Есть похожий</Trans>
    </StateMark>
  );
}
