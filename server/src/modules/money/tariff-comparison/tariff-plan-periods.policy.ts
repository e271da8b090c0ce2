/** A time in which a line had one tariff plan: from its first instant to the first one without it. */
export interface PlanPeriod {
  readonly tariffPlanId: string;
  readonly from: number;
  /** Infinity while it is in force. */
  readonly to: number;
}

/** The plan at an instant; before the first known one, the first; null where none is known. */
export function planAt(periods: readonly PlanPeriod[], at: number): string | null {
  const found = periods.findLast(({ from, to }) => from <= at && at < to);
  return (found ?? periods[0])?.tariffPlanId ?? null;
}
