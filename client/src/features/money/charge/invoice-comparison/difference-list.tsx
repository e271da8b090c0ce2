import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconArrowDownRight, IconArrowUpRight, IconMinus, IconPlus } from "@tabler/icons-react";
import { ConnectionList } from "../../../../components/connection-list/connection-list";
import { pageSize, useConnection } from "../../../../components/connection-list/use-connection";
import { Money } from "../../../../components/money";
import { MoneyDifference } from "../../../../components/money-difference";
import { StateMark } from "../../../../components/state-mark";
import { Empty } from "../../../../components/states";
import { graphql } from "../../../../generated";
import type {
  ChargeKind,
  InvoiceDifferenceChange,
  InvoiceDifferenceFilter,
  InvoiceDifferenceGrouping,
  InvoiceDifferencesQuery,
} from "../../../../generated/graphql";
import { formatCount } from "../../../../lib/format/number";
import { formatNumber } from "../../../../lib/format/phone-number";
import classes from "./invoice-comparison.module.css";

const DifferencesQuery = graphql(`
  query InvoiceDifferences(
    $invoiceId: ID!
    $otherInvoiceId: ID
    $by: InvoiceDifferenceGrouping!
    $filter: InvoiceDifferenceFilter
    $first: Int!
    $after: String
  ) {
    invoiceComparison(invoiceId: $invoiceId, otherInvoiceId: $otherInvoiceId) {
      differences(by: $by, filter: $filter, first: $first, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            kind
            name
            change
            before {
              amount
              currency
            }
            after {
              amount
              currency
            }
            difference {
              amount
              currency
            }
            linesBefore
            linesAfter
            subscriber {
              id
              number
              name
            }
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

type Comparison = NonNullable<InvoiceDifferencesQuery["invoiceComparison"]>;
type Row = Comparison["differences"]["edges"][number]["node"];

const icons = { APPEARED: IconPlus, GONE: IconMinus, GREW: IconArrowUpRight, FELL: IconArrowDownRight };

interface DifferenceListProps {
  invoiceId: string;
  otherInvoiceId: string | null;
  by: InvoiceDifferenceGrouping;
  filter: InvoiceDifferenceFilter;
  /** What the kinds of charge are called. */
  kinds: Record<ChargeKind, string>;
  /** Shows the subscribers that pay for something of a kind. */
  onThing: (kind: ChargeKind) => void;
  /** Shows why one subscriber costs more or less. */
  onLine: (line: { id: string; number: string }) => void;
}

/** What the two invoices do not have in common, the largest difference first. */
export function DifferenceList({ kinds, onThing, onLine, ...asked }: DifferenceListProps) {
  const { t } = useLingui();
  const words = useChangeWords();
  const list = useConnection(DifferencesQuery, {
    title: t`Чем отличаются счета`,
    variables: { ...asked, first: pageSize },
    connection: ({ invoiceComparison }) => invoiceComparison?.differences,
  });
  const nameOf = ({ kind, name }: Row) => name ?? (kind ? kinds[kind] : "");
  const whatOf = (row: Row) => {
    const { kind } = row;
    return asked.by === "THING" && kind ? (
      <Button variant="subtle" size="compact-sm" onClick={() => onThing(kind)}>
        {nameOf(row)}
      </Button>
    ) : (
      nameOf(row)
    );
  };
  const lineOf = ({ subscriber }: Row) =>
    subscriber ? (
      <Button variant="subtle" size="compact-sm" onClick={() => onLine(subscriber)}>
        {formatNumber(subscriber.number)}
      </Button>
    ) : (
      <Trans>Лицевой счёт</Trans>
    );
  const markOf = ({ change }: Row) => (
    <StateMark tone={change === "APPEARED" || change === "GREW" ? "warn" : "good"} icon={icons[change]}>
      {words[change]}
    </StateMark>
  );
  const line = { id: "line", label: t`Номер`, cell: lineOf, width: "180px" };
  const name = { id: "name", label: t`Имя`, cell: ({ subscriber }: Row) => subscriber?.name ?? "" };
  const what = { id: "what", label: t`Что`, cell: whatOf };
  const lines = {
    id: "lines",
    label: t`Номеров`,
    numeric: true,
    width: "130px",
    cell: ({ linesBefore, linesAfter }: Row) => `${formatCount(linesBefore)} → ${formatCount(linesAfter)}`,
  };
  const leading = { LINE: [line, name], THING: [what, lines], LINE_AND_THING: [line, what] }[asked.by];
  return (
    <ConnectionList
      label={t`Чем отличаются счета`}
      list={list}
      rowId={({ id }) => id}
      columns={[
        ...leading,
        { id: "change", label: t`Что произошло`, cell: markOf, width: "160px" },
        {
          id: "before",
          label: t`Было`,
          numeric: true,
          cell: ({ before }) => <Money value={before} inKopecks />,
          width: "140px",
        },
        {
          id: "after",
          label: t`Стало`,
          numeric: true,
          cell: ({ after }) => <Money value={after} inKopecks />,
          width: "140px",
        },
        {
          id: "difference",
          label: t`Разница`,
          numeric: true,
          width: "170px",
          cell: ({ difference }) => <MoneyDifference value={difference} />,
        },
      ]}
      card={(row) => (
        <div className={classes["card"]}>
          <span>
            {asked.by === "THING" ? whatOf(row) : lineOf(row)}
            {asked.by === "LINE_AND_THING" ? <> · {whatOf(row)}</> : null}
          </span>
          {markOf(row)}
          <MoneyDifference value={row.difference} />
        </div>
      )}
      empty={
        <Empty title={<Trans>Отличий нет</Trans>}>
          <Trans>По этим условиям счета одинаковы. Уберите фильтр или выберите другой счёт.</Trans>
        </Empty>
      }
    />
  );
}

/** What has happened to something, in the viewer's language. */
export function useChangeWords(): Record<InvoiceDifferenceChange, string> {
  const { t } = useLingui();
  return {
    APPEARED: t`Появилось`,
    GONE: t`Исчезло`,
    GREW: t`Выросло`,
    FELL: t`Снизилось`,
  };
}
