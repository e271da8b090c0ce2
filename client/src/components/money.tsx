import { formatAmount } from "../lib/format/number";
import classes from "./money.module.css";

/** An amount of money as the contract gives it. */
export interface MoneyValue {
  amount: string;
  currency: string;
}

/** An amount with its currency, never broken over two lines. */
export function Money({ value }: { value: MoneyValue }) {
  return (
    <span className={classes["money"]}>
      {formatAmount(value.amount)} {value.currency}
    </span>
  );
}

/** True when nothing is to be paid. */
export const isZero = ({ amount }: MoneyValue): boolean => Number(amount) === 0;
