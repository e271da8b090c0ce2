import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { IconMessages, IconPointFilled } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { SegmentedControl } from "../../../components/choices";
import { ConnectionList } from "../../../components/connection-list/connection-list";
import type { Column } from "../../../components/connection-list/list-props";
import { pageSize, useConnection } from "../../../components/connection-list/use-connection";
import { useWidth } from "../../../components/connection-list/use-width";
import { TextLink } from "../../../components/links";
import { Empty } from "../../../components/states";
import { graphql, readFragment } from "../../../generated";
import type { AppealRowFragment } from "../../../generated/graphql";
import { formatNumber } from "../../../lib/format/phone-number";
import { formatInstant } from "../../../lib/format/time";
import { writeSearch } from "../../../lib/page-search/page-search";
import { isNobodyThere } from "../../../lib/presence";
import { withoutNulls } from "../../../lib/without-nulls";
import { useAppealReader } from "./appeal-reader";
import { appealsSearch, type AppealsShown } from "./appeals-search";
import { AppealStateMark } from "./appeal-state-mark";
import { doneStates, openStates, useTurnWords } from "./appeal-words";
import classes from "./appeal-list.module.css";

const AppealRow = graphql(`
  fragment AppealRow on Appeal {
    id
    reference
    subject
    state
    turn
    party
    isUnread
    updatedAt
    viewerCanReply
    subscriber {
      id
      number
    }
    lastMessage {
      text
      author {
        name
      }
    }
  }
`);

const AppealsQuery = graphql(`
  query Appeals(
    $clientId: ID
    $subscriberId: ID
    $filter: AppealFilter
    $first: Int!
    $after: String
    $count: Boolean!
  ) {
    appeals(clientId: $clientId, subscriberId: $subscriberId, filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          ...AppealRow
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

interface AppealListProps {
  clientId?: string | undefined;
  subscriberId?: string | undefined;
  /** Whether conversations of the subscriber and of the administrators stand side by side. */
  isMixed: boolean;
  shown: AppealsShown;
  onShown: (shown: AppealsShown) => void;
}

/** Appeals, the last changed first. */
export function AppealList({ clientId, subscriberId, isMixed, shown, onShown }: AppealListProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const isStaff = useAppealReader() === "STAFF";
  const states = shown === "OPEN" ? openStates : shown === "DONE" ? doneStates : null;
  const list = useConnection(AppealsQuery, {
    title: t`Обращения`,
    variables: {
      ...withoutNulls({ clientId: clientId ?? null, subscriberId: subscriberId ?? null }),
      filter: withoutNulls({ states, turn: shown === "OURS" ? ("CUSTOMER" as const) : null }),
      first: pageSize,
      count: true,
    },
    connection: ({ appeals }) => appeals,
    fetchPolicy: "cache-and-network",
    pollInterval: 30_000,
    isQuiet: isNobodyThere,
  });
  const searchOf = ({ id }: AppealRowFragment) => writeSearch(appealsSearch, { appeal: id, show: shown });
  const columns = useColumns(clientId !== undefined, isMixed, searchOf);

  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t`Какие обращения`}
        className={classes["filter"] ?? ""}
        value={shown ?? "ALL"}
        onChange={(value) => onShown(value === "ALL" ? undefined : value)}
        data={[
          { value: "ALL", label: t`Все` },
          { value: "OPEN", label: t`Открытые` },
          { value: "OURS", label: isStaff ? t`Ждут клиента` : t`Ждут вас` },
          { value: "DONE", label: t`Решённые` },
        ]}
      />
      <ConnectionList
        list={{ ...list, rows: readFragment(AppealRow, list.rows) }}
        label={t`Обращения`}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={(row) => void navigate({ to: ".", search: searchOf(row) })}
        card={(row) => <Card row={row} search={searchOf(row)} isMixed={isMixed} />}
        empty={<Nothing shown={shown} />}
      />
    </Stack>
  );
}

/** The page's own button, above, makes the first one. */
function Nothing({ shown }: Pick<AppealListProps, "shown">) {
  const isStaff = useAppealReader() === "STAFF";
  if (shown === "OURS")
    return (
      <Empty icon={IconMessages} title={<Trans>Никто не ждёт ответа</Trans>}>
        <Trans>Здесь будут обращения, в которых спросил или ответил оператор и ход за клиентом.</Trans>
      </Empty>
    );
  if (shown === "OPEN")
    return (
      <Empty icon={IconMessages} title={<Trans>Открытых обращений нет</Trans>}>
        {isStaff ? (
          <Trans>На всё, о чём клиент спрашивал, уже есть ответ.</Trans>
        ) : (
          <Trans>На всё, о чём вы спрашивали, уже есть ответ.</Trans>
        )}
      </Empty>
    );
  return (
    <Empty icon={IconMessages} title={<Trans>Обращений нет</Trans>}>
      {isStaff ? (
        <Trans>Здесь будут вопросы клиента и ответы на них.</Trans>
      ) : (
        <Trans>
          Здесь будут ваши вопросы специалистам оператора и их ответы. Чтобы спросить, нажмите «Создать
          обращение».
        </Trans>
      )}
    </Empty>
  );
}

/** What the address of a conversation says: which, and where one came from. */
type AppealSearch = ReturnType<typeof writeSearch>;

function useColumns(
  withNumber: boolean,
  isMixed: boolean,
  searchOf: (row: AppealRowFragment) => AppealSearch,
): Column<AppealRowFragment>[] {
  const { t } = useLingui();
  // On a narrower screen a letter or two of the message would be left.
  const isWide = useWidth("105em");
  const number: Column<AppealRowFragment> = {
    id: "number",
    label: t`Абонент`,
    width: "168px",
    cell: ({ subscriber }) => (subscriber ? formatNumber(subscriber.number) : null),
  };
  const message: Column<AppealRowFragment> = {
    id: "lastMessage",
    label: t`Последнее сообщение`,
    cell: ({ lastMessage }) => lastMessage?.text,
  };
  const party: Column<AppealRowFragment> = {
    id: "party",
    label: t`Кто пишет`,
    width: "144px",
    cell: (row) => <Party row={row} />,
  };
  return [
    {
      id: "subject",
      label: t`Тема`,
      ...(isWide ? { width: "26%" } : {}),
      cell: (row) => (
        <span className={classes["subject"]}>
          {row.isUnread ? <Unread /> : null}
          <TextLink to="." search={searchOf(row)} fw={row.isUnread ? 600 : undefined}>
            {row.subject}
          </TextLink>
        </span>
      ),
    },
    ...(isWide ? [message] : []),
    {
      id: "state",
      label: t`Состояние и чей ход`,
      width: "336px",
      cell: (row) => <StateAndTurn row={row} />,
    },
    ...(withNumber ? [number] : []),
    ...(isMixed ? [party] : []),
    {
      id: "updatedAt",
      label: t`Изменено`,
      width: "212px",
      cell: ({ updatedAt }) => formatInstant(updatedAt),
    },
  ];
}

/** The mark of an answer that was not read yet. */
function Unread() {
  const { t } = useLingui();
  return <IconPointFilled size={18} role="img" aria-label={t`Новый ответ`} className={classes["unread"]} />;
}

function Party({ row: { party } }: { row: AppealRowFragment }) {
  return party === "SUBSCRIBER" ? <Trans>Абонент</Trans> : <Trans>Администратор</Trans>;
}

/** Where it is, and who has to do something about it; where nobody has, the state says all. */
function StateAndTurn({ row }: { row: AppealRowFragment }) {
  const turnWords = useTurnWords();
  return (
    <span className={classes["states"]}>
      <AppealStateMark state={row.state} />
      {row.turn === "NOBODY" ? null : <span className={classes["turn"]}>{turnWords(row)}</span>}
    </span>
  );
}

function Card({ row, search, isMixed }: { row: AppealRowFragment; search: AppealSearch; isMixed: boolean }) {
  return (
    <Link to="." search={search} className={classes["card"]}>
      <span className={classes["title"]}>
        {row.isUnread ? <Unread /> : null}
        {row.subject}
      </span>
      <StateAndTurn row={row} />
      {row.lastMessage?.text ? <span className={classes["last"]}>{row.lastMessage.text}</span> : null}
      <span className={classes["details"]}>
        <span>{formatInstant(row.updatedAt)}</span>
        {row.subscriber && !isMixed ? <span>{formatNumber(row.subscriber.number)}</span> : null}
        {isMixed ? (
          <span>
            <Party row={row} />
          </span>
        ) : null}
        <span>{row.reference}</span>
      </span>
    </Link>
  );
}
