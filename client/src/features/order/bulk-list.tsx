import { Trans, useLingui } from "@lingui/react/macro";
import { IconListCheck } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ConnectionList } from "../../components/connection-list/connection-list";
import type { Column } from "../../components/connection-list/list-props";
import { useConnection } from "../../components/connection-list/use-connection";
import { useWidth } from "../../components/connection-list/use-width";
import { TextLink } from "../../components/links";
import { Empty } from "../../components/states";
import { graphql, readFragment } from "../../generated";
import type { BulkChangeInListFragment } from "../../generated/graphql";
import { formatCount } from "../../lib/format/number";
import { formatInstant } from "../../lib/format/time";
import { paths } from "../../lib/paths";
import { isNobodyThere } from "../../lib/presence";
import { BulkStateMark } from "./bulk-state-mark";
import classes from "./bulk-rows.module.css";

const BulkChangeInList = graphql(`
  fragment BulkChangeInList on BulkChange {
    id
    title
    state
    isPaused
    createdAt
    appliedAt
    createdBy {
      name
    }
    counts {
      rows
      changes
      ordered
      done
      failed
    }
  }
`);

const BulkChangesQuery = graphql(`
  query BulkChanges($clientId: ID!, $first: Int!, $after: String, $count: Boolean!) {
    client(id: $clientId) {
      id
      bulkChanges(first: $first, after: $after) {
        edges {
          cursor
          node {
            ...BulkChangeInList
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

const PAGE = 50;

type Row = BulkChangeInListFragment;

/** «Операции»: the company's changes of many lines, the newest first. */
export function BulkList({ clientId, actions }: { clientId: string; actions?: ReactNode }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const list = useConnection(BulkChangesQuery, {
    title: t`Операции`,
    variables: { clientId, first: PAGE, count: true },
    connection: ({ client }) => client?.bulkChanges,
    fetchPolicy: "cache-and-network",
    pollInterval: 5_000,
    isQuiet: isNobodyThere,
  });
  const pathOf = ({ id }: Row) => paths.client(clientId, `bulk/${id}`);
  return (
    <ConnectionList
      list={{ ...list, rows: readFragment(BulkChangeInList, list.rows) }}
      label={t`Операции`}
      columns={useColumns(pathOf)}
      rowId={({ id }) => id}
      onOpen={(row) => void navigate({ to: pathOf(row) })}
      card={(row) => (
        <Link to={pathOf(row)} className={classes["entry"]}>
          <span className={classes["title"]}>{row.title}</span>
          <BulkStateMark state={row.state} isPaused={row.isPaused} />
          <Result row={row} />
          <span className={classes["name"]}>
            {formatInstant(row.createdAt)}, {row.createdBy.name}
          </span>
        </Link>
      )}
      empty={
        <Empty icon={IconListCheck} title={<Trans>Операций по списку ещё не было</Trans>} actions={actions}>
          <Trans>Здесь будет всё, что меняли сразу у многих номеров, и чем это закончилось.</Trans>
        </Empty>
      }
    />
  );
}

function useColumns(pathOf: (row: Row) => string): Column<Row>[] {
  const { t } = useLingui();
  const isWide = useWidth("75em");
  const who: Column<Row> = {
    id: "who",
    label: t`Кто`,
    width: "170px",
    cell: ({ createdBy }) => createdBy.name,
  };
  return [
    {
      id: "title",
      label: t`Что`,
      cell: (row) => <TextLink to={pathOf(row)}>{row.title}</TextLink>,
    },
    {
      id: "state",
      label: t`Состояние`,
      width: "170px",
      cell: ({ state, isPaused }) => <BulkStateMark state={state} isPaused={isPaused} />,
    },
    { id: "result", label: t`Итог`, width: "24%", cell: (row) => <Result row={row} /> },
    {
      id: "createdAt",
      label: t`Когда`,
      width: "196px",
      cell: ({ createdAt }) => formatInstant(createdAt),
    },
    ...(isWide ? [who] : []),
  ];
}

/** How many are done of what was ordered; before that, how many would change. */
function Result({ row: { counts, appliedAt, state } }: { row: Row }) {
  const rows = formatCount(counts.rows);
  const changes = formatCount(counts.changes);
  const done = formatCount(counts.done);
  const ordered = formatCount(counts.ordered);
  const failed = formatCount(counts.failed);
  if (state === "PLANNING") return <Trans>строк: {rows}</Trans>;
  if (appliedAt === null)
    return (
      <Trans>
        изменится {changes} из {rows}
      </Trans>
    );
  return (
    <span>
      <Trans>
        выполнено {done} из {ordered}
      </Trans>
      {counts.failed > 0 ? (
        <>
          {", "}
          <Trans>не выполнено {failed}</Trans>
        </>
      ) : null}
    </span>
  );
}
