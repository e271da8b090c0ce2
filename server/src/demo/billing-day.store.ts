import type { Reader, Unit } from "../platform/database/database";
import { BillingDay, type BillingStep } from "./billing-day.entity";

/** Somebody else has done this part of the day already: what was prepared for it must not be written. */
export class StepTakenError extends Error {
  constructor() {
    super("another process is doing the billing");
  }
}

/** The day that billing has come to. */
export async function lastBillingDay(reader: Reader): Promise<BillingDay | null> {
  const [day] = await reader.read(BillingDay, "order by t.day desc limit 1");
  return day ?? null;
}

/** Begins a day; nothing happens when another process has begun it. */
export async function beginBillingDay(unit: Unit, day: BillingDay): Promise<void> {
  await unit.insert(BillingDay, [day], { ignoreConflicts: true });
}

/** Where a day goes on. */
export interface Onward {
  readonly step: BillingStep;
  readonly cursor: string;
  /** Usage records made on the way there. */
  readonly usageRecords?: number;
}

/** Moves a day on from where it was found, first of all in the unit that writes what it moves past. */
export async function advanceBillingDay(unit: Unit, found: BillingDay, onward: Onward): Promise<void> {
  const moved = await unit.run(
    `update billing_day set step = $4, cursor = $5, usage_records = usage_records + $6
      where day = $1 and step = $2 and cursor = $3`,
    [found.day, found.step, found.cursor, onward.step, onward.cursor, onward.usageRecords ?? 0],
  );
  if (moved === 0) throw new StepTakenError();
}
