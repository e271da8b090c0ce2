import { Trans } from "@lingui/react/macro";
import { TextLink } from "../../../components/links";
import { Notice } from "../../../components/notice";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatInstant } from "../../../lib/format/time";
import { paths } from "../../../lib/paths";

const PlannedPauseFragment = graphql(`
  fragment PlannedPause on Order {
    id
    runAt
    revertAt
  }
`);

interface PlannedPausesProps {
  subscriberId: string;
  orders: readonly FragmentType<typeof PlannedPauseFragment>[];
}

/** Pauses that are ordered and wait for their day; each can be cancelled on its order's page. */
export function PlannedPauses({ subscriberId, orders }: PlannedPausesProps) {
  if (orders.length === 0) return null;
  return (
    <Notice tone="info" title={<Trans>Пауза запланирована</Trans>}>
      {readFragment(PlannedPauseFragment, orders).map(({ id, runAt, revertAt }) => (
        <p key={id}>
          <Trans>
            С {formatInstant(runAt)} до {revertAt ? formatInstant(revertAt) : "…"}.
          </Trans>{" "}
          <TextLink underline="always" to={paths.subscriber(subscriberId, `orders/${id}`)}>
            <Trans>Посмотреть или отменить</Trans>
          </TextLink>
        </p>
      ))}
    </Notice>
  );
}
