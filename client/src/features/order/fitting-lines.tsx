import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, type ReactNode } from "react";
import { Figure, Figures } from "../../components/figure";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Notice } from "../../components/notice";
import { Waiting } from "../../components/waiting";
import { graphql } from "../../generated";
import type { SubscriberFilter } from "../../generated/graphql";
import { explain } from "../../lib/apollo/errors";
import { formatCount } from "../../lib/format/number";

const FittingLinesQuery = graphql(`
  query FittingLines($clientId: ID!, $filter: SubscriberFilter) {
    subscribers(clientId: $clientId, filter: $filter, first: 1) {
      totalCount
    }
  }
`);

interface FittingLinesProps {
  clientId: string;
  filter: SubscriberFilter;
  /** Told how many fit; null while that is not known. */
  onCount: (count: number | null) => void;
  link: ReactNode;
}

/** How many lines a filter leaves: the figure that the step is about. */
export function FittingLines({ clientId, filter, onCount, link }: FittingLinesProps) {
  const { t } = useLingui();
  const { data, error, isStale } = useShownQuery(FittingLinesQuery, {
    title: t`Скольких коснётся`,
    variables: { clientId, filter },
    keepsShown: true,
    fetchPolicy: "cache-and-network",
  });
  const count = error || isStale ? null : (data?.subscribers.totalCount ?? null);
  useEffect(() => onCount(count), [count, onCount]);
  if (error)
    return (
      <Notice tone="bad" live title={<Trans>Так искать нельзя</Trans>}>
        {explain(error).message}
      </Notice>
    );
  if (!data) return <Waiting rows={1} shape="figures" />;
  const { totalCount } = data.subscribers;
  return (
    <div role="status">
      <Figures>
        <Figure large label={<Trans>Подходит по фильтру</Trans>} note={link}>
          {formatCount(totalCount)}{" "}
          <Plural
            value={totalCount}
            one={<Trans>абонент</Trans>}
            few={<Trans>абонента</Trans>}
            many={<Trans>абонентов</Trans>}
            other={<Trans>абонентов</Trans>}
          />
        </Figure>
      </Figures>
    </div>
  );
}
