import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Notice } from "../../components/notice";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Failure, NotFound } from "../../components/states";
import { Waiting } from "../../components/waiting";
import { UsageChips } from "../../features/usage/usage-list/usage-chips";
import { UsageFacets } from "../../features/usage/usage-list/usage-facets";
import { filterIn, usageSearch } from "../../features/usage/usage-list/usage-filter";
import { UsageHistogram } from "../../features/usage/usage-list/usage-histogram";
import { UsageList } from "../../features/usage/usage-list/usage-list";
import { UsagePeriod } from "../../features/usage/usage-list/usage-period";
import { UsageRecords } from "../../features/usage/usage-list/usage-records";
import { UsageSummaryDetails } from "../../features/usage/usage-list/usage-summary";
import { UsageTotals } from "../../features/usage/usage-list/usage-totals";
import { UsageViews } from "../../features/usage/usage-list/usage-views";
import { graphql, readFragment } from "../../generated";
import { explain } from "../../lib/apollo/errors";
import { usePageSearch } from "../../lib/page-search/use-page-search";
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
  const { search, change } = usePageSearch(usageSearch);
  const { data, error, refetch, isStale } = useShownQuery(UsagePageQuery, {
    title: t`Итоги детализации`,
    variables: { subscriberId, filter: filterIn(search) },
    keepsShown: true,
  });
  const summary = readFragment(UsageSummaryDetails, data?.usageSummary);

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
      {data === undefined ? (
        <Waiting rows={12} shape="rows" />
      ) : summary ? (
        <>
          <UsagePeriod summary={summary} onChange={change} />
          <UsageTotals totals={summary.totals} />
          <UsageHistogram summary={summary} search={search} onChange={change} />
          <UsageRecords
            facets={
              <UsageFacets summary={summary} isStale={isStale} search={search} onChange={change}>
                <UsageViews subscriberId={subscriberId} />
              </UsageFacets>
            }
          >
            <UsageChips search={search} onChange={change} />
            <UsageList subscriberId={subscriberId} search={search} onChange={change} />
          </UsageRecords>
        </>
      ) : (
        <NotFound />
      )}
    </Page>
  );
}
