import { useQuery } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { IconArrowDownLeft, IconArrowUpRight } from "@tabler/icons-react";
import { useCallback, useMemo } from "react";
import { DataList } from "../../../components/data-list/data-list";
import type { Column } from "../../../components/data-list/list-props";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Empty, Failure, Loading } from "../../../components/states";
import { graphql, readFragment } from "../../../generated";
import type { UsageRowFragment } from "../../../generated/graphql";
import { pageSize, useListPages } from "../../../lib/apollo/use-list-pages";
import { formatAmount, formatCount } from "../../../lib/format/number";
import { formatInstantExactly } from "../../../lib/format/time";
import { UsageDownloads } from "./usage-downloads";
import { filterIn, noFilter, sortIn, type ChangeUsageFilter, type UsageUrlState } from "./usage-filter";
import { shownParty, useUsageWords } from "./usage-words";
import classes from "./usage.module.css";

const UsageRow = graphql(`
  fragment UsageRow on UsageRecord {
    id
    kind
    direction
    otherParty
    startedAt
    quantity
    zone
    roamingCountry
    cost {
      amount
      currency
    }
    included
  }
`);

const UsageRecordsQuery = graphql(`
  query UsageRecords(
    $subscriberId: ID!
    $filter: UsageFilter
    $sort: UsageSort
    $first: Int!
    $after: String
    $count: Boolean!
  ) {
    usageRecords(subscriberId: $subscriberId, filter: $filter, sort: $sort, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          ...UsageRow
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

interface UsageListProps {
  subscriberId: string;
  url: UsageUrlState;
  onChange: ChangeUsageFilter;
}

/** The records that fit the filter, however many: pages are read while one scrolls. */
export function UsageList({ subscriberId, url, onChange }: UsageListProps) {
  const { t } = useLingui();
  const filter = useMemo(() => filterIn(url), [url]);
  const sort = sortIn(url);
  const variables = { subscriberId, filter, sort, first: pageSize, count: true };
  const { data, previousData, error, refetch, networkStatus, fetchMore } = useQuery(UsageRecordsQuery, {
    variables,
  });
  useShowAsQuery({ title: t`Записи детализации`, document: UsageRecordsQuery, variables });
  const readAfter = useCallback(
    (after: string) => fetchMore({ variables: { after, count: false } }),
    [fetchMore],
  );
  const list = useListPages({
    connection: data?.usageRecords ?? undefined,
    previous: previousData?.usageRecords ?? undefined,
    error,
    networkStatus,
    readAfter,
  });
  const columns = useUsageColumns();
  const rows = readFragment(UsageRow, list.rows);

  if (error && rows.length === 0) return <Failure error={error} retry={refetch} />;
  if (list.isFirstLoad) return <Loading rows={12} />;
  const total = formatCount(list.total);

  return (
    <div className={classes["list"]} data-stale={list.isStale} aria-busy={list.isStale}>
      <Group justify="space-between" mb="xs" mih={32} gap="xs">
        <Text role="status">
          <Plural
            value={list.total}
            one={<Trans>Найдена {total} запись</Trans>}
            few={<Trans>Найдено {total} записи</Trans>}
            many={<Trans>Найдено {total} записей</Trans>}
            other={<Trans>Найдено {total} записей</Trans>}
          />
        </Text>
        <Group gap="xs">
          <UsageDownloads subscriberId={subscriberId} filter={filter} sort={sort} />
          <NativeSelect
            aria-label={t`Порядок записей`}
            size="xs"
            value={sort}
            data={[
              { value: "NEWEST_FIRST", label: t`Сначала новые` },
              { value: "OLDEST_FIRST", label: t`Сначала старые` },
            ]}
            onChange={(event) =>
              onChange({ sort: event.currentTarget.value === "OLDEST_FIRST" ? "oldest" : undefined })
            }
          />
        </Group>
      </Group>
      {rows.length === 0 ? (
        <Empty
          title={<Trans>Записей нет</Trans>}
          actions={
            <Button variant="default" onClick={() => onChange(noFilter)}>
              <Trans>Убрать фильтры</Trans>
            </Button>
          }
        >
          <Trans>За эти дни ничего такого не было. Выберите другие дни или уберите лишние фильтры.</Trans>
        </Empty>
      ) : (
        <DataList
          {...list}
          label={t`Записи детализации`}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          card={(row) => <UsageCard row={row} />}
        />
      )}
    </div>
  );
}

function useUsageColumns(): Column<UsageRowFragment>[] {
  const { t } = useLingui();
  const words = useUsageWords();
  return [
    {
      id: "startedAt",
      label: t`Когда`,
      width: "24%",
      cell: ({ startedAt }) => formatInstantExactly(startedAt),
    },
    { id: "kind", label: t`Что`, width: "18%", cell: (row) => <Kind row={row} /> },
    {
      id: "otherParty",
      label: t`Другая сторона`,
      cell: ({ otherParty }) => <span title={otherParty}>{shownParty(otherParty)}</span>,
    },
    { id: "zone", label: t`Зона`, width: "17%", cell: (row) => <Zone row={row} /> },
    {
      id: "quantity",
      label: t`Объём`,
      width: "13%",
      numeric: true,
      cell: ({ kind, quantity }) => words.quantity(kind, quantity),
    },
    { id: "cost", label: t`Стоимость, BYN`, width: "13%", numeric: true, cell: (row) => <Cost row={row} /> },
  ];
}

function Kind({ row: { kind, direction } }: { row: UsageRowFragment }) {
  const words = useUsageWords();
  const Arrow = direction === "OUTGOING" ? IconArrowUpRight : IconArrowDownLeft;
  const name = kind === "DATA" ? words.kind[kind] : `${words.kind[kind]}, ${words.direction[direction]}`;
  return (
    <span className={classes["kind"]} title={name}>
      <Arrow size={16} aria-hidden />
      {name}
    </span>
  );
}

function Zone({ row: { zone, roamingCountry } }: { row: UsageRowFragment }) {
  const words = useUsageWords();
  const name = roamingCountry ? `${words.zones[zone]}: ${words.country(roamingCountry)}` : words.zones[zone];
  return <span title={name}>{name}</span>;
}

function Cost({ row: { cost, included } }: { row: UsageRowFragment }) {
  return included ? (
    <span className={classes["quiet"]}>
      <Trans>в пакете</Trans>
    </span>
  ) : (
    formatAmount(cost.amount)
  );
}

/** A record on a phone. */
function UsageCard({ row }: { row: UsageRowFragment }) {
  const words = useUsageWords();
  return (
    <div className={classes["card"]}>
      <div className={classes["cardTop"]}>
        <span>{shownParty(row.otherParty)}</span>
        <span>
          <Cost row={row} />
        </span>
      </div>
      <div className={classes["cardLine"]}>
        <Kind row={row} />
        <span>{words.quantity(row.kind, row.quantity)}</span>
      </div>
      <div className={classes["cardLine"]}>
        <span>{formatInstantExactly(row.startedAt)}</span>
        <Zone row={row} />
      </div>
    </div>
  );
}
