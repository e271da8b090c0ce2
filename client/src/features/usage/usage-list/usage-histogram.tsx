import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type KeyboardEvent, type PointerEvent } from "react";
import { SegmentedControl } from "../../../components/choices";
import { PlainTable } from "../../../components/plain-table";
import { formatAmount, formatCount } from "../../../lib/format/number";
import { formatDate } from "../../../lib/format/time";
import { operatorCurrency } from "../../../lib/operator";
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

/** First and last place of what is being chosen. */
interface Choice {
  anchor: number;
  end: number;
}

/** When things were used: days are chosen by dragging over them, or with the arrow keys. */
export function UsageHistogram({ summary, search, onChange }: UsageHistogramProps) {
  const { t } = useLingui();
  const { histogram, from, through } = summary;
  const byCost = search.chart === "COST";
  const currency = operatorCurrency();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [isDragging, setDragging] = useState(false);
  const [hovered, setHovered] = useState<number | null>(null);
  const nameOf = ({ date, hour }: Bucket): string =>
    typeof hour !== "number" ? formatDate(date) : `${formatDate(date)}, ${String(hour).padStart(2, "0")}:00`;
  const told = (bucket: Bucket): string => {
    const [name, count, cost] = [nameOf(bucket), formatCount(bucket.count), formatAmount(bucket.cost.amount)];
    return t`${name}: записей ${count}, ${cost} ${currency}`;
  };
  const heights = histogram.map(({ count, cost }) => (byCost ? Number(cost.amount) : count));
  const highest = Math.max(...heights, 0);
  const [low, high] = choice
    ? [Math.min(choice.anchor, choice.end), Math.max(choice.anchor, choice.end)]
    : [-1, -1];
  const apply = (first: number, last: number) => {
    const [begin, end] = [histogram[first]?.date, histogram[last]?.date];
    setChoice(null);
    if (begin !== undefined && end !== undefined && (begin !== from || end !== through))
      onChange({ from: begin, through: end });
  };
  const placeAt = (event: PointerEvent<HTMLDivElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = Math.floor(((event.clientX - box.left) / box.width) * histogram.length);
    return Math.min(histogram.length - 1, Math.max(0, place));
  };
  const press = (event: KeyboardEvent) => {
    const at = choice?.end ?? 0;
    const steps: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: histogram.length - 1,
      PageUp: at - 7,
      PageDown: at + 7,
    };
    const step = steps[event.code];
    if (step !== undefined) {
      event.preventDefault();
      const end = choice ? Math.min(histogram.length - 1, Math.max(0, step)) : at;
      setChoice({ anchor: event.shiftKey && choice ? choice.anchor : end, end });
    } else if (event.code === "Enter" && choice) {
      event.preventDefault();
      apply(low, high);
    } else if (event.code === "Escape") setChoice(null);
  };
  const shown = choice?.end ?? hovered;
  const shownBucket = shown === null ? undefined : histogram[shown];
  const chosenFrom = histogram[low];
  const chosenThrough = histogram[high];

  return (
    <section aria-label={t`Когда`} data-few={summary.totals.count < FEW || undefined}>
      <div className={classes["top"]}>
        <p className={classes["told"]}>
          {choice && low !== high && chosenFrom && chosenThrough ? (
            `${nameOf(chosenFrom)} — ${nameOf(chosenThrough)}`
          ) : shownBucket ? (
            told(shownBucket)
          ) : highest === 0 ? (
            byCost ? (
              <Trans>За эти дни платного не было: всё в пакете или бесплатно.</Trans>
            ) : (
              <Trans>За эти дни записей нет.</Trans>
            )
          ) : (
            <Trans>Протяните по столбикам, чтобы выбрать дни, или нажмите на один.</Trans>
          )}
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
        aria-valuenow={(choice?.end ?? 0) + 1}
        aria-valuetext={told(shownBucket ?? (histogram[0] as Bucket))}
        onKeyDown={press}
        onBlur={() => setChoice(null)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const place = placeAt(event);
          setDragging(true);
          setChoice({ anchor: place, end: place });
        }}
        onPointerMove={(event) => {
          const place = placeAt(event);
          setHovered(place);
          if (isDragging && choice) setChoice({ ...choice, end: place });
        }}
        onPointerUp={() => {
          setDragging(false);
          if (choice) apply(low, high);
        }}
        onPointerCancel={() => {
          setDragging(false);
          setChoice(null);
        }}
        onPointerLeave={() => setHovered(null)}
      >
        <svg viewBox={`0 0 ${String(histogram.length)} 100`} preserveAspectRatio="none" aria-hidden>
          {choice ? (
            <rect className={classes["chosen"]} x={low} y={0} width={high - low + 1} height={100} />
          ) : null}
          {heights.map((height, place) => {
            const share = highest > 0 ? (height / highest) * 100 : 0;
            const drawn = height > 0 ? Math.max(1.5, share) : 0;
            return (
              <rect
                key={place}
                className={classes["bar"]}
                data-shown={place === shown || undefined}
                x={place + 0.1}
                width={0.8}
                y={100 - drawn}
                height={drawn}
              />
            );
          })}
        </svg>
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
    </section>
  );
}
