import { useLingui } from "@lingui/react/macro";
import { Page } from "../components/page/page";
import { useShownQuery } from "../components/show-as-query/use-shown-query";
import { Pending } from "../components/waiting";
import { useChargeWords } from "../features/money/charge/charge-words";
import { InvoiceView } from "../features/money/invoice/invoice-view";
import { graphql } from "../generated";
import { formatMonth } from "../lib/format/time";
import { paths } from "../lib/paths";
import { useClientId, useInvoiceId } from "../lib/use-address";

const InvoicePageDocument = graphql(`
  query InvoicePage($id: ID!) {
    invoiceWindow {
      ...InvoiceWindowDays
    }
    invoice(id: $id) {
      id
      number
      month
      account {
        id
        number
        name
      }
      client {
        id
      }
      ...InvoiceView
    }
  }
`);

/** One invoice: who owes whom what, and what it is made of. */
export default function InvoicePage() {
  const { t } = useLingui();
  const clientId = useClientId();
  const id = useInvoiceId();
  const { kinds } = useChargeWords();
  const { data, pending } = useShownQuery(InvoicePageDocument, {
    title: t`Счёт`,
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  // Another company's invoice does not stand below this one's address.
  const invoice = data?.invoice?.client.id === clientId ? data.invoice : null;
  if (!data || !invoice)
    return (
      <Page title={t`Счёт`}>
        <Pending {...pending} rows={10} shape="figures" />
      </Page>
    );
  const { account, month, number } = invoice;
  const period = formatMonth(month);
  return (
    <Page
      title={t`Счёт № ${number}`}
      about={t`За услуги связи за ${period}. Лицевой счёт ${account.number} ${account.name}.`}
      focusKey={id}
    >
      <InvoiceView
        invoice={invoice}
        window={data.invoiceWindow}
        kinds={kinds}
        comparisonPath={paths.client(clientId, "invoices/comparison")}
      />
    </Page>
  );
}
