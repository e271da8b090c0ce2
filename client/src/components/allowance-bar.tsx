import classes from "./allowance-bar.module.css";

interface AllowanceBarProps {
  /** All that the picture says, in words. */
  label: string;
  /** What is drawn upon in turn, in one unit. */
  parts: readonly { key: string; included: number; used: number }[];
  /** Used beside all of them. */
  beyond?: number;
  /** What will have been used in all; null where nobody can tell. */
  forecast: number | null;
}

/** What is used of what there is, and a mark where it will end; the figures stand beside it. */
export function AllowanceBar({ label, parts, beyond = 0, forecast }: AllowanceBarProps) {
  const included = parts.reduce((sum, part) => sum + part.included, 0);
  const used = parts.reduce((sum, part) => sum + part.used, 0) + beyond;
  const scale = Math.max(included, used, forecast ?? 0, 0.01);
  const share = (amount: number): string => `${String(Math.min(100, (amount / scale) * 100))}%`;
  return (
    <div role="img" aria-label={label} className={classes["bar"]}>
      {parts.map((part) => (
        <span key={part.key} className={classes["part"]} style={{ inlineSize: share(part.included) }}>
          <span
            className={classes["used"]}
            style={{
              inlineSize: `${String(part.included > 0 ? Math.min(100, (part.used / part.included) * 100) : 0)}%`,
            }}
          />
        </span>
      ))}
      {beyond > 0 ? <span className={classes["beyond"]} style={{ inlineSize: share(beyond) }} /> : null}
      {forecast === null || forecast === 0 ? null : (
        <span className={classes["forecast"]} style={{ insetInlineStart: share(forecast) }} />
      )}
    </div>
  );
}
