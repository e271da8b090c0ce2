import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Notice } from "../../components/notice";
import { Page } from "../../components/page/page";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Failure, Loading, NotFound } from "../../components/states";
import { UsageFacets } from "../../features/usage/usage-list/usage-facets";
import { filterIn, usageFilterNames } from "../../features/usage/usage-list/usage-filter";
import { UsageHistogram } from "../../features/usage/usage-list/usage-histogram";
import { UsageList } from "../../features/usage/usage-list/usage-list";
import { UsagePeriod } from "../../features/usage/usage-list/usage-period";
import { UsageSummaryDetails } from "../../features/usage/usage-list/usage-summary";
import { UsageTotals } from "../../features/usage/usage-list/usage-totals";
import { UsageViews } from "../../features/usage/usage-list/usage-views";
import { graphql, readFragment } from "../../generated";
import { explain } from "../../lib/apollo/errors";
import { useUrlState } from "../../lib/url-state";
import { useSubscriberId } from "../../lib/use-address";

const UsagePageQuery = graphql(`
  query UsagePage($subscriberId: ID!, $filter: UsageFilter) {
    usageSummary(subscriberId: $subscriberId, filter: $filter) {
      ...UsageSummaryDetails
    }
  }
`);

/** «Просмотр детализации»: days, figures, what narrows them, and the records themselves. */
export default function UsagePage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const [url, change] = useUrlState(usageFilterNames);
  const variables = { subscriberId, filter: filterIn(url) };
  const { data, previousData, error, refetch } = useQuery(UsagePageQuery, { variables });
  useShowAsQuery({ title: t`Итоги детализации`, document: UsagePageQuery, variables });
  const found = data ?? previousData;
  const summary = readFragment(UsageSummaryDetails, found?.usageSummary);

  if (error) {
    const { code, message } = explain(error);
    const isRefused = code?.startsWith("USAGE_") === true || code === "INVALID_SEARCH";
    return (
      <Page>
        {isRefused ? (
          <Notice
            tone="warn"
            live
            title={message}
            actions={
              <Button onClick={() => change({ from: undefined, through: undefined, party: undefined })}>
                <Trans>Показать текущий месяц</Trans>
              </Button>
            }
          />
        ) : (
          <Failure error={error} retry={refetch} />
        )}
      </Page>
    );
  }
  return (
    <Page>
      {found === undefined ? (
        <Loading rows={12} />
      ) : summary ? (
        <>
          <UsagePeriod summary={summary} onChange={change} />
          <UsageTotals totals={summary.totals} />
          <UsageHistogram summary={summary} url={url} onChange={change} />
          <UsageFacets summary={summary} url={url} onChange={change} />
          <UsageViews subscriberId={subscriberId} />
          <UsageList subscriberId={subscriberId} url={url} onChange={change} />
        </>
      ) : (
        <NotFound />
      )}
    </Page>
  );
}
