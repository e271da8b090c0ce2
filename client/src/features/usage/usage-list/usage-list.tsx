import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { IconArrowDownLeft, IconArrowUpRight } from "@tabler/icons-react";
import { ConnectionList } from "../../../components/connection-list/connection-list";
import type { Column } from "../../../components/connection-list/list-props";
import { pageSize, useConnection } from "../../../components/connection-list/use-connection";
import { Empty } from "../../../components/states";
import { graphql, readFragment } from "../../../generated";
import type { UsageRowFragment } from "../../../generated/graphql";
import { formatAmount, formatCount } from "../../../lib/format/number";
import { formatInstantExactly } from "../../../lib/format/time";
import { operatorCurrency } from "../../../lib/operator";
import { UsageDownloads } from "./usage-downloads";
import { filterIn, noFilter, sortIn, type ChangeUsageSearch, type UsageSearch } from "./usage-filter";
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
    countedQuantity
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
  search: UsageSearch;
  onChange: ChangeUsageSearch;
}

/** The records that fit the filter, however many: pages are read while one scrolls. */
export function UsageList({ subscriberId, search, onChange }: UsageListProps) {
  const { t } = useLingui();
  const filter = filterIn(search);
  const sort = sortIn(search);
  const list = useConnection(UsageRecordsQuery, {
    title: t`Записи детализации`,
    variables: { subscriberId, filter, sort, first: pageSize, count: true },
    connection: ({ usageRecords }) => usageRecords,
  });
  const columns = useUsageColumns();
  const total = formatCount(list.total);

  return (
    <ConnectionList
      list={{ ...list, rows: readFragment(UsageRow, list.rows) }}
      expected={12}
      label={t`Записи детализации`}
      columns={columns}
      rowId={({ id }) => id}
      card={(row) => <UsageCard row={row} />}
      head={
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
                onChange({ sort: event.currentTarget.value === "OLDEST_FIRST" ? "OLDEST" : undefined })
              }
            />
          </Group>
        </Group>
      }
      empty={
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
      }
    />
  );
}

function useUsageColumns(): Column<UsageRowFragment>[] {
  const { t } = useLingui();
  const words = useUsageWords();
  const currency = operatorCurrency();
  return [
    {
      id: "startedAt",
      label: t`Когда`,
      width: "20%",
      cell: ({ startedAt }) => formatInstantExactly(startedAt),
    },
    { id: "kind", label: t`Что`, width: "16%", cell: (row) => <Kind row={row} /> },
    {
      id: "otherParty",
      label: t`Другая сторона`,
      cell: ({ otherParty }) => <span title={otherParty}>{shownParty(otherParty)}</span>,
    },
    { id: "zone", label: t`Зона`, width: "15%", cell: (row) => <Zone row={row} /> },
    {
      id: "quantity",
      label: t`Объём`,
      width: "12%",
      numeric: true,
      cell: ({ kind, quantity }) => words.quantity(kind, quantity),
    },
    {
      id: "counted",
      label: t`Учтено`,
      width: "12%",
      numeric: true,
      cell: ({ kind, quantity, countedQuantity }) => words.counted(kind, quantity, countedQuantity),
    },
    {
      id: "cost",
      label: t`Стоимость, ${currency}`,
      width: "12%",
      numeric: true,
      cell: (row) => <Cost row={row} />,
    },
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

/** How much was used and, where the tariff plan counts it otherwise, how much was counted. */
function Quantity({ row: { kind, quantity, countedQuantity } }: { row: UsageRowFragment }) {
  const words = useUsageWords();
  const used = words.quantity(kind, quantity);
  const counted = words.counted(kind, quantity, countedQuantity);
  return (
    <span>
      {counted === "" ? (
        used
      ) : (
        <Trans>
          {used}, учтено {counted}
        </Trans>
      )}
    </span>
  );
}

/** A record on a phone. */
function UsageCard({ row }: { row: UsageRowFragment }) {
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
        <Quantity row={row} />
      </div>
      <div className={classes["cardLine"]}>
        <span>{formatInstantExactly(row.startedAt)}</span>
        <Zone row={row} />
      </div>
    </div>
  );
}
