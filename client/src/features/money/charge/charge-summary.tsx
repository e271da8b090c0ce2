import { Trans, useLingui } from "@lingui/react/macro";
import { SegmentedControl } from "../../../components/choices";
import { Money } from "../../../components/money";
import { MoneyDifference } from "../../../components/money-difference";
import { formatDate, formatMonth } from "../../../lib/format/time";
import classes from "./charge-summary.module.css";
import type { ChargeComparisonData, MonthChargesData } from "./month-charges";

interface ChargeSummaryProps {
  month: MonthChargesData;
  /** What the difference is counted from. */
  against: ChargeComparisonData;
  /** Compared with the whole month before, not with the same days of it. */
  isWhole: boolean;
  /** Chooses between the two; null where there is only the whole month. */
  onCompare: ((isWhole: boolean) => void) | null;
}

/** What the month's total is made of and how it compares. The total itself stands in its tab, the VAT in the table. */
export function ChargeSummary({ month, against, isWhole, onCompare }: ChargeSummaryProps) {
  const { t } = useLingui();
  const before = formatMonth(against.month);
  return (
    <div className={classes["summary"]}>
      <dl>
        <div>
          <dt>
            {month.isCurrent && isWhole ? (
              <Trans>К целому месяцу: {before}</Trans>
            ) : month.isCurrent ? (
              <Trans>К тем же дням: {before}</Trans>
            ) : (
              <Trans>К месяцу раньше: {before}</Trans>
            )}
          </dt>
          <dd>
            <MoneyDifference value={against.difference} />{" "}
            <span className={classes["note"]}>
              <Trans>
                было <Money value={against.total} />
              </Trans>
            </span>
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Что учтено</Trans>
          </dt>
          <dd>
            {!month.isCurrent ? (
              month.isInvoiced ? (
                <Trans>Вошло в счёт</Trans>
              ) : (
                <Trans>Ещё не вошло в счёт: счета формируются с 1 по 3 число</Trans>
              )
            ) : month.asOf === null ? (
              <Trans>Звонки, сообщения и интернет ещё не подсчитаны</Trans>
            ) : (
              <Trans>Звонки, сообщения и интернет — по {formatDate(month.asOf)} включительно</Trans>
            )}
          </dd>
        </div>
      </dl>
      {onCompare ? (
        <SegmentedControl
          aria-label={t`С чем сравнить`}
          size="xs"
          value={isWhole ? "month" : "days"}
          onChange={(value) => onCompare(value === "month")}
          data={[
            { value: "days", label: t`Те же дни` },
            { value: "month", label: t`Весь месяц` },
          ]}
        />
      ) : null}
    </div>
  );
}
