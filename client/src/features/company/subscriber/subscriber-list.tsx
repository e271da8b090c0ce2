import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { ConnectionList } from "../../../components/connection-list/connection-list";
import { pageSize, useConnection } from "../../../components/connection-list/use-connection";
import { Empty } from "../../../components/states";
import { graphql, readFragment } from "../../../generated";
import { explain } from "../../../lib/apollo/errors";
import { formatCount } from "../../../lib/format/number";
import { ColumnMenu } from "./column-menu";
import { SearchReading } from "./search-reading";
import { SubscriberCard } from "./subscriber-card";
import { useSubscriberColumns } from "./subscriber-columns";
import { filterIn, sortIn, type ChangeSubscriberSearch, type SubscriberSearch } from "./subscriber-filter";
import { SubscriberRow } from "./subscriber-row";

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
      search {
        kind
        ...SearchReading
      }
    }
  }
`);

interface SubscriberListProps {
  clientId: string;
  search: SubscriberSearch;
  onChange: ChangeSubscriberSearch;
  onShowAll: () => void;
  /** Where choosing a subscriber leads. */
  pathOf: (subscriberId: string) => string;
  searchOf?: (subscriberId: string) => Record<string, string>;
}

/** The subscribers that fit the filter, however many: pages are read while one scrolls. */
export function SubscriberList({
  clientId,
  search,
  onChange,
  onShowAll,
  pathOf,
  searchOf,
}: SubscriberListProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const list = useConnection(SubscribersQuery, {
    title: t`Список абонентов`,
    variables: { clientId, filter: filterIn(search), sort: sortIn(search), first: pageSize, count: true },
    connection: ({ subscribers }) => subscribers,
    beside: ({ subscribers }) => subscribers.search,
  });
  const columns = useSubscriberColumns({ search, onChange, pathOf, searchOf });
  const total = formatCount(list.total);
  const { beside: reading, ...rows } = list;
  if (explain(list.error).code === "INVALID_SEARCH")
    return (
      <Empty
        title={<Trans>Так искать нельзя</Trans>}
        actions={
          <Button variant="default" onClick={onShowAll}>
            <Trans>Показать все</Trans>
          </Button>
        }
      >
        {explain(list.error).message}
      </Empty>
    );

  return (
    <ConnectionList
      list={{ ...rows, rows: readFragment(SubscriberRow, list.rows) }}
      expected={12}
      label={t`Абоненты`}
      columns={columns}
      rowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: pathOf(id), search: searchOf?.(id) ?? {} })}
      card={(row) => <SubscriberCard row={row} to={pathOf(row.id)} search={searchOf?.(row.id)} />}
      head={
        <>
          {reading ? <SearchReading search={reading} /> : null}
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
            <ColumnMenu search={search} onChange={onChange} />
          </Group>
        </>
      }
      empty={
        <Empty
          title={<Trans>Никто не найден</Trans>}
          actions={
            <Button variant="default" onClick={onShowAll}>
              <Trans>Показать все</Trans>
            </Button>
          }
        >
          {reading?.kind === "LIST" ? (
            <Trans>Ни одного номера из списка среди ваших абонентов нет, или их скрывают фильтры.</Trans>
          ) : (
            <Trans>Проверьте, что введено, и уберите лишние фильтры.</Trans>
          )}
        </Empty>
      }
    />
  );
}
