import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { IconMessages } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { ConnectionList } from "../../../components/connection-list/connection-list";
import type { Column } from "../../../components/connection-list/list-props";
import { pageSize, useConnection } from "../../../components/connection-list/use-connection";
import { useWidth } from "../../../components/connection-list/use-width";
import { TextLink } from "../../../components/links";
import { Empty } from "../../../components/states";
import { graphql, readFragment } from "../../../generated";
import type { AppealTopic, StaffAppealRowFragment } from "../../../generated/graphql";
import { draftOwner } from "../../../lib/drafts";
import { formatNumber } from "../../../lib/format/phone-number";
import { formatInstant } from "../../../lib/format/time";
import { writeSearch } from "../../../lib/page-search/page-search";
import { isNobodyThere } from "../../../lib/presence";
import { AppealStateMark } from "./appeal-state-mark";
import { useAppealTopicNames } from "./appeal-words";
import { StaffFilters } from "./staff-filters";
import {
  staffAppealsSearch,
  staffFilterIn,
  type ChangeStaffAppeals,
  type StaffAppealsSearch,
} from "./staff-appeals-search";
import classes from "./appeal-list.module.css";

const StaffAppealRow = graphql(`
  fragment StaffAppealRow on Appeal {
    id
    reference
    subject
    topic
    state
    turnSince
    assignee
    client {
      id
      name
    }
    subscriber {
      id
      number
    }
    wishes {
      mask
      categoryName
    }
  }
`);

const StaffAppealsQuery = graphql(`
  query StaffAppeals($filter: AppealFilter, $first: Int!, $after: String, $count: Boolean!) {
    appeals(filter: $filter, sort: LONGEST_WAITING, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          ...StaffAppealRow
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

interface StaffQueueProps {
  topic: AppealTopic | undefined;
  search: StaffAppealsSearch;
  onChange: ChangeStaffAppeals;
}

/** Appeals of all companies, those first that have waited longest. */
export function StaffQueue({ topic, search, onChange }: StaffQueueProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const topics = useAppealTopicNames();
  const isWide = useWidth("88em");
  const list = useConnection(StaffAppealsQuery, {
    title: t`Очередь обращений`,
    variables: {
      filter: staffFilterIn(search, topic, draftOwner() ?? ""),
      first: pageSize,
      count: true,
    },
    connection: ({ appeals }) => appeals,
    fetchPolicy: "cache-and-network",
    pollInterval: 30_000,
    isQuiet: isNobodyThere,
  });
  const searchOf = ({ id }: StaffAppealRowFragment) =>
    writeSearch(staffAppealsSearch, { ...search, appeal: id });
  const about: Column<StaffAppealRowFragment> =
    topic === undefined
      ? { id: "topic", label: t`О чём`, width: "200px", cell: (row) => topics[row.topic] }
      : { id: "wishes", label: t`Какой номер нужен`, width: "200px", cell: (row) => <Wish row={row} /> };
  const assignee: Column<StaffAppealRowFragment> = {
    id: "assignee",
    label: t`Отвечает`,
    width: "160px",
    cell: (row) => row.assignee ?? <Trans>Никто</Trans>,
  };
  const columns: Column<StaffAppealRowFragment>[] = [
    {
      id: "subject",
      label: t`Тема`,
      cell: (row) => (
        <TextLink to="." search={searchOf(row)}>
          {row.subject}
        </TextLink>
      ),
    },
    { id: "whose", label: t`Компания и номер`, width: "240px", cell: (row) => <Whose row={row} /> },
    about,
    {
      id: "state",
      label: t`Состояние`,
      width: "170px",
      cell: ({ state }) => <AppealStateMark state={state} />,
    },
    {
      id: "turnSince",
      label: t`Ждёт с`,
      width: "196px",
      cell: ({ turnSince }) => formatInstant(turnSince),
    },
    ...(isWide ? [assignee] : []),
  ];

  return (
    <Stack gap="md">
      <StaffFilters withTopic={topic === undefined} search={search} onChange={onChange} />
      <ConnectionList
        list={{ ...list, rows: readFragment(StaffAppealRow, list.rows) }}
        label={t`Обращения`}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={(row) => void navigate({ to: ".", search: searchOf(row) })}
        card={(row) => (
          <Link to="." search={searchOf(row)} className={classes["card"]}>
            <span className={classes["title"]}>{row.subject}</span>
            <AppealStateMark state={row.state} />
            <Whose row={row} />
            <span className={classes["details"]}>
              <span>{formatInstant(row.turnSince)}</span>
              <span>{topics[row.topic]}</span>
              <span>{row.reference}</span>
            </span>
          </Link>
        )}
        empty={
          <Empty icon={IconMessages} title={<Trans>Очередь пуста</Trans>}>
            <Trans>Таких обращений сейчас нет. Уберите фильтр, чтобы увидеть остальные.</Trans>
          </Empty>
        }
      />
    </Stack>
  );
}

function Whose({ row: { client, subscriber } }: { row: StaffAppealRowFragment }) {
  return (
    <span>
      {client?.name}
      {subscriber ? (
        <>
          <br />
          {formatNumber(subscriber.number)}
        </>
      ) : null}
    </span>
  );
}

function Wish({ row: { wishes } }: { row: StaffAppealRowFragment }) {
  return [wishes?.mask, wishes?.categoryName].filter(Boolean).join(", ");
}
