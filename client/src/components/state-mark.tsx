import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./state-mark.module.css";

/** How a state is meant; the icon and the word say it too. */
export type StateTone = "good" | "warn" | "bad" | "info" | "quiet";

interface StateMarkProps {
  tone: StateTone;
  icon: Icon;
  children: ReactNode;
}

/** A state: icon and word, coloured by its meaning. */
export function StateMark({ tone, icon: Pictogram, children }: StateMarkProps) {
  return (
    <span className={classes["mark"]} data-tone={tone}>
      <Pictogram size={18} stroke={1.8} aria-hidden />
      {children}
    </span>
  );
}
