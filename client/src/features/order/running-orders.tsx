import { useQuery } from "@apollo/client/react";
import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
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
  const { t } = useLingui();
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
      c="var(--mantine-color-text)"
      leftSection={<IconProgress size={18} aria-hidden />}
      aria-label={
        running > 0
          ? t`${plural(running, {
              one: "Заказы: # выполняется",
              few: "Заказы: # выполняются",
              many: "Заказы: # выполняются",
              other: "Заказы: # выполняются",
            })}`
          : undefined
      }
    >
      <span className={classes["label"]}>
        <Trans>Заказы</Trans>
      </span>
      {running > 0 ? <span className={classes["count"]}>{running}</span> : null}
    </ButtonLink>
  );
}
