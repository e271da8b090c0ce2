import { addDays, isInvoiceFormingWindow } from "@kabinet/shared";
import type { BillingDay, BillingStep } from "./billing-day.entity";
import type { Reader, Unit } from "../platform/database/database";
import { operatorProfile } from "../modules/catalogue/operator/operator-profile.policy";
import type { Provision } from "./provision";
import type { ZoneCalendar } from "./zone-calendar";

/** What the steps of a day share. */
export interface Billing {
  readonly reader: Reader;
  readonly calendar: ZoneCalendar;
  readonly provision: Provision;
  /** How many lines each company has. */
  readonly companySizes: ReadonlyMap<string, number>;
  /** Most rows of a page, whatever the step would take. */
  readonly pageLimit: number;
  /** The day as it was found: where to go on. */
  readonly day: BillingDay;
}

/** One page of a step: worked out before, and written in one short unit of work. */
export interface Page {
  /** The last id dealt with; null when the step is at its end. */
  readonly cursor: string | null;
  readonly usageRecords?: number;
  /** Nothing to write when it is missing. */
  readonly write?: (unit: Unit) => Promise<void>;
}

/** The name under which the simulator tells how far usage is rated. */
export const RATING_SOURCE = "simulator";

/** The step with which a day begins. */
export const FIRST_STEP: BillingStep = "usage";

/**
 * The step after one that is at its end. Invoices are formed on the first days of a month; the recurring fees of a
 * month are charged at the end of the day before it, which is when its first day begins.
 */
export function stepAfter(step: BillingStep, date: string): BillingStep {
  switch (step) {
    case "usage":
      return isFormedOn(date) ? "billed" : "payments";
    case "billed":
      return "invoices";
    case "invoices":
      return "payments";
    case "payments":
      return dayOfMonth(addDays(date, 1)) === 1 ? "fees" : "done";
    default:
      return "done";
  }
}

function isFormedOn(date: string): boolean {
  return isInvoiceFormingWindow(date, operatorProfile().windows.invoiceFormingFirstDays);
}

/** The day of the month, 1–31. */
export function dayOfMonth(date: string): number {
  return Number(date.slice(8));
}

/** The cursor after a page: the last row's id, or null when the page was not full. */
export function cursorAfter(rows: readonly { readonly id: string }[], limit: number): string | null {
  return rows.length < limit ? null : (rows.at(-1)?.id ?? null);
}
