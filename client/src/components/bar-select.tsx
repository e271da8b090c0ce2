import type { ReactNode } from "react";
import classes from "./bar-select.module.css";

interface BarSelectProps<Value extends string> {
  /** What is chosen, for screen readers. */
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string; lang?: string }[];
  onChange: (value: Value) => void;
  /** What is seen of it: an icon, a short name. */
  children: ReactNode;
  /** With an edge, where it must be seen that there is a choice. */
  outlined?: boolean;
}

/** A choice in the top bar: the browser's own list, under a face that fits the bar. */
export function BarSelect<Value extends string>(props: BarSelectProps<Value>) {
  const { label, value, choices, onChange, children, outlined } = props;
  return (
    <span className={classes["choice"]} data-outlined={outlined}>
      <span className={classes["face"]} aria-hidden>
        {children}
      </span>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}
