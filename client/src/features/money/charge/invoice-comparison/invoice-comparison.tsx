import { Trans, useLingui } from "@lingui/react/macro";
import { Figure, Figures } from "../../../../components/figure";
import { Money } from "../../../../components/money";
import { MoneyDifference } from "../../../../components/money-difference";
import { Notice } from "../../../../components/notice";
import { PlainTable } from "../../../../components/plain-table";
import { Section } from "../../../../components/section";
import { graphql, readFragment, type FragmentType } from "../../../../generated";
import type { ChargeKind } from "../../../../generated/graphql";
import { formatMonth } from "../../../../lib/format/time";

const ComparisonFragment = graphql(`
  fragment InvoiceComparisonSums on InvoiceComparison {
    invoice {
      id
      month
      total {
        amount
        currency
      }
    }
    other {
      id
      month
      total {
        amount
        currency
      }
    }
    difference {
      amount
      currency
    }
    exactDifference {
      amount
      currency
    }
    rounding {
      amount
      currency
    }
    kinds {
      kind
      before {
        amount
        currency
      }
      after {
        amount
        currency
      }
      difference {
        amount
        currency
      }
    }
  }
`);

interface InvoiceComparisonProps {
  comparison: FragmentType<typeof ComparisonFragment>;
  /** What the kinds of charge are called. */
  kinds: Record<ChargeKind, string>;
}

/** Two invoices side by side: what they come to, in all and kind by kind, to the last kopeck. */
export function InvoiceComparison({ comparison, kinds }: InvoiceComparisonProps) {
  const { t } = useLingui();
  const { invoice, other, difference, kinds: compared } = readFragment(ComparisonFragment, comparison);
  const none = { amount: "0", currency: difference.currency };
  return (
    <>
      <Figures>
        <Figure large label={<Trans>Счёт за {formatMonth(invoice.month)}</Trans>}>
          <Money value={invoice.total} />
        </Figure>
        {other ? (
          <Figure label={<Trans>Счёт за {formatMonth(other.month)}</Trans>}>
            <Money value={other.total} />
          </Figure>
        ) : null}
        <Figure label={<Trans>Разница</Trans>}>
          <MoneyDifference value={difference} />
        </Figure>
      </Figures>
      {other ? null : (
        <Notice tone="info" title={<Trans>Это первый счёт</Trans>}>
          <Trans>Более раннего счёта у этого лицевого счёта нет, поэтому всё на нём — новое.</Trans>
        </Notice>
      )}
      <Section title={<Trans>По видам начислений</Trans>} flush>
        <PlainTable
          label={t`По видам начислений`}
          head={[
            { label: t`Начисление` },
            { label: t`Было`, numeric: true },
            { label: t`Стало`, numeric: true },
            { label: t`Разница`, numeric: true },
          ]}
          rows={[
            ...compared.map((row) => ({
              key: row.kind,
              cells: [
                kinds[row.kind],
                <Money key="before" value={row.before} />,
                <Money key="after" value={row.after} />,
                <MoneyDifference key="difference" value={row.difference} />,
              ],
            })),
            {
              key: "total",
              cells: [
                <b key="total">
                  <Trans>Итого, как в счетах</Trans>
                </b>,
                <Money key="before" value={other?.total ?? none} />,
                <Money key="after" value={invoice.total} />,
                <MoneyDifference key="difference" value={difference} />,
              ],
            },
          ]}
        />
      </Section>
    </>
  );
}

/** How the exact differences of the list, and what rounding made, come to the difference of the two invoices. */
export function TiesOut({ comparison }: Pick<InvoiceComparisonProps, "comparison">) {
  const { t } = useLingui();
  const { exactDifference, rounding, difference } = readFragment(ComparisonFragment, comparison);
  return (
    <Section title={<Trans>Как складывается разница</Trans>} flush>
      <PlainTable
        label={t`Как складывается разница`}
        head={[{ label: t`Что` }, { label: t`С НДС`, numeric: true }]}
        rows={[
          {
            key: "exact",
            cells: [
              <Trans key="name">Все отличия вместе, до округления</Trans>,
              <Money key="sum" value={exactDifference} />,
            ],
          },
          {
            key: "rounding",
            cells: [
              <Trans key="name">Округление строк обоих счетов до копейки</Trans>,
              <Money key="sum" value={rounding} />,
            ],
          },
          {
            key: "difference",
            cells: [
              <b key="name">
                <Trans>Разница счетов</Trans>
              </b>,
              <MoneyDifference key="sum" value={difference} />,
            ],
          },
        ]}
      />
    </Section>
  );
}
