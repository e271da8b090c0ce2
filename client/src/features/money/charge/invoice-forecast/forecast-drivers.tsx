import { Trans, useLingui } from "@lingui/react/macro";
import { pageSize, useConnection } from "../../../../components/connection-list/use-connection";
import { Empty } from "../../../../components/states";
import { graphql, readFragment } from "../../../../generated";
import type { InvoiceDifferenceFilter, InvoiceDifferenceGrouping } from "../../../../generated/graphql";
import {
  DifferenceTable,
  InvoiceDifferenceRow,
  type DifferenceActions,
} from "../invoice-comparison/difference-table";

const DriversQuery = graphql(`
  query InvoiceForecastDrivers(
    $accountId: ID!
    $by: InvoiceDifferenceGrouping!
    $filter: InvoiceDifferenceFilter
    $first: Int!
    $after: String
  ) {
    invoiceForecast(accountId: $accountId) {
      drivers(by: $by, filter: $filter, first: $first, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            ...InvoiceDifferenceRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

interface ForecastDriversProps extends DifferenceActions {
  accountId: string;
  by: InvoiceDifferenceGrouping;
  filter: InvoiceDifferenceFilter;
}

/** What will be another sum than on the invoice before, the largest difference first. */
export function ForecastDrivers({ kinds, onThing, onLine, ...asked }: ForecastDriversProps) {
  const { t } = useLingui();
  const list = useConnection(DriversQuery, {
    title: t`Что меняет счёт`,
    variables: { ...asked, first: pageSize },
    connection: ({ invoiceForecast }) => invoiceForecast?.drivers,
  });
  return (
    <DifferenceTable
      {...{ kinds, onThing, onLine }}
      label={t`Что меняет счёт`}
      list={{ ...list, rows: readFragment(InvoiceDifferenceRow, list.rows) }}
      by={asked.by}
      sides={[t`В прошлом счёте`, t`Будет`]}
      empty={
        <Empty title={<Trans>Отличий нет</Trans>}>
          <Trans>По этим условиям счёт будет таким же, как прошлый. Уберите фильтр.</Trans>
        </Empty>
      }
    />
  );
}
