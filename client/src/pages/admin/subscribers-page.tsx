import { Trans } from "@lingui/react/macro";
import { ButtonLink } from "../../components/links";
import { Page } from "../../components/page/page";
import { subscriberSearch } from "../../features/company/subscriber/subscriber-filter";
import { SubscriberList } from "../../features/company/subscriber/subscriber-list";
import { useMay } from "../../features/people/viewer/current-access";
import { writeSearch } from "../../lib/page-search/page-search";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { paths } from "../../lib/paths";
import { useClientId } from "../../lib/use-address";

/** «Выбор абонента»: by number, mask or name, by account, or all; leads into the subscriber's menu. */
export default function SubscribersPage() {
  const clientId = useClientId();
  const { search, change } = usePageSearch(subscriberSearch);
  const mayPlan = useMay("bulkChange.plan");
  return (
    <Page
      actions={
        mayPlan ? (
          <ButtonLink
            variant="default"
            to={paths.client(clientId, "bulk")}
            search={writeSearch(subscriberSearch, search)}
          >
            <Trans>Изменить всех по этому фильтру</Trans>
          </ButtonLink>
        ) : undefined
      }
    >
      <SubscriberList
        clientId={clientId}
        search={search}
        onChange={change}
        pathOf={(id) => paths.subscriber(id)}
      />
    </Page>
  );
}
