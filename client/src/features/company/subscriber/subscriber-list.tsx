import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { ConnectionList } from "../../../components/connection-list/connection-list";
import { useJumpList } from "../../../components/connection-list/use-jump-list";
import { Empty } from "../../../components/states";
import { graphql, readFragment } from "../../../generated";
import { explain } from "../../../lib/apollo/errors";
import { formatCount } from "../../../lib/format/number";
import { shownColumns } from "./column-choice";
import { ListDownloads } from "./list-downloads";
import { NumberSearch } from "./number-search";
import { SearchExamples, SearchHints } from "./search-hints";
import { SearchReading } from "./search-reading";
import { SubscriberCard } from "./subscriber-card";
import { useSubscriberColumns } from "./subscriber-columns";
import {
  filterIn,
  noFilter,
  sortIn,
  type ChangeSubscriberSearch,
  type SubscriberSearch,
} from "./subscriber-filter";
import { SubscriberFilters } from "./subscriber-filters";
import { SubscriberRow } from "./subscriber-row";
import { useListHabits } from "./use-list-habits";
import { useListPlace } from "./use-list-place";
import { ViewMenu } from "./view-menu";
import classes from "./subscriber-list.module.css";

const SubscribersQuery = graphql(`
  query Subscribers(
    $clientId: ID!
    $filter: SubscriberFilter
    $sort: SubscriberSort
    $descending: Boolean!
    $first: Int!
    $skip: Int!
    $count: Boolean!
    $withCharged: Boolean!
    $withCostCentre: Boolean!
    $withMegabytes: Boolean!
  ) {
    subscribers(
      clientId: $clientId
      filter: $filter
      sort: $sort
      descending: $descending
      first: $first
      skip: $skip
    ) {
      edges {
        cursor
        node {
          id
          ...SubscriberRow
        }
      }
      totalCount @include(if: $count)
      search @include(if: $count) {
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
  /** Where choosing a subscriber leads. */
  pathOf: (subscriberId: string) => string;
  searchOf?: (subscriberId: string) => Record<string, string>;
}

/** The subscribers that fit search and filters, however many, with all by which they are found in one row above. */
export function SubscriberList({ clientId, search, onChange, pathOf, searchOf }: SubscriberListProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { habits, change: onHabits } = useListHabits(clientId);
  const columns = shownColumns(search, habits.columns);
  const list = useJumpList(SubscribersQuery, {
    title: t`Список абонентов`,
    variables: {
      clientId,
      filter: filterIn(search),
      ...sortIn(search),
      withCharged: columns.includes("charged"),
      withCostCentre: columns.includes("costCentre"),
      withMegabytes: columns.includes("megabytes"),
    },
    connection: ({ subscribers }) => subscribers,
    beside: ({ subscribers }) => subscribers.search,
  });
  const { beside: reading, ...read } = list;
  const rows = useMemo(() => read.rows.map((row) => row && readFragment(SubscriberRow, row)), [read.rows]);
  useListPlace(search, onChange, list.isFirstLoad || list.isStale ? null : list.total);
  const shown = useSubscriberColumns({ columns, search, onChange, pathOf, searchOf });
  const total = formatCount(list.total);
  const showAll = () => onChange(noFilter);
  const all = (
    <Button variant="default" onClick={showAll}>
      <Trans>Показать все</Trans>
    </Button>
  );
  const isRefused = explain(list.error).code === "INVALID_SEARCH";

  return (
    <div>
      <div className={classes["bar"]}>
        <NumberSearch value={search.search ?? ""} onSearch={(sought) => onChange({ search: sought })} />
        <SearchHints />
        <SubscriberFilters clientId={clientId} search={search} onChange={onChange} />
        <span role="status" className={classes["count"]}>
          {isRefused || list.isFirstLoad ? null : (
            <Plural
              value={list.total}
              one={<Trans>Найден {total} абонент</Trans>}
              few={<Trans>Найдено {total} абонента</Trans>}
              many={<Trans>Найдено {total} абонентов</Trans>}
              other={<Trans>Найдено {total} абонентов</Trans>}
            />
          )}
        </span>
        <ListDownloads clientId={clientId} search={search} columns={columns} />
        <ViewMenu {...{ search, onChange, columns, habits, onHabits }} />
      </div>
      {isRefused ? (
        <Empty title={<Trans>Так искать нельзя</Trans>} actions={all}>
          {explain(list.error).message}
        </Empty>
      ) : (
        <ConnectionList
          list={{ ...read, rows }}
          expected={12}
          label={t`Абоненты`}
          columns={shown}
          rowId={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: pathOf(id), search: searchOf?.(id) ?? {} })}
          card={(row) => <SubscriberCard row={row} to={pathOf(row.id)} search={searchOf?.(row.id)} />}
          head={reading ? <SearchReading search={reading} /> : null}
          empty={
            <Empty title={<Trans>Никто не найден</Trans>} actions={all}>
              {reading?.kind === "LIST" ? (
                <Trans>Ни одного номера из списка среди ваших абонентов нет, или их скрывают фильтры.</Trans>
              ) : (
                <>
                  <Trans>Проверьте, что введено, и уберите лишние фильтры. Искать можно так:</Trans>
                  <SearchExamples />
                </>
              )}
            </Empty>
          }
        />
      )}
    </div>
  );
}
