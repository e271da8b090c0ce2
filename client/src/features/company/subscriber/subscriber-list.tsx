import { useQuery } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { DataList } from "../../../components/data-list/data-list";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Empty, Failure, Loading } from "../../../components/states";
import { graphql, readFragment } from "../../../generated";
import { pageSize, useListPages } from "../../../lib/apollo/use-list-pages";
import { formatCount } from "../../../lib/format/number";
import { ColumnMenu } from "./column-menu";
import { SubscriberCard } from "./subscriber-card";
import { useSubscriberColumns } from "./subscriber-columns";
import { filterIn, sortIn, type SubscriberFilterName, type SubscriberUrlState } from "./subscriber-filter";
import { SubscriberRow } from "./subscriber-row";
import classes from "./subscriber-list.module.css";

const SubscribersQuery = graphql(`
  query Subscribers(
    $clientId: ID!
    $filter: SubscriberFilter
    $sort: SubscriberSort
    $first: Int!
    $after: String
    $count: Boolean!
  ) {
    subscribers(clientId: $clientId, filter: $filter, sort: $sort, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          ...SubscriberRow
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

interface SubscriberListProps {
  clientId: string;
  url: SubscriberUrlState;
  onChange: (change: Partial<Record<SubscriberFilterName, string | undefined>>) => void;
  onShowAll: () => void;
  /** Where choosing a subscriber leads. */
  pathOf: (subscriberId: string) => string;
  searchOf?: (subscriberId: string) => Record<string, string>;
}

/** The subscribers that fit the filter, however many: pages are read while one scrolls. */
export function SubscriberList({
  clientId,
  url,
  onChange,
  onShowAll,
  pathOf,
  searchOf,
}: SubscriberListProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const variables = {
    clientId,
    filter: filterIn(url),
    sort: sortIn(url),
    first: pageSize,
    count: true,
  };
  const { data, previousData, error, refetch, networkStatus, fetchMore } = useQuery(SubscribersQuery, {
    variables,
  });
  useShowAsQuery({ title: t`Список абонентов`, document: SubscribersQuery, variables });

  const readAfter = useCallback(
    (after: string) => fetchMore({ variables: { after, count: false } }),
    [fetchMore],
  );
  const list = useListPages({
    connection: data?.subscribers,
    previous: previousData?.subscribers,
    error,
    networkStatus,
    readAfter,
  });
  const columns = useSubscriberColumns({ url, onChange, pathOf, searchOf });
  const rows = readFragment(SubscriberRow, list.rows);

  if (error && rows.length === 0) return <Failure error={error} retry={refetch} />;
  if (list.isFirstLoad) return <Loading rows={12} />;
  const total = formatCount(list.total);

  return (
    <div className={classes["list"]} data-stale={list.isStale} aria-busy={list.isStale}>
      <Group justify="space-between" mb="xs" mih={32}>
        <Text role="status">
          <Plural
            value={list.total}
            one={<Trans>Найден {total} абонент</Trans>}
            few={<Trans>Найдено {total} абонента</Trans>}
            many={<Trans>Найдено {total} абонентов</Trans>}
            other={<Trans>Найдено {total} абонентов</Trans>}
          />
        </Text>
        <ColumnMenu url={url} onChange={onChange} />
      </Group>
      {rows.length === 0 ? (
        <Empty
          title={<Trans>Никто не найден</Trans>}
          actions={
            <Button variant="default" onClick={onShowAll}>
              <Trans>Показать все</Trans>
            </Button>
          }
        >
          <Trans>Проверьте номер или маску, уберите лишние фильтры.</Trans>
        </Empty>
      ) : (
        <DataList
          {...list}
          label={t`Абоненты`}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: pathOf(id), search: searchOf?.(id) ?? {} })}
          card={(row) => <SubscriberCard row={row} to={pathOf(row.id)} search={searchOf?.(row.id)} />}
        />
      )}
    </div>
  );
}
