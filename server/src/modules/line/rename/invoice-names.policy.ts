import { addMonths, dateIn, firstDay, startOfDay } from "@kabinet/shared";

/** A name of a line, and since when it has held. */
interface HeldName {
  readonly value: string;
  readonly validFrom: number;
}

/** A renaming that is still to be carried out. */
export interface PlannedName<Order> {
  /** The name from which it was ordered: where the line has another by then, a person is asked first. */
  readonly from: string;
  readonly name: string;
  /** When it is carried out: epoch milliseconds. */
  readonly at: number;
  readonly order: Order;
}

/** Under which name the invoice of a month has a line. */
export interface InvoiceName<Order> {
  /** YYYY-MM. */
  readonly month: string;
  readonly name: string;
  /** Whether the month is over, so that no renaming changes it any more. */
  readonly isFinal: boolean;
  /** The order that is still to give it that name; null where the line has it. */
  readonly order: Order | null;
}

/** The first instant of the month of which an invoice may be formed yet: while they are formed it is the one before. */
export function invoiceNamesFrom(now: number, timeZone: string, isForming: boolean): number {
  return startOfDay(timeZone, firstDay(monthsAhead(now, timeZone, isForming)[0] ?? ""));
}

/**
 * Under which name the invoices that are not formed yet will have a line: an invoice keeps the last name that the line
 * had before the month's end. `names` are in time; `present` is the name where none is known of then. What is planned counts
 * where it is carried out before that end; `planned` is in time, from the present name on.
 */
export function invoiceNames<Order>(
  names: readonly HeldName[],
  present: string,
  planned: readonly PlannedName<Order>[],
  {
    now,
    timeZone,
    isForming,
  }: { readonly now: number; readonly timeZone: string; readonly isForming: boolean },
): InvoiceName<Order>[] {
  return monthsAhead(now, timeZone, isForming).map((month) => {
    const end = startOfDay(timeZone, firstDay(addMonths(month, 1)));
    const last = names.filter(({ validFrom }) => validFrom < end).at(-1);
    const next = end <= now ? null : lastOf(planned, present, end);
    return {
      month,
      name: next?.name ?? last?.value ?? present,
      isFinal: end <= now,
      order: next?.order ?? null,
    };
  });
}

/** The last renaming that will have been carried out by an instant, each on the name that those before it leave. */
function lastOf<Order>(
  planned: readonly PlannedName<Order>[],
  present: string,
  end: number,
): PlannedName<Order> | null {
  let last: PlannedName<Order> | null = null;
  for (const one of planned) if (one.at < end && one.from === (last?.name ?? present)) last = one;
  return last;
}

function monthsAhead(now: number, timeZone: string, isForming: boolean): string[] {
  const month = dateIn(timeZone, now).slice(0, 7);
  return isForming ? [addMonths(month, -1), month] : [month];
}
