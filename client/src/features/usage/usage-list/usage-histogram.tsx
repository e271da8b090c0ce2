import { Trans, useLingui } from "@lingui/react/macro";
import { SegmentedControl } from "../../../components/choices";
import { PlainTable } from "../../../components/plain-table";
import { formatAmount, formatCount } from "../../../lib/format/number";
import { formatDate } from "../../../lib/format/time";
import { operatorCurrency } from "../../../lib/operator";
import { HistogramBars } from "./histogram-bars";
import { useDaysChoice, type DaysChoice } from "./use-days-choice";
import type { ChangeUsageSearch, UsageSearch } from "./usage-filter";
import type { UsageSummaryData } from "./usage-summary";
import classes from "./usage-histogram.module.css";

interface UsageHistogramProps {
  summary: UsageSummaryData;
  search: UsageSearch;
  onChange: ChangeUsageSearch;
}

type Bucket = UsageSummaryData["histogram"][number];

/** Of so few records a low chart says as much. */
const FEW = 60;

function nameOf({ date, hour }: Bucket): string {
  return typeof hour !== "number"
    ? formatDate(date)
    : `${formatDate(date)}, ${String(hour).padStart(2, "0")}:00`;
}

/** When things were used: days are chosen by dragging over them, or with the arrow keys. */
export function UsageHistogram({ summary, search, onChange }: UsageHistogramProps) {
  const { t } = useLingui();
  const { histogram, from, through } = summary;
  const byCost = search.chart === "COST";
  const currency = operatorCurrency();
  const choice = useDaysChoice(histogram.length, (first, last) => {
    const [begin, end] = [histogram[first]?.date, histogram[last]?.date];
    if (begin !== undefined && end !== undefined && (begin !== from || end !== through))
      onChange({ from: begin, through: end });
  });
  const told = (bucket: Bucket): string => {
    const [name, count, cost] = [nameOf(bucket), formatCount(bucket.count), formatAmount(bucket.cost.amount)];
    return t`${name}: записей ${count}, ${cost} ${currency}`;
  };
  const heights = histogram.map(({ count, cost }) => (byCost ? Number(cost.amount) : count));
  const highest = Math.max(...heights, 0);
  const shown = choice.shown === null ? undefined : histogram[choice.shown];

  return (
    <section aria-label={t`Когда`} data-few={summary.totals.count < FEW || undefined}>
      <div className={classes["top"]}>
        <p className={classes["told"]}>
          {chosenDays(histogram, choice) ??
            (shown ? told(shown) : <ChartHint isEmpty={highest === 0} byCost={byCost} />)}
        </p>
        <SegmentedControl
          aria-label={t`Что показывает график`}
          size="xs"
          value={byCost ? "cost" : "count"}
          data={[
            { value: "count", label: t`Записи` },
            { value: "cost", label: t`Стоимость` },
          ]}
          onChange={(value) => onChange({ chart: value === "cost" ? "COST" : undefined })}
        />
      </div>
      <div
        className={classes["chart"]}
        role="slider"
        tabIndex={0}
        aria-label={t`Дни на графике: стрелки выбирают, Shift со стрелкой расширяет, Enter показывает`}
        aria-valuemin={1}
        aria-valuemax={histogram.length}
        aria-valuenow={(choice.chosen ? (choice.shown ?? 0) : 0) + 1}
        aria-valuetext={told(shown ?? (histogram[0] as Bucket))}
        {...choice.handlers}
      >
        <HistogramBars heights={heights} highest={highest} chosen={choice.chosen} shown={choice.shown} />
      </div>
      <div className={classes["ends"]} aria-hidden>
        <span>{formatDate(from)}</span>
        <span className={classes["highest"]}>
          <Trans>
            самый высокий: {byCost ? `${formatAmount(String(highest))} ${currency}` : formatCount(highest)}
          </Trans>
        </span>
        <span>{formatDate(through)}</span>
      </div>
      <HistogramTable histogram={histogram} currency={currency} />
    </section>
  );
}

/** The first and the last of several days that are chosen; null where it is one or none. */
function chosenDays(histogram: readonly Bucket[], { chosen }: DaysChoice): string | null {
  const first = chosen ? histogram[chosen.low] : undefined;
  const last = chosen ? histogram[chosen.high] : undefined;
  return first && last && first !== last ? `${nameOf(first)} — ${nameOf(last)}` : null;
}

/** What is said above the chart while nothing is looked at. */
function ChartHint({ isEmpty, byCost }: { isEmpty: boolean; byCost: boolean }) {
  if (!isEmpty) return <Trans>Протяните по столбикам, чтобы выбрать дни, или нажмите на один.</Trans>;
  return byCost ? (
    <Trans>За эти дни платного не было: всё в пакете или бесплатно.</Trans>
  ) : (
    <Trans>За эти дни записей нет.</Trans>
  );
}

/** The chart as a table, for who reads figures and for who cannot see bars. */
function HistogramTable({ histogram, currency }: { histogram: readonly Bucket[]; currency: string }) {
  const { t } = useLingui();
  return (
    <details>
      <summary className={classes["summary"]}>
        <Trans>График таблицей</Trans>
      </summary>
      <PlainTable
        label={t`Записи и стоимость по дням`}
        head={[
          { label: t`Когда` },
          { label: t`Записей`, numeric: true },
          { label: t`Стоимость, ${currency}`, numeric: true },
        ]}
        rows={histogram
          .filter(({ count }) => count > 0)
          .map((bucket) => ({
            key: nameOf(bucket),
            cells: [nameOf(bucket), formatCount(bucket.count), formatAmount(bucket.cost.amount)],
          }))}
      />
    </details>
  );
}
