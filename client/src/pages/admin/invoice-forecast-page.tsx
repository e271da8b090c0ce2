import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Empty } from "../../components/states";
import { Pending } from "../../components/waiting";
import { forecastSearch } from "../../features/money/charge/invoice-forecast/forecast-search";
import { InvoiceForecast } from "../../features/money/charge/invoice-forecast/invoice-forecast";
import { graphql } from "../../generated";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { useClientId } from "../../lib/use-address";

const AccountsQuery = graphql(`
  query AccountsToForecast($clientId: ID!) {
    client(id: $clientId) {
      id
      accounts(first: 100) {
        edges {
          node {
            id
            number
            name
          }
        }
      }
    }
  }
`);

/** «Каким будет счёт»: what this month's invoice will be before it comes. */
export default function InvoiceForecastPage() {
  const { t } = useLingui();
  const clientId = useClientId();
  const { search, change } = usePageSearch(forecastSearch);
  const { data, pending } = useShownQuery(AccountsQuery, {
    title: t`Лицевые счета`,
    variables: { clientId },
  });
  const accounts = data?.client?.accounts.edges.map(({ node }) => node);
  const chosen = search.account ?? accounts?.[0]?.id;
  return (
    <Page>
      {!accounts ? (
        <Pending {...pending} rows={8} shape="figures" />
      ) : chosen === undefined ? (
        <Empty title={<Trans>Лицевых счетов нет</Trans>}>
          <Trans>У компании нет лицевого счёта, который вам открыт.</Trans>
        </Empty>
      ) : (
        <>
          {accounts.length > 1 ? (
            <NativeSelect
              label={t`Лицевой счёт`}
              value={chosen}
              onChange={(event) => change({ account: event.currentTarget.value })}
              data={accounts.map(({ id, number, name }) => ({ value: id, label: `${number} · ${name}` }))}
              maw={420}
            />
          ) : null}
          <InvoiceForecast key={chosen} accountId={chosen} search={search} onChange={change} />
        </>
      )}
    </Page>
  );
}
