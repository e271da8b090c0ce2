import { addMonths } from "@kabinet/shared";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Figure, Figures } from "../../components/figure";
import { Money } from "../../components/money";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { BackButton } from "../../components/wizard/step-buttons";
import { accountsToChoose } from "../../components/accounts/company-accounts";
import { InvoiceDelivery } from "../../features/money/invoice-delivery/invoice-delivery";
import { InvoiceList } from "../../features/money/invoice/invoice-list";
import { invoiceSearch } from "../../features/money/invoice/invoice-search";
import { InvoiceWindow, opensOnIn } from "../../features/money/invoice/invoice-window";
import { graphql } from "../../generated";
import type { InvoicesPageQuery } from "../../generated/graphql";
import { formatDate } from "../../lib/format/time";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { useClientId } from "../../lib/use-address";

const InvoicesPageDocument = graphql(`
  query InvoicesPage($clientId: ID!) {
    invoiceWindow {
      closedFrom
      ...InvoiceWindowDays
    }
    client(id: $clientId) {
      id
      invoiceDebt {
        owedInvoices
        overdueInvoices
        earliestDueOn
        owed {
          amount
          currency
        }
        overdue {
          amount
          currency
        }
      }
      ...AccountsToChoose
      ...InvoiceDelivery
      ...InvoiceAddress
    }
  }
`);

/** «Счета»: what the company was charged and has to pay, as files, and how invoices are delivered. */
export default function InvoicesPage() {
  const { t } = useLingui();
  const clientId = useClientId();
  const { search, change, go } = usePageSearch(invoiceSearch);
  const { data, pending } = useShownQuery(InvoicesPageDocument, {
    title: t`Задолженность и доставка счетов`,
    variables: { clientId },
    fetchPolicy: "cache-and-network",
  });
  const client = data?.client;
  if (!client)
    return (
      <Page>
        <Pending {...pending} rows={8} shape="figures" />
      </Page>
    );
  if (search.step === "delivery")
    return (
      <Page
        title={t`Как доставляются счета`}
        focusKey="delivery"
        actions={<BackButton onClick={() => go({ step: undefined })} />}
      >
        <InvoiceDelivery client={client} />
      </Page>
    );
  return (
    <Page
      focusKey="list"
      actions={
        <Button variant="default" onClick={() => go({ step: "delivery" })}>
          <Trans>Доставка счетов</Trans>
        </Button>
      }
    >
      <InvoiceWindow window={data.invoiceWindow} />
      <Debt debt={client.invoiceDebt} />
      <InvoiceList
        clientId={clientId}
        hasAccounts={accountsToChoose(client).total > 1}
        present={addMonths(data.invoiceWindow.closedFrom.slice(0, 7), -1)}
        client={client}
        opensOn={opensOnIn(data.invoiceWindow)}
        search={search}
        onChange={change}
      />
    </Page>
  );
}

/** What is left to pay, and what of it should have been paid before. */
function Debt({ debt }: { debt: NonNullable<InvoicesPageQuery["client"]>["invoiceDebt"] }) {
  const { owed, overdue, owedInvoices, overdueInvoices, earliestDueOn } = debt;
  return (
    <Figures>
      <Figure
        large
        label={<Trans>Осталось оплатить</Trans>}
        note={
          owedInvoices === 0 ? (
            <Trans>Все счета оплачены</Trans>
          ) : (
            <Plural value={owedInvoices} one="# счёт" few="# счёта" many="# счетов" other="# счёта" />
          )
        }
      >
        <Money value={owed} />
      </Figure>
      {overdueInvoices > 0 ? (
        <Figure
          label={<Trans>Просрочено</Trans>}
          note={<Plural value={overdueInvoices} one="# счёт" few="# счёта" many="# счетов" other="# счёта" />}
        >
          <Money value={overdue} />
        </Figure>
      ) : null}
      {earliestDueOn === null ? null : (
        <Figure label={<Trans>Ближайший срок оплаты</Trans>}>{formatDate(earliestDueOn)}</Figure>
      )}
    </Figures>
  );
}
