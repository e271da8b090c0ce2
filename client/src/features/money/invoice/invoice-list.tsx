import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { IconFileInvoice } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Checkbox } from "../../../components/choices";
import { ConnectionList } from "../../../components/connection-list/connection-list";
import type { Column } from "../../../components/connection-list/list-props";
import { pageSize, useConnection } from "../../../components/connection-list/use-connection";
import { useWidth } from "../../../components/connection-list/use-width";
import { TextLink } from "../../../components/links";
import { Money } from "../../../components/money";
import { Empty } from "../../../components/states";
import { graphql, readFragment } from "../../../generated";
import type { InvoiceRowFragment } from "../../../generated/graphql";
import { formatDate, formatMonth } from "../../../lib/format/time";
import { paths } from "../../../lib/paths";
import { ChosenInvoices } from "./chosen-invoices";
import { InvoiceFiles } from "./invoice-files";
import { InvoiceFilters } from "./invoice-filters";
import { invoiceFilterIn, type ChangeInvoiceSearch, type InvoiceSearch } from "./invoice-search";
import { InvoiceStateMark } from "./invoice-state-mark";
import type { InvoiceAddress } from "./order-invoice";
import classes from "./invoice-list.module.css";

const InvoiceRow = graphql(`
  fragment InvoiceRow on Invoice {
    id
    number
    month
    dueOn
    state
    isOverdue
    viewerCanDownload
    viewerCanOrder
    total {
      amount
      currency
    }
    left {
      amount
      currency
    }
    account {
      id
      number
      name
    }
  }
`);

const InvoicesDocument = graphql(`
  query Invoices($clientId: ID!, $filter: InvoiceFilter, $first: Int!, $after: String, $count: Boolean!) {
    client(id: $clientId) {
      id
      invoices(filter: $filter, first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            ...InvoiceRow
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

interface InvoiceListProps {
  clientId: string;
  /** Whether the company has several accounts. */
  hasAccounts: boolean;
  /** The newest month that there may be an invoice of. */
  present: string;
  client: InvoiceAddress;
  /** The day that opens, while invoices are formed; null on other days. */
  opensOn: string | null;
  search: InvoiceSearch;
  onChange: ChangeInvoiceSearch;
}

/** The company's invoices, the newest month first: each as a file, and those that are chosen in one archive. */
export function InvoiceList({
  clientId,
  hasAccounts,
  present,
  client,
  opensOn,
  search,
  onChange,
}: InvoiceListProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const filter = invoiceFilterIn(search);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const list = useConnection(InvoicesDocument, {
    title: t`Счета`,
    variables: { clientId, filter, first: pageSize, count: true },
    connection: ({ client }) => client?.invoices,
    fetchPolicy: "cache-and-network",
  });
  const rows = readFragment(InvoiceRow, list.rows);
  const offered = rows.filter(({ viewerCanDownload, viewerCanOrder }) => viewerCanDownload || viewerCanOrder);
  const mark = (id: string, isOn: boolean) => {
    const next = new Set(marked);
    if (isOn) next.add(id);
    else next.delete(id);
    setMarked(next);
  };
  const pathOf = ({ id }: InvoiceRowFragment) => paths.client(clientId, `invoices/${id}`);
  const box = ({ id, number, viewerCanDownload, viewerCanOrder }: InvoiceRowFragment) =>
    viewerCanDownload || viewerCanOrder ? (
      <Checkbox
        aria-label={t`Выбрать счёт ${number}`}
        checked={marked.has(id)}
        onChange={(event) => mark(id, event.currentTarget.checked)}
      />
    ) : null;
  const columns = useColumns({
    withAccount: hasAccounts,
    withBox: offered.length > 0,
    withFiles: rows.some(({ viewerCanDownload }) => viewerCanDownload),
    box,
    pathOf,
  });

  return (
    <Stack gap="md">
      <InvoiceFilters {...{ clientId, hasAccounts, present, search, onChange }} />
      <ConnectionList
        list={{ ...list, rows }}
        label={t`Счета`}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={(row) => void navigate({ to: pathOf(row) })}
        head={
          <ChosenInvoices
            found={list.total}
            offered={offered}
            chosen={offered.filter(({ id }) => marked.has(id))}
            onChoose={(ids) => setMarked(new Set(ids))}
            client={client}
            opensOn={opensOn}
          />
        }
        card={(row) => (
          <div className={classes["card"]}>
            {box(row)}
            <Link to={pathOf(row)} className={classes["face"]}>
              <span className={classes["sum"]}>
                <Money value={row.total} />
              </span>
              <InvoiceStateMark {...row} />
              <span className={classes["details"]}>
                <span>{formatMonth(row.month)}</span>
                <span>№ {row.number}</span>
                {Number(row.left.amount) > 0 ? (
                  <span>
                    <Trans>
                      осталось <Money value={row.left} /> до {formatDate(row.dueOn)}
                    </Trans>
                  </span>
                ) : null}
              </span>
            </Link>
            <InvoiceFiles invoice={row} />
          </div>
        )}
        empty={<Nothing isFiltered={Object.keys(filter).length > 0} />}
      />
    </Stack>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <Empty icon={IconFileInvoice} title={<Trans>Таких счетов нет</Trans>}>
      <Trans>Измените или уберите фильтры выше.</Trans>
    </Empty>
  ) : (
    <Empty icon={IconFileInvoice} title={<Trans>Счетов ещё нет</Trans>}>
      <Trans>Первый счёт формируется в первые дни следующего месяца.</Trans>
    </Empty>
  );
}

interface ColumnsOptions {
  withAccount: boolean;
  withBox: boolean;
  withFiles: boolean;
  box: Column<InvoiceRowFragment>["cell"];
  pathOf: (row: InvoiceRowFragment) => string;
}

function useColumns({
  withAccount,
  withBox,
  withFiles,
  box,
  pathOf,
}: ColumnsOptions): Column<InvoiceRowFragment>[] {
  const { t } = useLingui();
  const isWide = useWidth("100em");
  const chosen: Column<InvoiceRowFragment> = { id: "chosen", label: t`Выбор`, width: "72px", cell: box };
  const account: Column<InvoiceRowFragment> = {
    id: "account",
    label: t`Лицевой счёт`,
    cell: ({ account: { number, name } }) => <span title={`${number} ${name}`}>{`${number} ${name}`}</span>,
  };
  const due: Column<InvoiceRowFragment> = {
    id: "due",
    label: t`Оплатить до`,
    width: "170px",
    cell: ({ dueOn }) => formatDate(dueOn),
  };
  return [
    ...(withBox ? [chosen] : []),
    {
      id: "number",
      label: t`Счёт`,
      width: "150px",
      cell: (row) => <TextLink to={pathOf(row)}>{row.number}</TextLink>,
    },
    { id: "month", label: t`Период`, width: "144px", cell: ({ month }) => formatMonth(month) },
    ...(withAccount ? [account] : []),
    {
      id: "total",
      label: t`Сумма`,
      width: "136px",
      numeric: true,
      cell: ({ total }) => <Money value={total} />,
    },
    {
      id: "left",
      label: t`Осталось оплатить`,
      width: "152px",
      numeric: true,
      cell: ({ left }) => <Money value={left} />,
    },
    ...(isWide ? [due] : []),
    { id: "state", label: t`Состояние`, width: "170px", cell: (row) => <InvoiceStateMark {...row} /> },
    ...(withFiles
      ? [
          {
            id: "files",
            label: t`Скачать`,
            width: "116px",
            cell: (row: InvoiceRowFragment) => <InvoiceFiles invoice={row} />,
          },
        ]
      : []),
  ];
}
