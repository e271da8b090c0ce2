import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack } from "@mantine/core";
import { IconCash } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { ConnectionList } from "../../../components/connection-list/connection-list";
import type { Column } from "../../../components/connection-list/list-props";
import { pageSize, useConnection } from "../../../components/connection-list/use-connection";
import { useWidth } from "../../../components/connection-list/use-width";
import { TextLink } from "../../../components/links";
import { Money } from "../../../components/money";
import { Empty } from "../../../components/states";
import { graphql, readFragment } from "../../../generated";
import type { PaymentRowFragment, PaymentsQuery } from "../../../generated/graphql";
import { formatDate } from "../../../lib/format/time";
import { writeSearch } from "../../../lib/page-search/page-search";
import { PaymentDownloads } from "./payment-downloads";
import { PaymentFilters } from "./payment-filters";
import {
  paymentFilterIn,
  paymentSearch,
  type ChangePaymentSearch,
  type PaymentSearch,
} from "./payment-search";
import { PaymentStateMark } from "./payment-state-mark";
import classes from "./payment-list.module.css";

const PaymentRow = graphql(`
  fragment PaymentRow on Payment {
    id
    paidOn
    reference
    state
    registeredByName
    amount {
      amount
      currency
    }
    account {
      id
      number
      name
    }
    sameAs {
      id
    }
  }
`);

const PaymentsDocument = graphql(`
  query Payments($clientId: ID!, $filter: PaymentFilter, $first: Int!, $after: String, $count: Boolean!) {
    client(id: $clientId) {
      id
      payments(filter: $filter, first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            ...PaymentRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount @include(if: $count)
        totals @include(if: $count) {
          confirmed {
            amount
            currency
          }
          unconfirmed {
            amount
            currency
          }
        }
      }
    }
  }
`);

interface PaymentListProps {
  clientId: string;
  /** Whether the company has several accounts. */
  hasAccounts: boolean;
  search: PaymentSearch;
  onChange: ChangePaymentSearch;
}

/** Payments of the company, the newest first, with what all that is found comes to. */
export function PaymentList({ clientId, hasAccounts, search, onChange }: PaymentListProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const filter = paymentFilterIn(search);
  const list = useConnection(PaymentsDocument, {
    title: t`Платежи`,
    variables: { clientId, filter, first: pageSize, count: true },
    connection: ({ client }) => client?.payments,
    beside: ({ client }) => client?.payments.totals,
    fetchPolicy: "cache-and-network",
  });
  const searchOf = ({ id }: PaymentRowFragment) => writeSearch(paymentSearch, { ...search, payment: id });
  const isFiltered = Object.keys(filter).length > 0;

  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <PaymentFilters clientId={clientId} hasAccounts={hasAccounts} search={search} onChange={onChange} />
        <PaymentDownloads clientId={clientId} search={search} />
      </Group>
      <ConnectionList
        list={{ ...list, rows: readFragment(PaymentRow, list.rows) }}
        label={t`Платежи`}
        columns={useColumns(hasAccounts, searchOf)}
        rowId={({ id }) => id}
        onOpen={(row) => void navigate({ to: ".", search: searchOf(row) })}
        head={list.beside ? <Totals totals={list.beside} count={list.total} /> : null}
        card={(row) => (
          <Link to="." search={searchOf(row)} className={classes["card"]}>
            <span className={classes["sum"]}>
              <Money value={row.amount} />
            </span>
            <PaymentStateMark state={row.state} isSame={row.sameAs !== null} />
            <span className={classes["details"]}>
              <span>{formatDate(row.paidOn)}</span>
              <span>№ {row.reference}</span>
              <span>{row.account.number}</span>
            </span>
          </Link>
        )}
        empty={<Nothing isFiltered={isFiltered} />}
      />
    </Stack>
  );
}

type Totals = NonNullable<NonNullable<PaymentsQuery["client"]>["payments"]["totals"]>;

/** How many there are, and what they come to. */
function Totals({ totals: { confirmed, unconfirmed }, count }: { totals: Totals; count: number }) {
  return (
    <Group gap="lg" className={classes["totals"] ?? ""} role="status">
      <span>
        <Trans>Найдено: {count}</Trans>
      </span>
      <span>
        <Trans>
          подтверждено <Money value={confirmed} />
        </Trans>
      </span>
      {Number(unconfirmed.amount) > 0 ? (
        <span>
          <Trans>
            не подтверждено <Money value={unconfirmed} />
          </Trans>
        </span>
      ) : null}
    </Group>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <Empty icon={IconCash} title={<Trans>Таких платежей нет</Trans>}>
      <Trans>Измените или уберите фильтры выше.</Trans>
    </Empty>
  ) : (
    <Empty icon={IconCash} title={<Trans>Платежей пока нет</Trans>}>
      <Trans>Здесь будут платежи, которые провёл оператор, и те, которые зарегистрировали вы.</Trans>
    </Empty>
  );
}

function useColumns(
  withAccount: boolean,
  searchOf: (row: PaymentRowFragment) => ReturnType<typeof writeSearch>,
): Column<PaymentRowFragment>[] {
  const { t } = useLingui();
  const isWide = useWidth("88em");
  const account: Column<PaymentRowFragment> = {
    id: "account",
    label: t`Лицевой счёт`,
    cell: ({ account: { number, name } }) => `${number} ${name}`,
  };
  const who: Column<PaymentRowFragment> = {
    id: "who",
    label: t`Кто зарегистрировал`,
    width: "200px",
    cell: ({ registeredByName }) => registeredByName ?? t`Оператор`,
  };
  return [
    {
      id: "paidOn",
      label: t`Дата платежа`,
      width: "170px",
      cell: (row) => (
        <TextLink to="." search={searchOf(row)}>
          {formatDate(row.paidOn)}
        </TextLink>
      ),
    },
    { id: "reference", label: t`Номер поручения`, width: "160px", cell: (row) => row.reference },
    {
      id: "amount",
      label: t`Сумма`,
      width: "160px",
      numeric: true,
      cell: (row) => <Money value={row.amount} />,
    },
    {
      id: "state",
      label: t`Состояние`,
      width: "220px",
      cell: (row) => <PaymentStateMark state={row.state} isSame={row.sameAs !== null} />,
    },
    ...(withAccount ? [account] : []),
    ...(isWide ? [who] : []),
  ];
}
