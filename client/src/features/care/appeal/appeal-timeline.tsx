import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconEyeOff, IconHeadset, IconUser } from "@tabler/icons-react";
import { useState } from "react";
import { AttachmentList } from "../../../components/attachments/attachment-list";
import { StateMark } from "../../../components/state-mark";
import { readFragment } from "../../../generated";
import { formatInstant } from "../../../lib/format/time";
import { AppealEntry, type AppealDetailsData, type AppealEntryData } from "./appeal-details";
import { AppealStateMark } from "./appeal-state-mark";
import classes from "./appeal-timeline.module.css";

interface AppealTimelineProps {
  messages: AppealDetailsData["messages"];
  /** Reads the entries before those on the screen. */
  onEarlier: (after: string) => Promise<unknown>;
}

/** The whole conversation, the oldest first; what comes is read out by a screen reader. */
export function AppealTimeline({ messages, onEarlier }: AppealTimelineProps) {
  const { t } = useLingui();
  const [isReading, setReading] = useState(false);
  const entries = readFragment(
    AppealEntry,
    messages.edges.map(({ node }) => node),
  ).toReversed();
  const { hasNextPage, endCursor } = messages.pageInfo;

  const readEarlier = (after: string) => {
    setReading(true);
    void onEarlier(after)
      .catch(() => undefined)
      .finally(() => setReading(false));
  };

  return (
    <>
      {hasNextPage && endCursor ? (
        <Button variant="default" loading={isReading} onClick={() => readEarlier(endCursor)}>
          <Trans>Показать более ранние</Trans>
        </Button>
      ) : null}
      <div role="log" aria-label={t`Переписка`}>
        <ol className={classes["list"]}>
          {entries.map((entry) => (
            <Entry key={entry.seq} entry={entry} />
          ))}
        </ol>
      </div>
    </>
  );
}

function Entry({ entry }: { entry: AppealEntryData }) {
  const { at, text, state, assigneeName, author, attachments, isStaffOnly, staffNote } = entry;
  const isStaff = author.role === "STAFF";
  // Who answers for the first time takes it over: their name stands there already.
  const assignee = text !== null && assigneeName === author.name ? null : assigneeName;
  const Pictogram = isStaff ? IconHeadset : IconUser;
  return (
    <li className={classes["entry"]} data-staff={isStaff} data-note={text === null}>
      <div className={classes["head"]}>
        <Pictogram size={18} stroke={1.8} aria-hidden />
        <span className={classes["author"]}>
          <strong>{author.name}</strong> <AuthorRole role={author.role} />
        </span>
        <time dateTime={at} className={classes["time"]}>
          {formatInstant(at)}
        </time>
      </div>
      {text === null ? null : <p className={classes["text"]}>{text}</p>}
      <AttachmentList files={attachments} />
      {staffNote ? <p className={classes["text"]}>{staffNote}</p> : null}
      {state || assignee ? (
        <div className={classes["state"]}>
          {state ? <AppealStateMark state={state} /> : null}
          {assignee ? (
            <span>
              <Trans>Отвечает {assignee}</Trans>
            </span>
          ) : null}
          {isStaffOnly || staffNote ? (
            <StateMark tone="info" icon={IconEyeOff}>
              {isStaffOnly ? (
                <Trans>Видят только сотрудники</Trans>
              ) : (
                <Trans>Заметку видят только сотрудники</Trans>
              )}
            </StateMark>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

function AuthorRole({ role }: { role: AppealEntryData["author"]["role"] }) {
  return (
    <span className={classes["role"]}>
      {role === "STAFF" ? (
        <Trans>специалист оператора</Trans>
      ) : role === "ADMINISTRATOR" ? (
        <Trans>администратор</Trans>
      ) : (
        <Trans>абонент</Trans>
      )}
    </span>
  );
}
