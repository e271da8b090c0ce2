import { Trans } from "@lingui/react/macro";
import { Figure, Figures } from "../../../components/figure";
import { Money } from "../../../components/money";
import { MoneyDifference } from "../../../components/money-difference";
import { formatDate, formatMonth } from "../../../lib/format/time";
import type { ChargeComparisonData, MonthChargesData } from "./month-charges";

interface ChargeSummaryProps {
  month: MonthChargesData;
  /** What the difference is counted from. */
  against: ChargeComparisonData;
  /** Compared with the whole month before, not with the same days of it. */
  isWhole: boolean;
}

/** The figures that people come for: the total, the VAT in it, and how it compares. */
export function ChargeSummary({ month, against, isWhole }: ChargeSummaryProps) {
  const before = formatMonth(against.month);
  return (
    <Figures>
      <Figure
        label={<Trans>Итого с НДС</Trans>}
        note={
          !month.isCurrent ? (
            month.isInvoiced ? (
              <Trans>Вошло в счёт</Trans>
            ) : (
              <Trans>Ещё не вошло в счёт: счета формируются с 1 по 3 число</Trans>
            )
          ) : month.asOf === null ? (
            <Trans>Звонки, сообщения и интернет ещё не подсчитаны</Trans>
          ) : (
            <Trans>Звонки, сообщения и интернет — по {formatDate(month.asOf)} включительно</Trans>
          )
        }
      >
        <Money value={month.total} />
      </Figure>
      <Figure
        label={<Trans>В том числе НДС</Trans>}
        note={
          <Trans>
            Без НДС: <Money value={month.net} />
          </Trans>
        }
      >
        <Money value={month.vat} />
      </Figure>
      <Figure
        label={
          month.isCurrent && isWhole ? (
            <Trans>К целому месяцу: {before}</Trans>
          ) : month.isCurrent ? (
            <Trans>К тем же дням: {before}</Trans>
          ) : (
            <Trans>К месяцу раньше: {before}</Trans>
          )
        }
        note={
          <Trans>
            Тогда было <Money value={against.total} />
          </Trans>
        }
      >
        <MoneyDifference value={against.difference} />
      </Figure>
    </Figures>
  );
}
