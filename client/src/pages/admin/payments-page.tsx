import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { Figure, Figures } from "../../components/figure";
import { Money } from "../../components/money";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { BackButton } from "../../components/wizard/step-buttons";
import { accountsToChoose } from "../../components/accounts/company-accounts";
import { PaymentDialog } from "../../features/money/payment/payment-dialog";
import { PaymentList } from "../../features/money/payment/payment-list";
import { paymentSearch } from "../../features/money/payment/payment-search";
import { RegisterPayment } from "../../features/money/payment/register-payment";
import { StatementImport } from "../../features/money/payment/statement-import";
import { MailNoticeSwitch } from "../../features/people/mail-notice/mail-notice-switch";
import { graphql } from "../../generated";
import type { PaymentsPageQuery } from "../../generated/graphql";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { useClientId } from "../../lib/use-address";

const PaymentsPageDocument = graphql(`
  query PaymentsPage($clientId: ID!) {
    client(id: $clientId) {
      id
      viewerCanRegisterPayments
      viewerCanReadStatements
      balance {
        amount
        currency
      }
      ...AccountsToChoose
      payments(first: 1) {
        totals {
          unconfirmed {
            amount
            currency
          }
        }
      }
    }
  }
`);

/** «Платежи»: what the company has paid, what waits for the operator, and telling of a payment. */
export default function PaymentsPage() {
  const { t } = useLingui();
  const clientId = useClientId();
  const { search, change, go } = usePageSearch(paymentSearch);
  const { data, pending } = useShownQuery(PaymentsPageDocument, {
    title: t`Баланс и лицевые счета`,
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
  if (search.step === "register" && client.viewerCanRegisterPayments)
    return (
      <Page title={t`Зарегистрировать платёж`} narrow focusKey="register">
        <RegisterPayment
          company={client}
          onRegistered={() => go({ step: undefined })}
          back={<BackButton onClick={() => go({ step: undefined })} />}
        />
      </Page>
    );
  if (search.step === "statement" && client.viewerCanReadStatements)
    return (
      <Page title={t`Выписка банка`} focusKey="statement">
        <StatementImport
          clientId={clientId}
          company={client}
          onRegistered={() => go({ step: undefined, state: "PENDING_AUTHORIZATION" })}
          back={<BackButton onClick={() => go({ step: undefined })} />}
        />
      </Page>
    );
  return (
    <Page
      focusKey="list"
      actions={
        client.viewerCanRegisterPayments ? (
          <>
            {client.viewerCanReadStatements ? (
              <Button variant="default" onClick={() => go({ step: "statement" })}>
                <Trans>Выписка банка</Trans>
              </Button>
            ) : null}
            <Button onClick={() => go({ step: "register" })}>
              <Trans>Зарегистрировать платёж</Trans>
            </Button>
          </>
        ) : (
          <Text c="dimmed">
            <Trans>
              Платежи регистрирует администратор или бухгалтер компании; вам открыт только просмотр.
            </Trans>
          </Text>
        )
      }
    >
      <Balance client={client} />
      <PaymentList
        clientId={clientId}
        hasAccounts={accountsToChoose(client).total > 1}
        search={search}
        onChange={change}
      />
      <MailNoticeSwitch about="paymentDecisions" />
      <PaymentDialog paymentId={search.payment ?? null} onClose={() => change({ payment: undefined })} />
    </Page>
  );
}

/** What the company owes or has over, and what would come to it. */
function Balance({ client: { balance, payments } }: { client: NonNullable<PaymentsPageQuery["client"]> }) {
  return (
    <Figures>
      <Figure
        large
        label={<Trans>Баланс</Trans>}
        note={<Trans>Оплачено за вычетом выставленных счетов</Trans>}
      >
        <Money value={balance} />
      </Figure>
      <Figure label={<Trans>Ждёт подтверждения</Trans>} note={<Trans>В балансе пока не учитывается</Trans>}>
        <Money value={payments.totals.unconfirmed} />
      </Figure>
    </Figures>
  );
}
