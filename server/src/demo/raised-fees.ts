import { MICRO_PER_ROUBLE, addMonths, type CalendarMonth } from "@kabinet/shared";

/** A service whose monthly fee the demo operator has raised, so that there is something to be told of. */
interface RaisedFee {
  readonly code: string;
  /** What it was before, 10^-6 BYN with VAT. */
  readonly before: number;
  /** How many months before the present one it was raised. */
  readonly monthsBack: number;
}

/** One was raised with the present month, another with the month before: invoices of the first are formed in the next one's first days. */
export const RAISED_FEES: readonly RaisedFee[] = [
  { code: "missed-calls", before: 0.5 * MICRO_PER_ROUBLE, monthsBack: 0 },
  { code: "sms-info", before: 0.8 * MICRO_PER_ROUBLE, monthsBack: 1 },
];

/** A service with the monthly fee that it had in a month. */
export function asInMonth<T extends { readonly code: string; readonly monthlyFee: number }>(
  specification: T,
  month: CalendarMonth,
  present: CalendarMonth,
): T {
  const raised = RAISED_FEES.find(({ code }) => code === specification.code);
  return raised !== undefined && month < addMonths(present, -raised.monthsBack)
    ? { ...specification, monthlyFee: raised.before }
    : specification;
}
