import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { Section } from "../../../../components/section";
import { useShownQuery } from "../../../../components/show-as-query/use-shown-query";
import { Pending } from "../../../../components/waiting";
import { graphql } from "../../../../generated";
import { paths } from "../../../../lib/paths";
import { useChargeWords } from "../charge-words";
import { DifferenceFilters } from "../invoice-comparison/difference-filters";
import { ForecastDrivers } from "./forecast-drivers";
import { ForecastPrices } from "./forecast-prices";
import type { ChangeForecastSearch, ForecastSearch } from "./forecast-search";
import { ForecastSums } from "./forecast-sums";
import { InvoiceCorridor } from "./invoice-corridor";

const ForecastQuery = graphql(`
  query InvoiceForecast($accountId: ID!) {
    invoiceForecast(accountId: $accountId) {
      ...InvoiceForecastSums
      month
      outside
      total {
        amount
        currency
      }
      account {
        id
        ...InvoiceCorridor
      }
      kinds {
        kind
      }
    }
  }
`);

interface InvoiceForecastProps {
  accountId: string;
  search: ForecastSearch;
  onChange: ChangeForecastSearch;
}

/** What the next invoice of an account will be, and which subscribers and services make it so. */
export function InvoiceForecast({ accountId, search, onChange }: InvoiceForecastProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { kinds } = useChargeWords();
  const { data, pending } = useShownQuery(ForecastQuery, {
    title: t`Каким будет счёт`,
    variables: { accountId },
  });
  const forecast = data?.invoiceForecast;
  if (!forecast) return <Pending {...pending} rows={8} shape="figures" />;
  const { month } = forecast;
  return (
    <>
      <ForecastSums forecast={forecast} kinds={kinds} />
      {forecast.account ? (
        <InvoiceCorridor
          account={forecast.account}
          outside={forecast.outside ?? null}
          currency={forecast.total.currency}
        />
      ) : null}
      <Section title={<Trans>Что изменилось в ценах и абонплатах с прошлого счёта</Trans>}>
        <ForecastPrices accountId={accountId} />
      </Section>
      <Section title={<Trans>Что меняет счёт</Trans>}>
        <Stack gap="md">
          <DifferenceFilters
            search={search}
            onChange={onChange}
            kinds={forecast.kinds.map(({ kind }) => ({ value: kind, label: kinds[kind] }))}
          />
          <ForecastDrivers
            accountId={accountId}
            by={search.by ?? "LINE_AND_THING"}
            filter={{
              kinds: search.kind ? [search.kind] : null,
              changes: search.change ? [search.change] : null,
              number: search.number ?? null,
            }}
            kinds={kinds}
            onThing={(kind) => onChange({ by: "LINE_AND_THING", kind })}
            onLine={({ id }) => void navigate({ to: paths.subscriber(id, "charges"), search: { month } })}
          />
        </Stack>
      </Section>
    </>
  );
}
