import { useLingui } from "@lingui/react/macro";
import { Skeleton } from "@mantine/core";
import { Failure, NotFound } from "./states";
import classes from "./waiting.module.css";

/** What comes: names with values, rows of a table, a form, figures above names with values, or blocks of text. */
export type PlaceShape = "values" | "rows" | "form" | "figures" | "blocks";

/** The place of what is being read, in its shape, so that nothing jumps when it comes; says so to a screen reader. */
export function Waiting({ rows = 6, shape = "values" }: { rows?: number; shape?: PlaceShape }) {
  const { t } = useLingui();
  return (
    <div role="status" aria-label={t`Загружается`}>
      {shape === "figures" ? <Bars shape="figures" rows={3} /> : null}
      <Bars shape={shape === "figures" ? "values" : shape} rows={rows} />
    </div>
  );
}

/** Each row is a name with what belongs to it; how they stand is said by the shape. */
function Bars({ shape, rows }: { shape: PlaceShape; rows: number }) {
  return (
    <div className={classes["place"]} data-shape={shape}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row}>
          <Skeleton />
          <Skeleton />
          {shape === "rows" ? <Skeleton /> : null}
        </div>
      ))}
    </div>
  );
}

interface PendingProps {
  error: unknown;
  retry: () => unknown;
  /** An answer has come, and it is not in it. */
  isMissing?: boolean;
  /** The size of its place. */
  rows?: number;
  shape?: PlaceShape;
}

/** In the place of what a page is about while it is not there: why, or that it is on its way. */
export function Pending({ error, retry, isMissing = false, ...place }: PendingProps) {
  if (error) return <Failure error={error} retry={retry} />;
  return isMissing ? <NotFound /> : <Waiting {...place} />;
}
