import { useNumberPlan as readNumbersBy, type NumberPlan } from "@kabinet/shared";
import { setOperatorZone } from "./format/time";

/** What the web app writes in the operator's way, as the contract tells it. */
export interface OperatorWays {
  timeZone: string;
  /** ISO 4217. */
  currency: string;
  numbers: NumberPlan;
}

let known: OperatorWays | null = null;

/** Tells whose cabinet this is: when the API has answered, before anything is rendered that shows a time or a number. */
export function setOperator(operator: OperatorWays): void {
  if (operator === known) return;
  known = operator;
  setOperatorZone(operator.timeZone);
  readNumbersBy(operator.numbers);
}

/** The currency of all amounts, for what stands without one of its own: the head of a column. Behind sign-in it is known. */
export function operatorCurrency(): string {
  return known?.currency ?? "";
}
