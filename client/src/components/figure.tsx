import type { ReactNode } from "react";
import classes from "./figure.module.css";

/** Cards in a row: for the few figures that people come for. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className={classes["figures"]}>{children}</dl>;
}

/** One figure with its name. */
export function Figure({
  label,
  children,
  note,
  large,
}: {
  label: ReactNode;
  children: ReactNode;
  note?: ReactNode;
  /** The one figure that the page is about. */
  large?: boolean;
}) {
  return (
    <div className={classes["figure"]} data-large={large || undefined}>
      <dt>{label}</dt>
      <dd className={classes["value"]}>{children}</dd>
      {note ? <dd className={classes["note"]}>{note}</dd> : null}
    </div>
  );
}
