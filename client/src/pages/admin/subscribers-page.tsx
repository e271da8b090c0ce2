import { useCallback } from "react";
import { Page } from "../../components/page/page";
import { FilterBar } from "../../features/company/subscriber/filter-bar";
import { NumberSearch } from "../../features/company/subscriber/number-search";
import { noFilter, subscriberSearch } from "../../features/company/subscriber/subscriber-filter";
import { SubscriberList } from "../../features/company/subscriber/subscriber-list";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { paths } from "../../lib/paths";
import { useClientId } from "../../lib/use-address";

/** «Выбор абонента»: by number, mask or name, by account, or all; leads into the subscriber's menu. */
export default function SubscribersPage() {
  const clientId = useClientId();
  const { search, change } = usePageSearch(subscriberSearch);
  const showAll = useCallback(() => change(noFilter), [change]);

  return (
    <Page>
      <NumberSearch
        value={search.search ?? ""}
        onSearch={(sought) => change({ search: sought })}
        onShowAll={showAll}
      />
      <FilterBar clientId={clientId} search={search} onChange={change} />
      <SubscriberList
        clientId={clientId}
        search={search}
        onChange={change}
        onShowAll={showAll}
        pathOf={(id) => paths.subscriber(id)}
      />
    </Page>
  );
}
