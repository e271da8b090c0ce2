import { useQuery } from "@apollo/client/react";
import { Plural, Trans } from "@lingui/react/macro";
import { VisuallyHidden } from "@mantine/core";
import { IconProgress } from "@tabler/icons-react";
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

/** How many orders are under way, in the top bar; leads to their list. */
export function RunningOrders({ clientId, subscriberId, to }: RunningOrdersProps) {
  const { data } = useQuery(RunningOrdersQuery, {
    variables: { clientId: clientId ?? null, subscriberId: subscriberId ?? null },
    pollInterval: 20_000,
    skipPollAttempt: isNobodyThere,
  });
  const running = data?.orders.totalCount ?? 0;
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
    </ButtonLink>
  );
}
