import classes from "./share-bar.module.css";

/** How a part is meant; its name and figure stand beside the picture. */
export type ShareTone = "accent" | "good" | "warn" | "bad" | "quiet";

interface ShareBarProps {
  /** All that the picture says, in words. */
  label: string;
  total: number;
  parts: readonly { key: string; count: number; tone: ShareTone }[];
  /** What is left of the total is still to come. */
  isGoing?: boolean;
}

/** How a whole falls into parts, or how far something has come; the figures stand beside it. */
export function ShareBar({ label, total, parts, isGoing = false }: ShareBarProps) {
  const done = parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div
      className={classes["bar"]}
      aria-label={label}
      {...(isGoing
        ? { role: "progressbar", "aria-valuemin": 0, "aria-valuemax": total, "aria-valuenow": done }
        : { role: "img" })}
    >
      {parts.map(({ key, count, tone }) =>
        count === 0 ? null : (
          <span
            key={key}
            data-tone={tone}
            style={{ inlineSize: `${String((count / Math.max(total, 1)) * 100)}%` }}
          />
        ),
      )}
    </div>
  );
}
