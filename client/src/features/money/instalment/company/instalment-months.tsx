import { addMonths } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Money } from "../../../../components/money";
import { PlainTable } from "../../../../components/plain-table";
import { graphql, readFragment, type FragmentType } from "../../../../generated";
import type { InstalmentMonthsFragment } from "../../../../generated/graphql";
import { formatAmount } from "../../../../lib/format/number";
import { formatMonth } from "../../../../lib/format/time";
import { operatorCurrency } from "../../../../lib/operator";
import classes from "./instalments.module.css";

const InstalmentMonthsFragmentDocument = graphql(`
  fragment InstalmentMonths on Client {
    id
    instalmentMonths {
      month
      amount {
        amount
        currency
      }
      left {
        amount
        currency
      }
      payments
      charged
    }
  }
`);

type Month = InstalmentMonthsFragment["instalmentMonths"][number];

/** What equipment costs month by month: a bar for each month, the charged part of it paler, and the same as a table. */
export function InstalmentMonths({
  client,
}: {
  client: FragmentType<typeof InstalmentMonthsFragmentDocument>;
}) {
  const { t } = useLingui();
  const { instalmentMonths } = readFragment(InstalmentMonthsFragmentDocument, client);
  const [shown, setShown] = useState<number | null>(null);
  const currency = operatorCurrency();
  const months = everyMonth(instalmentMonths);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const highest = Math.max(...months.map(({ amount }) => Number(amount.amount)));
  const looked = shown === null ? undefined : months[shown];
  const share = (amount: string): string => `${String((Number(amount) / highest) * 100)}%`;
  const told = ({ month, amount, payments }: Month): string => {
    const [name, sum] = [formatMonth(month), formatAmount(amount.amount)];
    return t`${name}: ${sum} ${currency}, платежей ${payments}`;
  };
  const [from, through, most] = [
    formatMonth(first.month),
    formatMonth(last.month),
    formatAmount(highest.toFixed(2)),
  ];
  return (
    <div>
      <p className={classes["told"]} aria-hidden>
        {told(looked ?? first)}
      </p>
      <div
        role="img"
        aria-label={t`Платежи за оборудование по месяцам: ${from} — ${through}, больше всего ${most} ${currency}. Суммы — в таблице ниже.`}
        className={classes["chart"]}
        onPointerLeave={() => setShown(null)}
      >
        {months.map(({ month, amount, left }, place) => (
          <span
            key={month}
            className={classes["month"]}
            data-shown={place === (shown ?? 0) || undefined}
            onPointerEnter={() => setShown(place)}
          >
            <span style={{ height: share(amount.amount) }}>
              <span style={{ height: `${String(leftShare(amount.amount, left.amount))}%` }} />
            </span>
          </span>
        ))}
      </div>
      <div className={classes["ends"]} aria-hidden>
        <span>{from}</span>
        <span>
          <Trans>
            самый высокий: {most} {currency}
          </Trans>
        </span>
        <span>{through}</span>
      </div>
      <details className={classes["details"]}>
        <summary>
          <Trans>График таблицей</Trans>
        </summary>
        <PlainTable
          label={t`Платежи по месяцам`}
          head={[
            { label: t`Месяц` },
            { label: t`Платежей`, numeric: true },
            { label: t`Начислено из них`, numeric: true },
            { label: t`К оплате за месяц`, numeric: true },
            { label: t`Ещё не начислено`, numeric: true },
          ]}
          rows={instalmentMonths.map(({ month, amount, left, payments, charged }) => ({
            key: month,
            cells: [
              formatMonth(month),
              payments,
              charged,
              <Money key="amount" value={amount} />,
              <Money key="left" value={left} />,
            ],
          }))}
        />
      </details>
    </div>
  );
}

/** How much of a month is still to be charged, in hundredths. */
function leftShare(amount: string, left: string): number {
  return Number(amount) > 0 ? (Number(left) / Number(amount)) * 100 : 0;
}

/** The months without a gap, so that distances on the chart are distances in time. */
function everyMonth(known: readonly Month[]): Month[] {
  const last = known.at(-1)?.month;
  const all: Month[] = [];
  for (let month = known[0]?.month; month !== undefined && last !== undefined && month <= last;) {
    const found = known.find((one) => one.month === month);
    const nothing = { amount: "0.00", currency: operatorCurrency() };
    all.push(found ?? { month, amount: nothing, left: nothing, payments: 0, charged: 0 });
    month = addMonths(month, 1);
  }
  return all;
}
