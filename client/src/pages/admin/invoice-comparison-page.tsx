import { Trans, useLingui } from "@lingui/react/macro";
import { Group, NativeSelect } from "@mantine/core";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Empty } from "../../components/states";
import { Pending } from "../../components/waiting";
import { ComparedInvoices } from "../../features/money/charge/invoice-comparison/compared-invoices";
import { comparisonSearch } from "../../features/money/charge/invoice-comparison/comparison-search";
import { graphql } from "../../generated";
import { formatMonth } from "../../lib/format/time";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { useClientId } from "../../lib/use-address";

const NewestQuery = graphql(`
  query InvoicesToCompare($clientId: ID!) {
    client(id: $clientId) {
      id
      invoices(first: 100) {
        edges {
          node {
            id
            number
            month
          }
        }
      }
    }
  }
`);

/** Those of its account, with which it can be compared: eight years of them. */
const ChosenQuery = graphql(`
  query InvoiceToCompare($invoiceId: ID!) {
    invoice(id: $invoiceId) {
      id
      number
      month
      account {
        id
        invoices(first: 100) {
          edges {
            node {
              id
              month
            }
          }
        }
      }
    }
  }
`);

/** «Почему столько?»: two invoices of an account side by side, down to one subscriber's calls. */
export default function InvoiceComparisonPage() {
  const { t } = useLingui();
  const clientId = useClientId();
  const { search } = usePageSearch(comparisonSearch);
  const { data, pending } = useShownQuery(NewestQuery, {
    title: t`Счета для сравнения`,
    variables: { clientId },
  });
  const newest = data?.client?.invoices.edges.map(({ node }) => node);
  const invoiceId = search.invoice ?? newest?.[0]?.id;
  return (
    <Page>
      {!newest ? (
        <Pending {...pending} rows={8} shape="figures" />
      ) : invoiceId === undefined ? (
        <Empty title={<Trans>Счетов ещё нет</Trans>}>
          <Trans>Первый счёт формируется в первые дни следующего месяца.</Trans>
        </Empty>
      ) : (
        <Chosen invoiceId={invoiceId} newest={newest} />
      )}
    </Page>
  );
}

interface ChosenProps {
  invoiceId: string;
  newest: readonly { id: string; number: string; month: string }[];
}

/** The two invoices, each to be chosen. */
function Chosen({ invoiceId, newest }: ChosenProps) {
  const { t } = useLingui();
  const { search, change } = usePageSearch(comparisonSearch);
  const { data, pending } = useShownQuery(ChosenQuery, {
    title: t`Счета того же лицевого счёта`,
    variables: { invoiceId },
  });
  const chosen = data?.invoice;
  if (!chosen) return <Pending {...pending} rows={8} shape="figures" />;
  const offered = newest.some(({ id }) => id === chosen.id) ? newest : [chosen, ...newest];
  const others = chosen.account.invoices.edges.map(({ node }) => node).filter(({ id }) => id !== chosen.id);
  const other = others.find(({ id }) => id === search.other)?.id ?? null;
  return (
    <>
      <Group gap="md" align="end">
        <NativeSelect
          label={t`Счёт`}
          value={chosen.id}
          onChange={(event) => change({ invoice: event.currentTarget.value, other: undefined })}
          data={offered.map(({ id, number, month }) => ({
            value: id,
            label: `${number} · ${formatMonth(month)}`,
          }))}
        />
        <NativeSelect
          label={t`Сравнить с`}
          value={other ?? ""}
          onChange={(event) => change({ other: event.currentTarget.value || undefined })}
          data={[
            { value: "", label: t`предыдущим` },
            ...others.map(({ id, month }) => ({ value: id, label: formatMonth(month) })),
          ]}
        />
      </Group>
      <ComparedInvoices
        key={`${chosen.id} ${other ?? ""}`}
        invoiceId={chosen.id}
        otherInvoiceId={other}
        search={search}
        onChange={change}
      />
    </>
  );
}
