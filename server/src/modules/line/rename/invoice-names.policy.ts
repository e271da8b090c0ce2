import { addMonths, dateIn, firstDay, startOfDay } from "@kabinet/shared";

/** A name of a line, and since when it has held. */
interface HeldName {
  readonly value: string;
  readonly validFrom: number;
}

/** Under which name the invoice of a month has a line. */
export interface InvoiceName {
  /** YYYY-MM. */
  readonly month: string;
  readonly name: string;
  /** Whether the month is over, so that no renaming changes it any more. */
  readonly isFinal: boolean;
}

/** The first instant of the month of which an invoice may be formed yet: while they are formed it is the one before. */
export function invoiceNamesFrom(now: number, timeZone: string, isForming: boolean): number {
  return startOfDay(timeZone, firstDay(monthsAhead(now, timeZone, isForming)[0] ?? ""));
}

/**
 * Under which name the invoices that are not formed yet will have a line: an invoice keeps the last name that the line
 * had before the month's end. `names` are in time; `present` is the name where none is known of then.
 */
export function invoiceNames(
  names: readonly HeldName[],
  present: string,
  {
    now,
    timeZone,
    isForming,
  }: { readonly now: number; readonly timeZone: string; readonly isForming: boolean },
): InvoiceName[] {
  return monthsAhead(now, timeZone, isForming).map((month) => {
    const end = startOfDay(timeZone, firstDay(addMonths(month, 1)));
    const last = names.filter(({ validFrom }) => validFrom < end).at(-1);
    return { month, name: last?.value ?? present, isFinal: end <= now };
  });
}

function monthsAhead(now: number, timeZone: string, isForming: boolean): string[] {
  const month = dateIn(timeZone, now).slice(0, 7);
  return isForming ? [addMonths(month, -1), month] : [month];
}
