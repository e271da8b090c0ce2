import type { ReactNode } from "react";
import classes from "./usage.module.css";

/** The records, and beside them what narrows them. */
export function UsageRecords({ facets, children }: { facets: ReactNode; children: ReactNode }) {
  return (
    <div className={classes["columns"]}>
      {facets}
      <div className={classes["records"]}>{children}</div>
    </div>
  );
}
