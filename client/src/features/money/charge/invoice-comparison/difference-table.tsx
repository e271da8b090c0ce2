import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconArrowDownRight, IconArrowUpRight, IconMinus, IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ConnectionList } from "../../../../components/connection-list/connection-list";
import type { ListState } from "../../../../components/connection-list/list-props";
import { Money } from "../../../../components/money";
import { MoneyDifference } from "../../../../components/money-difference";
import { StateMark } from "../../../../components/state-mark";
import { graphql } from "../../../../generated";
import type {
  ChargeKind,
  InvoiceDifferenceChange,
  InvoiceDifferenceGrouping,
  InvoiceDifferenceRowFragment,
} from "../../../../generated/graphql";
import { formatCount } from "../../../../lib/format/number";
import { formatNumber } from "../../../../lib/format/phone-number";
import classes from "./invoice-comparison.module.css";

/** What a row of the table shows. */
export const InvoiceDifferenceRow = graphql(`
  fragment InvoiceDifferenceRow on InvoiceDifference {
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
`);

type Row = InvoiceDifferenceRowFragment;

const icons = { APPEARED: IconPlus, GONE: IconMinus, GREW: IconArrowUpRight, FELL: IconArrowDownRight };

/** What can be done with the differences. */
export interface DifferenceActions {
  /** What the kinds of charge are called. */
  kinds: Record<ChargeKind, string>;
  /** Shows the subscribers that pay for something of a kind. */
  onThing: (kind: ChargeKind) => void;
  /** Shows one subscriber more closely. */
  onLine: (line: { id: string; number: string }) => void;
}

interface DifferenceTableProps extends DifferenceActions {
  label: string;
  list: ListState<Row>;
  by: InvoiceDifferenceGrouping;
  /** What both sides are called, the earlier first. */
  sides: readonly [before: string, after: string];
  empty: ReactNode;
}

/** What two sides do not have in common, the largest difference first. */
export function DifferenceTable({
  label,
  list,
  by,
  sides: [before, after],
  empty,
  kinds,
  onThing,
  onLine,
}: DifferenceTableProps) {
  const { t } = useLingui();
  const words = useChangeWords();
  const nameOf = ({ kind, name }: Row) => name ?? (kind ? kinds[kind] : "");
  const whatOf = (row: Row) => {
    const { kind } = row;
    return by === "THING" && kind ? (
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
  const leading = { LINE: [line, name], THING: [what, lines], LINE_AND_THING: [line, what] }[by];
  return (
    <ConnectionList
      label={label}
      list={list}
      rowId={({ id }) => id}
      columns={[
        ...leading,
        { id: "change", label: t`Что произошло`, cell: markOf, width: "160px" },
        {
          id: "before",
          label: before,
          numeric: true,
          cell: ({ before }) => <Money value={before} inKopecks />,
          width: "140px",
        },
        {
          id: "after",
          label: after,
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
            {by === "THING" ? whatOf(row) : lineOf(row)}
            {by === "LINE_AND_THING" ? <> · {whatOf(row)}</> : null}
          </span>
          {markOf(row)}
          <MoneyDifference value={row.difference} />
        </div>
      )}
      empty={empty}
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
