import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { ConnectionList } from "../../../components/connection-list/connection-list";
import type { Column } from "../../../components/connection-list/list-props";
import { pageSize, useConnection } from "../../../components/connection-list/use-connection";
import { TextLink } from "../../../components/links";
import { Money } from "../../../components/money";
import { Section } from "../../../components/section";
import { graphql } from "../../../generated";
import type { InvoicePaymentsQuery } from "../../../generated/graphql";
import { formatDate } from "../../../lib/format/time";
import { paths } from "../../../lib/paths";
import classes from "./invoice-list.module.css";

const PaymentsDocument = graphql(`
  query InvoicePayments($id: ID!, $first: Int!, $after: String, $count: Boolean!) {
    invoice(id: $id) {
      id
      payments(first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            on
            covered {
              amount
              currency
            }
            payment {
              id
              reference
              amount {
                amount
                currency
              }
            }
            credit {
              id
              number
              total {
                amount
                currency
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount @include(if: $count)
      }
    }
  }
`);

type Row = NonNullable<InvoicePaymentsQuery["invoice"]>["payments"]["edges"][number]["node"];

/** Which money of the account covers an invoice of which something is paid. */
export function InvoicePayments({ invoiceId, clientId }: { invoiceId: string; clientId: string }) {
  const { t } = useLingui();
  const list = useConnection(PaymentsDocument, {
    title: t`Чем оплачен счёт`,
    variables: { id: invoiceId, first: pageSize, count: true },
    connection: (data) => data.invoice?.payments,
    fetchPolicy: "cache-and-network",
  });
  const nameOf = ({ payment, credit }: Row) => {
    if (payment) return <Trans>Платёж № {payment.reference}</Trans>;
    return credit ? (
      <TextLink to={paths.client(clientId, `invoices/${credit.id}`)}>
        <Trans>Счёт № {credit.number}</Trans>
      </TextLink>
    ) : null;
  };
  const columns: Column<Row>[] = [
    { id: "on", label: t`Дата`, width: "180px", cell: ({ on }) => formatDate(on) },
    { id: "name", label: t`Чем`, cell: nameOf },
    {
      id: "amount",
      label: t`Всего`,
      width: "180px",
      numeric: true,
      cell: (row) => <WholeAmount row={row} />,
    },
    {
      id: "covered",
      label: t`В этот счёт`,
      width: "180px",
      numeric: true,
      cell: ({ covered }) => <Money value={covered} />,
    },
  ];
  return (
    <Section title={<Trans>Чем оплачен</Trans>}>
      <Stack gap="md">
        <Text c="dimmed" size="sm">
          <Trans>
            Платёж зачисляется на лицевой счёт и покрывает сначала самый старый счёт, поэтому один платёж
            может оплатить несколько счетов.
          </Trans>
        </Text>
        <ConnectionList
          list={list}
          label={t`Чем оплачен счёт`}
          columns={columns}
          rowId={({ id }) => id}
          card={(row) => (
            <div className={classes["card"]}>
              <div className={classes["face"]}>
                {nameOf(row)}
                <span className={classes["details"]}>{formatDate(row.on)}</span>
              </div>
              <Money value={row.covered} />
            </div>
          )}
          empty={null}
        />
      </Stack>
    </Section>
  );
}

/** What there was of it in all; of a credit, which is below zero, how much it gives back. */
function WholeAmount({ row: { payment, credit } }: { row: Row }) {
  if (payment) return <Money value={payment.amount} />;
  return credit ? <Money value={{ ...credit.total, amount: credit.total.amount.replace("-", "") }} /> : null;
}
