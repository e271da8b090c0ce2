import { useCallback } from "react";
import { Page } from "../../components/page/page";
import { FilterBar } from "../../features/company/subscriber/filter-bar";
import { NumberSearch } from "../../features/company/subscriber/number-search";
import { noFilter, subscriberFilterNames } from "../../features/company/subscriber/subscriber-filter";
import { SubscriberList } from "../../features/company/subscriber/subscriber-list";
import { paths } from "../../lib/paths";
import { useUrlState } from "../../lib/url-state";
import { useClientId } from "../../lib/use-address";

/** «Выбор абонента»: by number, mask or name, by account, or all; leads into the subscriber's menu. */
export default function SubscribersPage() {
  const clientId = useClientId();
  const [url, change] = useUrlState(subscriberFilterNames);
  const showAll = useCallback(() => change(noFilter), [change]);

  return (
    <Page>
      <NumberSearch
        value={url.search ?? ""}
        onSearch={(search) => change({ search: search || undefined })}
        onShowAll={showAll}
      />
      <FilterBar clientId={clientId} url={url} onChange={change} />
      <SubscriberList
        clientId={clientId}
        url={url}
        onChange={change}
        onShowAll={showAll}
        pathOf={(id) => paths.subscriber(id)}
      />
    </Page>
  );
}
