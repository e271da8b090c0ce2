import classes from "./usage-histogram.module.css";

interface HistogramBarsProps {
  heights: readonly number[];
  highest: number;
  /** First and last place of what is chosen. */
  chosen: { low: number; high: number } | null;
  /** The place that is looked at. */
  shown: number | null;
}

/** The least height at which a bar that is not nothing is seen, in hundredths of the chart. */
const LEAST_SEEN = 1.5;

/** The bars of a histogram, one for each place, and what is chosen of them. */
export function HistogramBars({ heights, highest, chosen, shown }: HistogramBarsProps) {
  return (
    <svg viewBox={`0 0 ${String(heights.length)} 100`} preserveAspectRatio="none" aria-hidden>
      {chosen ? (
        <rect
          className={classes["chosen"]}
          x={chosen.low}
          y={0}
          width={chosen.high - chosen.low + 1}
          height={100}
        />
      ) : null}
      {heights.map((height, place) => {
        const drawn = height > 0 ? Math.max(LEAST_SEEN, (height / highest) * 100) : 0;
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
  );
}
