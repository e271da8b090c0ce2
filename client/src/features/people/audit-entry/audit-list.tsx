import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { ConnectionList } from "../../../components/connection-list/connection-list";
import type { Column } from "../../../components/connection-list/list-props";
import { pageSize, useConnection } from "../../../components/connection-list/use-connection";
import { useWidth } from "../../../components/connection-list/use-width";
import { TextLink } from "../../../components/links";
import { Empty } from "../../../components/states";
import { graphql, readFragment } from "../../../generated";
import type { AuditRowFragment } from "../../../generated/graphql";
import { formatNumber } from "../../../lib/format/phone-number";
import { formatInstant } from "../../../lib/format/time";
import { writeSearch } from "../../../lib/page-search/page-search";
import { paths } from "../../../lib/paths";
import { AuditFilters } from "./audit-filters";
import { auditFilterIn, auditSearch, type AuditSearch, type ChangeAuditSearch } from "./audit-search";
import classes from "./audit.module.css";

const AuditRow = graphql(`
  fragment AuditRow on AuditEntry {
    id
    at
    actor {
      name
      role
    }
    actorId
    message
    program
    ip
    subject {
      id
      kind
      name
    }
    order {
      id
      reference
    }
  }
`);

const AuditEntriesQuery = graphql(`
  query AuditEntries($clientId: ID!, $filter: AuditEntryFilter, $first: Int!, $after: String) {
    client(id: $clientId) {
      id
      auditEntries(filter: $filter, first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            ...AuditRow
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

interface AuditListProps {
  clientId: string;
  /** Whose acts can be asked for; none where all are the viewer's own. */
  people: readonly { id: string; name: string }[];
  search: AuditSearch;
  onChange: ChangeAuditSearch;
}

/** Who did what in the company, the latest first. */
export function AuditList({ clientId, people, search, onChange }: AuditListProps) {
  const { t } = useLingui();
  const filter = auditFilterIn(search);
  const list = useConnection(AuditEntriesQuery, {
    title: t`История действий`,
    variables: { clientId, filter, first: pageSize },
    connection: ({ client }) => client?.auditEntries,
    fetchPolicy: "cache-and-network",
  });
  const isFiltered = Object.keys(filter).length > 0;
  const rows = readFragment(AuditRow, list.rows);
  return (
    <Stack gap="md">
      <AuditFilters people={withChosen(people, rows, search)} search={search} onChange={onChange} />
      <ConnectionList
        list={{ ...list, rows }}
        label={t`История действий`}
        columns={useColumns(clientId, search)}
        rowId={({ id }) => id}
        card={(row) => (
          <div className={classes["card"]}>
            <span className={classes["what"]}>{row.message}</span>
            <span className={classes["details"]}>
              <Actor row={row} search={search} />
              <span>{formatInstant(row.at)}</span>
              <Subject {...{ row, search, clientId }} />
              {row.order ? <TextLink to={orderPath(row, clientId)}>{row.order.reference}</TextLink> : null}
              <From row={row} />
            </span>
          </div>
        )}
        empty={
          isFiltered ? (
            <Empty icon={IconHistory} title={<Trans>Таких действий нет</Trans>}>
              <Trans>Измените или уберите фильтры выше.</Trans>
            </Empty>
          ) : (
            <Empty icon={IconHistory} title={<Trans>Действий пока нет</Trans>}>
              <Trans>
                Здесь будет всё, что сделано в кабинете: заказы, платежи, доступ, просмотр детализации.
              </Trans>
            </Empty>
          )
        }
      />
    </Stack>
  );
}

function useColumns(clientId: string, search: AuditSearch): Column<AuditRowFragment>[] {
  const { t } = useLingui();
  const isWide = useWidth("88em");
  const from: Column<AuditRowFragment> = {
    id: "from",
    label: t`Откуда`,
    width: "146px",
    cell: (row) => <From row={row} />,
  };
  return [
    { id: "at", label: t`Когда`, width: "186px", cell: ({ at }) => formatInstant(at) },
    {
      id: "who",
      label: t`Кто`,
      width: "176px",
      cell: (row) => <Actor row={row} search={search} />,
    },
    {
      id: "what",
      label: t`Что сделано`,
      cell: (row) =>
        row.order ? (
          <TextLink to={orderPath(row, clientId)}>{row.message}</TextLink>
        ) : (
          <span title={row.message}>{row.message}</span>
        ),
    },
    {
      id: "subject",
      label: t`С чем`,
      width: "166px",
      cell: (row) => <Subject {...{ row, search, clientId }} />,
    },
    ...(isWide ? [from] : []),
  ];
}

/**
 * Those whose acts can be asked for, with the one whose are shown: somebody who has lost their access is found by their name
 * in the list.
 */
function withChosen(
  people: AuditListProps["people"],
  rows: readonly AuditRowFragment[],
  { who }: AuditSearch,
): AuditListProps["people"] {
  if (who === undefined || people.length === 0 || people.some(({ id }) => id === who)) return people;
  const name = rows.find(({ actorId }) => actorId === who)?.actor.name;
  return name === undefined ? people : [...people, { id: who, name }];
}

/** Who did it: the name narrows the list to their acts, where they are told apart. */
function Actor({ row: { actor, actorId }, search }: { row: AuditRowFragment; search: AuditSearch }) {
  if (actorId === null || actorId === search.who) return <span>{actor.name}</span>;
  return (
    <TextLink to="." search={writeSearch(auditSearch, { ...search, who: actorId })}>
      {actor.name}
    </TextLink>
  );
}

interface SubjectProps {
  row: AuditRowFragment;
  search: AuditSearch;
  clientId: string;
}

/**
 * What it was done to: a number narrows the list to its acts, an invoice is opened. Nobody need be told that somebody acts on
 * themselves.
 */
function Subject({ row: { subject, actorId }, search, clientId }: SubjectProps) {
  if (subject?.kind === "INVOICE")
    return (
      <TextLink to={paths.client(clientId, `invoices/${subject.id}`)}>
        {subject.name === null ? <Trans>Счёт</Trans> : <Trans>Счёт № {subject.name}</Trans>}
      </TextLink>
    );
  if (!subject?.name || subject.id === actorId) return null;
  if (subject.kind !== "SUBSCRIBER") return <span>{subject.name}</span>;
  return (
    <TextLink to="." search={writeSearch(auditSearch, { ...search, number: subject.name })}>
      {formatNumber(subject.name)}
    </TextLink>
  );
}

/** An order is shown beside its number; one of the company's own beside the company. */
function orderPath({ order, subject }: AuditRowFragment, clientId: string): string {
  const path = `orders/${order?.id ?? ""}`;
  return subject?.kind === "SUBSCRIBER" && subject.name
    ? paths.subscriber(subject.id, path)
    : paths.client(clientId, path);
}

/** The program, where one did it, and the address. */
function From({ row: { program, ip } }: { row: AuditRowFragment }) {
  return (
    <>
      {program ? (
        <span>
          <Trans>программа «{program}»</Trans>
        </span>
      ) : null}
      {ip ? <span className={program ? classes["beside"] : undefined}>{ip}</span> : null}
    </>
  );
}
