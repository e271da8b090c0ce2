/** How much demo data there is to be. */
export interface DemoSize {
  /** Numbers of all companies together, at least ten. */
  readonly subscribers: number;
  /** Months of history, today's included. */
  readonly months: number;
  /** Usage records in all these months, exactly. */
  readonly usageRows: number;
}

/** Sizes by name: for tests, for the first start, and the most that is promised. */
export const DEMO_SIZES = {
  small: { subscribers: 465, months: 7, usageRows: 25_000 },
  normal: { subscribers: 20_355, months: 7, usageRows: 600_000 },
  large: { subscribers: 50_000, months: 7, usageRows: 10_000_000 },
} as const satisfies Record<string, DemoSize>;

/** One of the names. */
export type DemoSizeName = keyof typeof DEMO_SIZES;

/** The size meant by a name or by figures; refuses what cannot be made. */
export function demoSize(size: DemoSizeName | DemoSize): DemoSize {
  const { subscribers, months, usageRows } = typeof size === "string" ? DEMO_SIZES[size] : size;
  if (!Number.isInteger(subscribers) || subscribers < 10)
    throw new RangeError("subscribers: a whole number from 10");
  if (!Number.isInteger(months) || months < 1 || months > 36)
    throw new RangeError("months: a whole number from 1 to 36");
  if (!Number.isInteger(usageRows) || usageRows < 0) throw new RangeError("usageRows: a whole number from 0");
  return { subscribers, months, usageRows };
}
