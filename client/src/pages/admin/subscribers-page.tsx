import { Page } from "../../components/page/page";
import { subscriberSearch } from "../../features/company/subscriber/subscriber-filter";
import { SubscriberList } from "../../features/company/subscriber/subscriber-list";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { paths } from "../../lib/paths";
import { useClientId } from "../../lib/use-address";

/** «Выбор абонента»: by number, mask or name, by account, or all; leads into the subscriber's menu. */
export default function SubscribersPage() {
  const clientId = useClientId();
  const { search, change } = usePageSearch(subscriberSearch);
  return (
    <Page>
      <SubscriberList
        clientId={clientId}
        search={search}
        onChange={change}
        pathOf={(id) => paths.subscriber(id)}
      />
    </Page>
  );
}
