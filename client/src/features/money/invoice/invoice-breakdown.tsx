import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import { ConnectionList } from "../../../components/connection-list/connection-list";
import type { Column } from "../../../components/connection-list/list-props";
import { pageSize, useConnection } from "../../../components/connection-list/use-connection";
import { TextLink } from "../../../components/links";
import { Money } from "../../../components/money";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { Empty } from "../../../components/states";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import type {
  ChargeKind,
  InvoiceSubscribersOnPageQuery,
  InvoiceSubscriberSort,
} from "../../../generated/graphql";
import { formatNumber } from "../../../lib/format/phone-number";
import { paths } from "../../../lib/paths";
import classes from "./invoice-list.module.css";

const ExactFragment = graphql(`
  fragment InvoiceExactSums on Invoice {
    id
    charged {
      amount
      currency
    }
    total {
      amount
      currency
    }
    chargedToAccount {
      kind
      charged {
        amount
        currency
      }
    }
  }
`);

const SubscribersDocument = graphql(`
  query InvoiceSubscribersOnPage(
    $id: ID!
    $sort: InvoiceSubscriberSort!
    $first: Int!
    $after: String
    $count: Boolean!
  ) {
    invoice(id: $id) {
      id
      subscribers(sort: $sort, first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            number
            name
            charged {
              amount
              currency
            }
            subscriber {
              id
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

type Row = NonNullable<InvoiceSubscribersOnPageQuery["invoice"]>["subscribers"]["edges"][number]["node"];

interface InvoiceBreakdownProps {
  invoice: FragmentType<typeof ExactFragment>;
  /** What the kinds of charge are called. */
  kinds: Record<ChargeKind, string>;
}

/** What each number has on an invoice, and what the account itself has, exactly; rounding makes of it the total. */
export function InvoiceBreakdown({ invoice, kinds }: InvoiceBreakdownProps) {
  const { t } = useLingui();
  const { id, charged, total, chargedToAccount } = readFragment(ExactFragment, invoice);
  const [sort, setSort] = useState<InvoiceSubscriberSort>("NUMBER");
  const list = useConnection(SubscribersDocument, {
    title: t`Номера счёта`,
    variables: { id, sort, first: pageSize, count: true },
    connection: (data) => data.invoice?.subscribers,
  });
  const lineOf = ({ number, subscriber }: Row) =>
    subscriber ? (
      <TextLink to={paths.subscriber(subscriber.id)}>{formatNumber(number)}</TextLink>
    ) : (
      formatNumber(number)
    );
  const columns: Column<Row>[] = [
    {
      id: "number",
      label: t`Номер`,
      width: "200px",
      cell: lineOf,
      sort: { active: sort === "NUMBER", onSort: () => setSort("NUMBER") },
    },
    { id: "name", label: t`Имя`, cell: ({ name }) => <span title={name}>{name}</span> },
    {
      id: "charged",
      label: t`Начислено с НДС`,
      width: "200px",
      numeric: true,
      cell: (row) => <Money value={row.charged} />,
      sort: { active: sort === "DEAREST_FIRST", descending: true, onSort: () => setSort("DEAREST_FIRST") },
    },
  ];
  return (
    <>
      {chargedToAccount.length === 0 ? null : (
        <Section title={<Trans>По договору, кроме номеров</Trans>} flush>
          <PlainTable
            label={t`По договору, кроме номеров`}
            head={[{ label: t`Начисление` }, { label: t`С НДС`, numeric: true }]}
            rows={chargedToAccount.map((own) => ({
              key: own.kind,
              cells: [kinds[own.kind], <Money key="charged" value={own.charged} />],
            }))}
          />
        </Section>
      )}
      <Section title={<Trans>По номерам</Trans>}>
        <Stack gap="md">
          <Text c="dimmed" size="sm">
            <Trans>
              Имена и номера — как на конец месяца, суммы — точные. Всего начислено <Money value={charged} />;
              строки счёта округлены до копейки, вместе они — <Money value={total} />.
            </Trans>
          </Text>
          <ConnectionList
            list={list}
            label={t`По номерам`}
            columns={columns}
            rowId={(row) => row.id}
            card={(row) => (
              <div className={classes["card"]}>
                <div className={classes["face"]}>
                  {lineOf(row)}
                  <span className={classes["details"]}>{row.name}</span>
                </div>
                <Money value={row.charged} />
              </div>
            )}
            empty={
              <Empty title={<Trans>Номеров на этом счёте нет</Trans>}>
                <Trans>На нём только начисления по договору.</Trans>
              </Empty>
            }
          />
        </Stack>
      </Section>
    </>
  );
}
