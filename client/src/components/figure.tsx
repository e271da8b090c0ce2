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
}: {
  label: ReactNode;
  children: ReactNode;
  note?: ReactNode;
}) {
  return (
    <div className={classes["figure"]}>
      <dt>{label}</dt>
      <dd className={classes["value"]}>{children}</dd>
      {note ? <dd className={classes["note"]}>{note}</dd> : null}
    </div>
  );
}
