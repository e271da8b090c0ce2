import { addMonths, dateIn, firstDay, addDays, isInvoiceFormingWindow, startOfDay } from "@kabinet/shared";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import type { Text } from "../../../platform/texts/text";
import { invoiceText } from "./invoice.texts";

/** The closed days of one month, with whether they are now. */
export interface InvoiceClosedDays {
  /** The first closed day. */
  readonly closedFrom: string;
  /** The last closed day. */
  readonly closedThrough: string;
  /** The day on which it opens. */
  readonly opensOn: string;
  /** The first instant of that day, epoch milliseconds. */
  readonly opensAt: number;
  readonly isClosed: boolean;
}

/**
 * The manual: invoices are neither ordered nor downloaded while those of the last month are formed, from the 1st to the
 * 3rd of every month (as many first days as the operator says), counted in its zone. Answered are the closed days in
 * which `at` lies, or else the next ones.
 */
export function closedDaysOfInvoices(at: number, timeZone: string): InvoiceClosedDays {
  const today = dateIn(timeZone, at);
  const { invoiceFormingFirstDays } = operatorProfile().windows;
  const isClosed = isInvoiceFormingWindow(today, invoiceFormingFirstDays);
  const month = today.slice(0, 7);
  const closedFrom = firstDay(isClosed ? month : addMonths(month, 1));
  const opensOn = addDays(closedFrom, invoiceFormingFirstDays);
  return {
    closedFrom,
    closedThrough: addDays(opensOn, -1),
    opensOn,
    opensAt: startOfDay(timeZone, opensOn),
    isClosed,
  };
}

/** Why no invoice is ordered or downloaded now, and when it will be; null while it is possible. */
export function invoiceWindow(
  at: number,
  timeZone: string,
): { readonly opensAt: number; readonly text: Text } | null {
  const { isClosed, opensOn, opensAt } = closedDaysOfInvoices(at, timeZone);
  return isClosed ? { opensAt, text: invoiceText("windowClosed", { opensOn: { day: opensOn } }) } : null;
}
