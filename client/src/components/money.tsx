import { formatAmount } from "../lib/format/number";
import classes from "./money.module.css";

/** An amount of money as the contract gives it. */
export interface MoneyValue {
  amount: string;
  currency: string;
}

interface MoneyProps {
  value: MoneyValue;
  /** Rounded for the eye: what is charged by millionths is read in kopecks. */
  inKopecks?: boolean;
}

/** An amount with its currency, never broken over two lines. */
export function Money({ value: { amount, currency }, inKopecks = false }: MoneyProps) {
  return (
    <span className={classes["money"]}>
      {formatAmount(inKopecks ? Number(amount).toFixed(2) : amount)} {currency}
    </span>
  );
}

/** True when nothing is to be paid. */
export const isZero = ({ amount }: MoneyValue): boolean => Number(amount) === 0;
