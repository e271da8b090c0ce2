import type { MoneyValue } from "../../../components/money";

/** An amount in whole kopecks: enough to look at where many are compared. */
export function inKopecks({ amount, currency }: MoneyValue): MoneyValue {
  return { amount: Number(amount).toFixed(2), currency };
}
