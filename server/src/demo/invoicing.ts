import { addMonths, firstDay, addDays } from "@kabinet/shared";
import type { ChargeKind } from "../modules/money/charge/charge.entity";
import type { ChargeSum } from "../modules/money/charge/invoice-lines.policy";
import type { FormingDay } from "../modules/money/invoice/invoice-forming.policy";
import { operatorProfile } from "../modules/catalogue/operator/operator-profile.policy";
import { Random } from "./random";
import type { ZoneCalendar } from "./zone-calendar";

/** The day of the month on which an account's invoices are formed: one of the first, of which each account has its own. */
export function formingDay(accountId: string): number {
  const { invoiceFormingFirstDays } = operatorProfile().windows;
  return 1 + new Random(`forming:${accountId}`).whole(invoiceFormingFirstDays);
}

/** The date on which the invoice of an account's month is formed. */
export function formedOn(accountId: string, month: string): string {
  return addDays(firstDay(addMonths(month, 1)), formingDay(accountId) - 1);
}

/** The day on which the invoice of an account's month is formed, with its first instant. */
export function formingDayOf(accountId: string, month: string, calendar: ZoneCalendar): FormingDay {
  const date = formedOn(accountId, month);
  return { date, at: calendar.startOf(date), timeZone: calendar.timeZone };
}

/** Adds up charges by what becomes one line of an invoice. */
export class ChargeSums {
  private readonly sums = new Map<string, { kind: ChargeKind; vatRate: number; charged: number }>();

  add(charge: { readonly kind: ChargeKind; readonly vatRate: number; readonly gross: number }): void {
    const key = `${charge.kind} ${String(charge.vatRate)}`;
    const sum = this.sums.get(key);
    if (sum === undefined)
      this.sums.set(key, { kind: charge.kind, vatRate: charge.vatRate, charged: charge.gross });
    else sum.charged += charge.gross;
  }

  list(): ChargeSum[] {
    return [...this.sums.values()];
  }
}
