import { Link } from "@tanstack/react-router";
import { formatNumber } from "../../../lib/format/phone-number";
import type { SubscriberRowData } from "./subscriber-row";
import { SubscriberStateMark } from "./subscriber-state-mark";
import classes from "./subscriber-card.module.css";

interface SubscriberCardProps {
  row: SubscriberRowData;
  to: string;
  search?: Record<string, string> | undefined;
}

/** A subscriber in the list on a phone. */
export function SubscriberCard({ row, to, search }: SubscriberCardProps) {
  return (
    <Link to={to} search={search ?? {}} className={classes["card"]}>
      <span className={classes["top"]}>
        <span className={classes["number"]}>{formatNumber(row.number)}</span>
        <SubscriberStateMark state={row.state} />
      </span>
      <span className={classes["name"]}>{row.name}</span>
      <span className={classes["details"]}>
        <span>{row.tariffPlan.name}</span>
        {row.mobileInternet.package ? <span>{row.mobileInternet.package.name}</span> : null}
        {row.account ? <span>{row.account.number}</span> : null}
      </span>
    </Link>
  );
}
