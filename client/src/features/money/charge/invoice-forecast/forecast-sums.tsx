import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Figure, Figures } from "../../../../components/figure";
import { Money } from "../../../../components/money";
import { MoneyDifference } from "../../../../components/money-difference";
import { Notice } from "../../../../components/notice";
import { PlainTable } from "../../../../components/plain-table";
import { Section } from "../../../../components/section";
import { graphql, readFragment, type FragmentType } from "../../../../generated";
import type { ChargeKind } from "../../../../generated/graphql";
import { formatDate, formatMonth } from "../../../../lib/format/time";

const SumsFragment = graphql(`
  fragment InvoiceForecastSums on InvoiceForecast {
    month
    usageThrough
    daysLeft
    other {
      id
      month
      total {
        amount
        currency
      }
    }
    charged {
      amount
      currency
    }
    total {
      amount
      currency
    }
    planned {
      amount
      currency
    }
    plannedOrders
    difference {
      amount
      currency
    }
    kinds {
      kind
      planned {
        amount
        currency
      }
      charged {
        amount
        currency
      }
      total {
        amount
        currency
      }
      before {
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

interface ForecastSumsProps {
  forecast: FragmentType<typeof SumsFragment>;
  /** What the kinds of charge are called. */
  kinds: Record<ChargeKind, string>;
}

/** What the next invoice will come to, in all and kind by kind, beside the one before it. */
export function ForecastSums({ forecast, kinds }: ForecastSumsProps) {
  const { t } = useLingui();
  const {
    month,
    usageThrough,
    daysLeft,
    other,
    charged,
    total,
    planned,
    plannedOrders,
    difference,
    kinds: rows,
  } = readFragment(SumsFragment, forecast);
  const none = { amount: "0", currency: total.currency };
  return (
    <>
      <Figures>
        <Figure large label={<Trans>Счёт за {formatMonth(month)} будет около</Trans>}>
          <Money value={total} />
        </Figure>
        <Figure label={<Trans>Начислено сейчас</Trans>}>
          <Money value={charged} />
        </Figure>
        {other ? (
          <Figure label={<Trans>Счёт за {formatMonth(other.month)}</Trans>}>
            <Money value={other.total} />
          </Figure>
        ) : null}
        <Figure label={<Trans>Разница с прошлым</Trans>}>
          <MoneyDifference value={difference} />
        </Figure>
      </Figures>
      <Notice tone="info" title={<HowMuchIsGuessed usageThrough={usageThrough} daysLeft={daysLeft} />}>
        <Trans>
          Плата и рассрочка стоят как начислены. Связь за оставшиеся дни посчитана по этому и прошлому месяцу.
          Это оценка: к оплате будет сумма счёта.
        </Trans>{" "}
        {plannedOrders > 0 ? (
          <Trans>
            Учтены и заказы, которые ещё будут выполнены в этом месяце: <Money value={planned} />.
          </Trans>
        ) : null}
      </Notice>
      <Section title={<Trans>По видам начислений</Trans>} flush>
        <PlainTable
          label={t`По видам начислений`}
          head={[
            { label: t`Начисление` },
            { label: t`В прошлом счёте`, numeric: true },
            { label: t`Начислено`, numeric: true },
            ...(plannedOrders > 0 ? [{ label: t`По заказам`, numeric: true }] : []),
            { label: t`Будет`, numeric: true },
            { label: t`Разница`, numeric: true },
          ]}
          rows={[
            ...rows.map((row) => ({
              key: row.kind,
              cells: [
                kinds[row.kind],
                <Money key="before" value={row.before} />,
                <Money key="charged" value={row.charged} />,
                ...(plannedOrders > 0 ? [<Money key="planned" value={row.planned} />] : []),
                <Money key="total" value={row.total} />,
                <MoneyDifference key="difference" value={row.difference} />,
              ],
            })),
            {
              key: "all",
              cells: [
                <b key="name">
                  <Trans>Итого</Trans>
                </b>,
                <Money key="before" value={other?.total ?? none} />,
                <Money key="charged" value={charged} />,
                ...(plannedOrders > 0 ? [<Money key="planned" value={planned} />] : []),
                <Money key="total" value={total} />,
                <MoneyDifference key="difference" value={difference} />,
              ],
            },
          ]}
        />
      </Section>
    </>
  );
}

/** Up to which day the month is known, and how many days are reckoned. */
function HowMuchIsGuessed({ usageThrough, daysLeft }: { usageThrough?: string | null; daysLeft: number }) {
  if (daysLeft === 0) return <Trans>Месяц прошёл: счёт посчитан по всем его дням</Trans>;
  const rest = (
    <Plural
      value={daysLeft}
      one="остался # день"
      few="осталось # дня"
      many="осталось # дней"
      other="осталось # дня"
    />
  );
  if (!usageThrough) return <Trans>Связь этого месяца ещё не посчитана, {rest}</Trans>;
  return (
    <Trans>
      Связь посчитана по {formatDate(usageThrough)}, {rest}
    </Trans>
  );
}
