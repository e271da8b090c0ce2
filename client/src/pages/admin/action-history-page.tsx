import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useLingui } from "@lingui/react/macro";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { AuditDownloads } from "../../features/people/audit-entry/audit-downloads";
import { AuditList } from "../../features/people/audit-entry/audit-list";
import { auditSearch } from "../../features/people/audit-entry/audit-search";
import { graphql } from "../../generated";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { useClientId } from "../../lib/use-address";

const ActionHistoryPageQuery = graphql(`
  query ActionHistoryPage($clientId: ID!) {
    client(id: $clientId) {
      id
      viewerSeesWholeAudit
      accesses {
        person {
          id
          name
        }
      }
      programs(first: 100) {
        nodes {
          id
          name
        }
      }
    }
  }
`);

/** «История действий»: who did what in the company, with filters in the address and a file. */
export default function ActionHistoryPage() {
  const { t } = useLingui();
  const clientId = useClientId();
  const { search, change } = usePageSearch(auditSearch);
  const { data, pending } = useShownQuery(ActionHistoryPageQuery, {
    title: t`Чьи действия видны`,
    variables: { clientId },
  });
  const client = data?.client;
  if (!client)
    return (
      <Page>
        <Pending {...pending} rows={8} />
      </Page>
    );
  const people = [...(client.accesses ?? []).map(({ person }) => person), ...(client.programs?.nodes ?? [])];
  return (
    <Page focusKey="list" actions={<AuditDownloads clientId={clientId} search={search} />}>
      {client.viewerSeesWholeAudit ? null : (
        <Text c="dimmed">
          <Trans>Здесь только ваши действия. Действия всех видит администратор всей компании.</Trans>
        </Text>
      )}
      <AuditList
        clientId={clientId}
        people={client.viewerSeesWholeAudit ? people : []}
        search={search}
        onChange={change}
      />
    </Page>
  );
}
