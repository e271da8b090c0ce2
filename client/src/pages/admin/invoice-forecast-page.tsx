import { Trans, useLingui } from "@lingui/react/macro";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Empty } from "../../components/states";
import { Pending } from "../../components/waiting";
import { AccountField } from "../../components/accounts/account-field";
import { accountsToChoose } from "../../components/accounts/company-accounts";
import { forecastSearch } from "../../features/money/charge/invoice-forecast/forecast-search";
import { InvoiceForecast } from "../../features/money/charge/invoice-forecast/invoice-forecast";
import { graphql } from "../../generated";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { useClientId } from "../../lib/use-address";

const AccountsQuery = graphql(`
  query AccountsToForecast($clientId: ID!) {
    client(id: $clientId) {
      id
      ...AccountsToChoose
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
  const company = data?.client;
  const accounts = company ? accountsToChoose(company) : null;
  const chosen = search.account ?? accounts?.first[0]?.id;
  return (
    <Page>
      {!company || !accounts ? (
        <Pending {...pending} rows={8} shape="figures" />
      ) : chosen === undefined ? (
        <Empty title={<Trans>Лицевых счетов нет</Trans>}>
          <Trans>У компании нет лицевого счёта, который вам открыт.</Trans>
        </Empty>
      ) : (
        <>
          {accounts.total > 1 ? (
            <AccountField
              company={company}
              label={t`Лицевой счёт`}
              value={chosen}
              onChange={(account) => change({ account })}
            />
          ) : null}
          <InvoiceForecast key={chosen} accountId={chosen} search={search} onChange={change} />
        </>
      )}
    </Page>
  );
}
