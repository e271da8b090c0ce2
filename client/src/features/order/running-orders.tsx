import { useQuery } from "@apollo/client/react";
import { Plural, Trans } from "@lingui/react/macro";
import { VisuallyHidden } from "@mantine/core";
import { IconClock, IconProgress } from "@tabler/icons-react";
import { ButtonLink } from "../../components/links";
import { isNobodyThere } from "../../lib/presence";
import { RunningOrdersQuery } from "./running-orders-query";
import classes from "./running-orders.module.css";

interface RunningOrdersProps {
  clientId?: string;
  subscriberId?: string;
  /** The list of orders. */
  to: string;
}

/** How many orders are under way, and apart from them how many wait for their time; leads to their list. */
export function RunningOrders({ clientId, subscriberId, to }: RunningOrdersProps) {
  const { data } = useQuery(RunningOrdersQuery, {
    variables: { clientId: clientId ?? null, subscriberId: subscriberId ?? null },
    pollInterval: 20_000,
    skipPollAttempt: isNobodyThere,
  });
  const running = data?.running.totalCount ?? 0;
  const planned = data?.planned.totalCount ?? 0;
  return (
    <ButtonLink
      to={to}
      variant="subtle"
      color="gray"
      size="compact-md"
      ms="auto"
      className={classes["button"]}
      c="var(--mantine-color-text)"
      leftSection={<IconProgress size={18} aria-hidden />}
    >
      <span className={classes["label"]}>
        <Trans>Заказы</Trans>
      </span>
      {running > 0 ? (
        <>
          <span className={classes["count"]}>{running}</span>
          <VisuallyHidden>
            {" "}
            <Plural
              value={running}
              one="выполняется"
              few="выполняются"
              many="выполняются"
              other="выполняются"
            />
          </VisuallyHidden>
        </>
      ) : null}
      {planned > 0 ? (
        <>
          <span className={classes["planned"]}>
            <IconClock size={14} aria-hidden />
            {planned}
          </span>
          <VisuallyHidden>
            {" "}
            <Plural
              value={planned}
              one="запланирован"
              few="запланированы"
              many="запланированы"
              other="запланированы"
            />
          </VisuallyHidden>
        </>
      ) : null}
    </ButtonLink>
  );
}
