import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { Figure, Figures } from "../../components/figure";
import { TextLink } from "../../components/links";
import { Money } from "../../components/money";
import { Page } from "../../components/page/page";
import { Section } from "../../components/section";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { accountsToChoose } from "../../components/accounts/company-accounts";
import { InstalmentList } from "../../features/money/instalment/company/instalment-list";
import { InstalmentMonths } from "../../features/money/instalment/company/instalment-months";
import { instalmentSearch } from "../../features/money/instalment/company/instalment-search";
import { graphql } from "../../generated";
import { formatCount } from "../../lib/format/number";
import { formatMonth } from "../../lib/format/time";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { useClientId } from "../../lib/use-address";

const InstalmentsPageDocument = graphql(`
  query CompanyInstalmentsPage($clientId: ID!) {
    client(id: $clientId) {
      id
      ...AccountsToChoose
      instalmentTotals {
        plans
        left {
          amount
          currency
        }
        thisMonth {
          amount
          currency
        }
      }
      instalmentMonths {
        month
      }
      ...InstalmentMonths
    }
  }
`);

/** «Информация по рассрочке» of the company: all equipment, what is left, and what the months ahead cost. */
export default function InstalmentsPage() {
  const { t } = useLingui();
  const clientId = useClientId();
  const { search, change } = usePageSearch(instalmentSearch);
  const { data, pending } = useShownQuery(InstalmentsPageDocument, {
    title: t`Рассрочка компании по месяцам`,
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
  const { plans, left, thisMonth } = client.instalmentTotals;
  const last = client.instalmentMonths.at(-1)?.month;
  return (
    <Page>
      {plans > 0 ? (
        <>
          <Figures>
            <Figure
              large
              label={<Trans>Осталось выплатить</Trans>}
              note={last ? <Trans>Последний платёж: {formatMonth(last)}</Trans> : null}
            >
              <Money value={left} />
            </Figure>
            <Figure label={<Trans>Платежи этого месяца</Trans>} note={<Trans>Входят в счёт за месяц</Trans>}>
              <Money value={thisMonth} />
            </Figure>
            <Figure label={<Trans>Не погашено</Trans>} note={<Trans>Единиц оборудования</Trans>}>
              <TextLink to="." search={{ state: "open" }} aria-label={t`Показать непогашенные: ${plans}`}>
                {formatCount(plans)}
              </TextLink>
            </Figure>
          </Figures>
          <Section title={<Trans>Платежи по месяцам</Trans>}>
            <InstalmentMonths client={client} />
          </Section>
        </>
      ) : null}
      <Section title={<Trans>Оборудование</Trans>}>
        <InstalmentList
          clientId={clientId}
          hasAccounts={accountsToChoose(client).total > 1}
          search={search}
          onChange={change}
        />
      </Section>
      <Text c="dimmed" size="xs">
        <Trans>
          Платёж начисляется первого числа месяца и входит в счёт за этот месяц; с этого дня он считается
          выплаченным.
        </Trans>
      </Text>
    </Page>
  );
}
