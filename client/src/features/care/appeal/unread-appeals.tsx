import { useQuery } from "@apollo/client/react";
import { Plural } from "@lingui/react/macro";
import { VisuallyHidden } from "@mantine/core";
import { isNobodyThere } from "../../../lib/presence";
import classes from "./unread-appeals.module.css";
import { UnreadAppealsQuery } from "./unread-appeals-query";

interface UnreadAppealsProps {
  clientId?: string;
  subscriberId?: string;
}

/** How many appeals have an answer that was not read yet, beside the menu's item; nothing when there is none. */
export function UnreadAppeals({ clientId, subscriberId }: UnreadAppealsProps) {
  const { data } = useQuery(UnreadAppealsQuery, {
    variables: { clientId: clientId ?? null, subscriberId: subscriberId ?? null },
    pollInterval: 30_000,
    skipPollAttempt: isNobodyThere,
  });
  const unread = data?.appeals.totalCount ?? 0;
  if (unread === 0) return null;
  return (
    <span className={classes["count"]}>
      {unread}
      <VisuallyHidden>
        {" "}
        <Plural
          value={unread}
          one="новый ответ"
          few="новых ответа"
          many="новых ответов"
          other="новых ответов"
        />
      </VisuallyHidden>
    </span>
  );
}
