import { Trans, useLingui } from "@lingui/react/macro";
import { pageSize, useConnection } from "../../../../components/connection-list/use-connection";
import { Empty } from "../../../../components/states";
import { graphql, readFragment } from "../../../../generated";
import type { InvoiceDifferenceFilter, InvoiceDifferenceGrouping } from "../../../../generated/graphql";
import { DifferenceTable, InvoiceDifferenceRow, type DifferenceActions } from "./difference-table";

const DifferencesQuery = graphql(`
  query InvoiceDifferences(
    $invoiceId: ID!
    $otherInvoiceId: ID
    $by: InvoiceDifferenceGrouping!
    $filter: InvoiceDifferenceFilter
    $first: Int!
    $after: String
  ) {
    invoiceComparison(invoiceId: $invoiceId, otherInvoiceId: $otherInvoiceId) {
      differences(by: $by, filter: $filter, first: $first, after: $after) {
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

interface DifferenceListProps extends DifferenceActions {
  invoiceId: string;
  otherInvoiceId: string | null;
  by: InvoiceDifferenceGrouping;
  filter: InvoiceDifferenceFilter;
}

/** What the two invoices do not have in common, the largest difference first. */
export function DifferenceList({ kinds, onThing, onLine, ...asked }: DifferenceListProps) {
  const { t } = useLingui();
  const list = useConnection(DifferencesQuery, {
    title: t`Чем отличаются счета`,
    variables: { ...asked, first: pageSize },
    connection: ({ invoiceComparison }) => invoiceComparison?.differences,
  });
  return (
    <DifferenceTable
      {...{ kinds, onThing, onLine }}
      label={t`Чем отличаются счета`}
      list={{ ...list, rows: readFragment(InvoiceDifferenceRow, list.rows) }}
      by={asked.by}
      sides={[t`Было`, t`Стало`]}
      empty={
        <Empty title={<Trans>Отличий нет</Trans>}>
          <Trans>По этим условиям счета одинаковы. Уберите фильтр или выберите другой счёт.</Trans>
        </Empty>
      }
    />
  );
}
