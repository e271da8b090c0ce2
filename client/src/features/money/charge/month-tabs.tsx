import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Money } from "../../../components/money";
import { formatMonth } from "../../../lib/format/time";
import type { MonthChargesData } from "./month-charges";
import classes from "./month-tabs.module.css";

interface MonthTabsProps {
  months: MonthChargesData["months"];
  /** The month on the screen. */
  chosen: string;
}

/** The current month and the two before it, each with its total, the chosen one's large. */
export function MonthTabs({ months, chosen }: MonthTabsProps) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Месяц`} className={classes["months"]}>
      {months.map(({ month, isCurrent, total }) => (
        <Link
          key={month}
          to="."
          search={(before: Record<string, unknown>) => ({
            ...before,
            month: isCurrent ? undefined : month,
          })}
          className={classes["month"]}
          activeOptions={{ explicitUndefined: true }}
          activeProps={{}}
          aria-current={month === chosen ? "page" : undefined}
        >
          <span className={classes["name"]}>{formatMonth(month)}</span>
          <span className={classes["total"]}>
            <Money value={total} />
          </span>
          <span className={classes["note"]}>
            {isCurrent ? <Trans>месяц не закончен</Trans> : <Trans>весь месяц</Trans>}
          </span>
        </Link>
      ))}
    </nav>
  );
}
