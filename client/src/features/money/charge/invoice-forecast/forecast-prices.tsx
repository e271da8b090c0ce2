import { Trans, useLingui } from "@lingui/react/macro";
import { IconArrowDownRight, IconArrowUpRight, IconMinus, IconPlus } from "@tabler/icons-react";
import { ConnectionList } from "../../../../components/connection-list/connection-list";
import type { Column } from "../../../../components/connection-list/list-props";
import { pageSize, useConnection } from "../../../../components/connection-list/use-connection";
import { Money } from "../../../../components/money";
import { MoneyDifference } from "../../../../components/money-difference";
import { StateMark } from "../../../../components/state-mark";
import { Empty } from "../../../../components/states";
import { graphql, readFragment } from "../../../../generated";
import type { InvoicePriceChangeRowFragment } from "../../../../generated/graphql";
import { formatCount } from "../../../../lib/format/number";
import { formatDate } from "../../../../lib/format/time";
import { useChargeWords } from "../charge-words";
import { useChangeWords } from "../invoice-comparison/difference-table";
import classes from "../invoice-comparison/invoice-comparison.module.css";

const PriceChangeRow = graphql(`
  fragment InvoicePriceChangeRow on InvoicePriceChange {
    id
    subject
    change
    kinds
    name
    usageKind
    zone
    before {
      amount
      currency
    }
    after {
      amount
      currency
    }
    vatRateBefore
    vatRateAfter
    since
    lines
    difference {
      amount
      currency
    }
  }
`);

const PriceChangesQuery = graphql(`
  query InvoiceForecastPrices($accountId: ID!, $first: Int!, $after: String) {
    invoiceForecast(accountId: $accountId) {
      priceChanges(first: $first, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            ...InvoicePriceChangeRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

type Row = InvoicePriceChangeRowFragment;

const icons = { APPEARED: IconPlus, GONE: IconMinus, GREW: IconArrowUpRight, FELL: IconArrowDownRight };

/** What has changed in prices and fees since the last invoice. */
export function ForecastPrices({ accountId }: { accountId: string }) {
  const { t } = useLingui();
  const label = t`Цены и абонплаты`;
  const list = useConnection(PriceChangesQuery, {
    title: label,
    variables: { accountId, first: pageSize },
    connection: ({ invoiceForecast }) => invoiceForecast?.priceChanges,
  });
  const { columns, what, price } = useColumns();
  return (
    <ConnectionList
      label={label}
      list={{ ...list, rows: readFragment(PriceChangeRow, list.rows) }}
      rowId={({ id }) => id}
      columns={columns}
      card={(row) => (
        <div className={classes["card"]}>
          <span>{what(row)}</span>
          <span>
            {price(row, "before")} → {price(row, "after")}
          </span>
          <span>
            <Trans>с {formatDate(row.since)}</Trans>
            {row.lines > 0 ? (
              <>
                {" · "}
                <Trans>номеров: {formatCount(row.lines)}</Trans>
              </>
            ) : null}
          </span>
          {row.difference ? <MoneyDifference value={row.difference} /> : null}
        </div>
      )}
      empty={
        <Empty title={<Trans>Цены не менялись</Trans>}>
          <Trans>Абонплаты и цены те же, что в прошлом счёте.</Trans>
        </Empty>
      }
    />
  );
}

function useColumns() {
  const { t } = useLingui();
  const words = useChangeWords();
  const { kinds, usage } = useChargeWords();
  const what = ({ subject, name, usageKind, zone, kinds: of }: Row) => {
    const kind = of.map((one) => kinds[one]).join(", ");
    if (subject === "VAT_RATE") return t`Ставка НДС: ${kind}`;
    if (subject === "USAGE_PRICE" && usageKind && zone) {
      const used = usage(usageKind, zone);
      const per = { VOICE: t`за минуту`, DATA: t`за мегабайт`, SMS: t`за сообщение`, MMS: t`за сообщение` }[
        usageKind
      ];
      return `${name ?? ""} · ${used}, ${per}`;
    }
    return subject === "INSTALMENT" && name !== null ? `${name} · ${kind}` : (name ?? kind);
  };
  const price = (row: Row, side: "before" | "after") => {
    const rate = side === "before" ? row.vatRateBefore : row.vatRateAfter;
    if (rate !== null) return `${String(rate)} %`;
    const money = row[side];
    return money ? <Money value={money} /> : "—";
  };
  const columns: Column<Row>[] = [
    { id: "what", label: t`Что`, cell: what },
    {
      id: "change",
      label: t`Что произошло`,
      width: "140px",
      cell: ({ change }) => (
        <StateMark tone={change === "APPEARED" || change === "GREW" ? "warn" : "good"} icon={icons[change]}>
          {words[change]}
        </StateMark>
      ),
    },
    { id: "before", label: t`Было`, numeric: true, width: "110px", cell: (row) => price(row, "before") },
    { id: "after", label: t`Стало`, numeric: true, width: "110px", cell: (row) => price(row, "after") },
    { id: "since", label: t`С какого дня`, width: "170px", cell: ({ since }) => formatDate(since) },
    {
      id: "lines",
      label: t`Номеров`,
      numeric: true,
      width: "90px",
      cell: ({ lines }) => (lines > 0 ? formatCount(lines) : "—"),
    },
    {
      id: "difference",
      label: t`В этом счёте`,
      numeric: true,
      width: "140px",
      cell: ({ difference, subject }) =>
        difference ? <MoneyDifference value={difference} /> : subject === "USAGE_PRICE" ? t`по расходу` : "—",
    },
  ];
  return { columns, what, price };
}
