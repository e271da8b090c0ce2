import { Trans } from "@lingui/react/macro";
import { Group, Text } from "@mantine/core";
import { ButtonLink, TextLink } from "../../components/links";
import { Page } from "../../components/page/page";
import { MenuButton } from "../../components/wizard/step-buttons";
import { NumberSearch } from "../../features/company/subscriber/number-search";
import { filterIn, subscriberSearch } from "../../features/company/subscriber/subscriber-filter";
import { SubscriberFilters } from "../../features/company/subscriber/subscriber-filters";
import { BulkList } from "../../features/order/bulk-list";
import { BulkQuestions } from "../../features/order/bulk-questions";
import { bulkSearch } from "../../features/order/bulk-search";
import { useMay } from "../../features/people/viewer/current-access";
import { writeSearch } from "../../lib/page-search/page-search";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { paths } from "../../lib/paths";
import { useClientId } from "../../lib/use-address";

/** «Действия с услугами по списку абонентов»: whom, what; the working out has a page of its own. */
export default function BulkPage() {
  const clientId = useClientId();
  const { search, change } = usePageSearch(subscriberSearch);
  const { search: asked } = usePageSearch(bulkSearch);
  const mayPlan = useMay("bulkChange.plan");
  if (!mayPlan)
    return (
      <Page focusKey="list">
        <Text c="dimmed">
          <Trans>
            Менять по списку может администратор или координатор; вам открыт только список операций.
          </Trans>
        </Text>
        <BulkList clientId={clientId} />
      </Page>
    );
  return (
    <Page
      narrow
      focusKey={asked.step ?? "who"}
      actions={
        <ButtonLink variant="default" to={paths.client(clientId, "bulk/list")}>
          <Trans>Операции</Trans>
        </ButtonLink>
      }
    >
      <BulkQuestions
        clientId={clientId}
        filter={filterIn(search)}
        filters={
          <Group gap="xs">
            <NumberSearch value={search.search ?? ""} onSearch={(sought) => change({ search: sought })} />
            <SubscriberFilters clientId={clientId} search={search} onChange={change} />
          </Group>
        }
        listLink={
          <TextLink to={paths.client(clientId, "subscribers")} search={writeSearch(subscriberSearch, search)}>
            <Trans>Посмотреть список</Trans>
          </TextLink>
        }
        back={<MenuButton to={paths.client(clientId)} />}
      />
    </Page>
  );
}
