import { IconArrowDownRight, IconArrowUpRight, IconEqual } from "@tabler/icons-react";
import { formatKopecks } from "../lib/format/number";
import type { MoneyValue } from "./money";
import classes from "./money-difference.module.css";

/** How much more or less something costs, to kopecks: sign and arrow say it, colour only helps. */
export function MoneyDifference({ value }: { value: MoneyValue }) {
  const amount = Number(value.amount);
  const Icon = amount > 0 ? IconArrowUpRight : amount < 0 ? IconArrowDownRight : IconEqual;
  return (
    <span className={classes["difference"]} data-sign={Math.sign(amount)}>
      <Icon size={16} stroke={1.8} aria-hidden />
      {formatKopecks(value.amount, true)} {value.currency}
    </span>
  );
}
