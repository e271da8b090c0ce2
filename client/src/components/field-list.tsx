import type { ReactNode } from "react";
import classes from "./field-list.module.css";

interface FieldListProps {
  /** In two columns where there is room: for many that are short. */
  columns?: 1 | 2;
  children: ReactNode;
}

/** Names with their values: what is known of one thing. */
export function FieldList({ columns = 1, children }: FieldListProps) {
  return (
    <dl className={classes["list"]} data-columns={columns}>
      {children}
    </dl>
  );
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
