import type { ReactNode } from "react";
import classes from "./field-list.module.css";

/** Names with their values: what is known of one thing. */
export function FieldList({ children }: { children: ReactNode }) {
  return <dl className={classes["list"]}>{children}</dl>;
}

/** One of them. */
export function Field({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className={classes["field"]}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
