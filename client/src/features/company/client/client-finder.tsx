import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, TextInput } from "@mantine/core";
import { IconBuilding, IconSearch } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { ConnectionList } from "../../../components/connection-list/connection-list";
import type { Column } from "../../../components/connection-list/list-props";
import { pageSize, useConnection } from "../../../components/connection-list/use-connection";
import { TextLink } from "../../../components/links";
import { Empty } from "../../../components/states";
import { graphql, readFragment } from "../../../generated";
import type { FoundClientFragment } from "../../../generated/graphql";
import { useSearchText } from "../../../lib/use-search-text";
import { withoutNulls } from "../../../lib/without-nulls";
import { useClientWords } from "./client-words";
import classes from "./client-finder.module.css";

const FoundClient = graphql(`
  fragment FoundClient on Client {
    id
    name
    unp
    state
    contractNumber
  }
`);

const FindClientsQuery = graphql(`
  query FindClients($search: String, $first: Int!, $after: String, $count: Boolean!) {
    clients(search: $search, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          ...FoundClient
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

interface ClientFinderProps {
  sought: string | undefined;
  onSearch: (text: string | undefined) => void;
  /** Where a company leads. */
  searchOf: (id: string) => Record<string, unknown>;
}

/** For staff: the companies, found by a part of the name, the УНП or the contract. */
export function ClientFinder({ sought, onSearch, searchOf }: ClientFinderProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const words = useClientWords();
  const { text, change, search } = useSearchText(sought ?? "", (next) => onSearch(next || undefined));
  const list = useConnection(FindClientsQuery, {
    title: t`Найти компанию`,
    variables: { ...withoutNulls({ search: sought ?? null }), first: pageSize, count: true },
    connection: ({ clients }) => clients,
  });
  const columns: Column<FoundClientFragment>[] = [
    {
      id: "name",
      label: t`Название`,
      cell: ({ id, name }) => (
        <TextLink to="." search={searchOf(id)}>
          {name}
        </TextLink>
      ),
    },
    { id: "unp", label: t`УНП/ОКПО`, width: "160px", cell: ({ unp }) => unp },
    { id: "contract", label: t`Договор`, width: "200px", cell: ({ contractNumber }) => contractNumber },
    { id: "state", label: t`Статус`, width: "180px", cell: ({ state }) => words.state[state] },
  ];
  return (
    <Stack gap="md">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <TextInput
          type="search"
          maw={480}
          label={t`Название, УНП или номер договора`}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          onChange={({ currentTarget: { value } }) => change(value)}
        />
      </form>
      <ConnectionList
        list={{ ...list, rows: readFragment(FoundClient, list.rows) }}
        label={t`Компании`}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: ".", search: searchOf(id) })}
        card={({ id, name, unp, state }) => (
          <Link to="." search={searchOf(id)} className={classes["card"]}>
            <strong>{name}</strong>
            <span>
              {unp}, {words.state[state]}
            </span>
          </Link>
        )}
        empty={
          <Empty icon={IconBuilding} title={<Trans>Компаний не найдено</Trans>}>
            <Trans>Проверьте название или введите УНП целиком.</Trans>
          </Empty>
        }
      />
    </Stack>
  );
}
