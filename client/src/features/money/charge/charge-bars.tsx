import { Trans, useLingui } from "@lingui/react/macro";
import { formatAmount } from "../../../lib/format/number";
import { formatMonth } from "../../../lib/format/time";
import { useChargeWords } from "./charge-words";
import type { ChargeComparisonData, MonthChargesData } from "./month-charges";
import classes from "./charge-bars.module.css";

interface ChargeBarsProps {
  month: MonthChargesData;
  against: ChargeComparisonData;
  /** Compared with the whole month before, not with the same days of it. */
  isWhole: boolean;
}

/** Each kind of charge now and before, side by side: for looking. The same figures stand in the table below. */
export function ChargeBars({ month, against, isWhole }: ChargeBarsProps) {
  const { t } = useLingui();
  const words = useChargeWords();
  const rows = against.groups.map(({ kind, before }) => ({
    kind,
    before: Number(before.amount),
    now: Number(month.groups.find((group) => group.kind === kind)?.total.amount ?? 0),
  }));
  const most = Math.max(...rows.flatMap(({ before, now }) => [before, now]), 0.01);
  const now = formatMonth(month.month);
  const before = formatMonth(against.month);
  const bar = (amount: number, name: string) => (
    <span className={classes["bar"]} data-of={name}>
      <span style={{ inlineSize: `${String((amount / most) * 100)}%` }} />
      <span className={classes["amount"]}>{formatAmount(amount.toFixed(2))}</span>
    </span>
  );
  return (
    <figure className={classes["figure"]} aria-label={t`Начисления по видам: ${now} и ${before}`}>
      <figcaption className={classes["legend"]}>
        <span data-of="now">{now}</span>
        <span data-of="before">{isWhole ? before : <Trans>{before}, те же дни</Trans>}</span>
      </figcaption>
      <div className={classes["rows"]}>
        {rows.map((row) => (
          <div key={row.kind} className={classes["row"]}>
            <span>{words.kinds[row.kind]}</span>
            <span className={classes["pair"]}>
              {bar(row.now, "now")}
              {bar(row.before, "before")}
            </span>
          </div>
        ))}
      </div>
    </figure>
  );
}
