import { addMonths } from "@kabinet/shared";
import { restingAt } from "../modules/line/pause/pause.store";
import { chargeMonthlyFees, feePayersAfter } from "../modules/money/monthly-fee/monthly-fee.task";
import type { Billing, Page } from "./billing-steps";

const PAGE = 300;

/** Charges the next payers with the recurring fees of the month that begins the day after. */
export async function feesPage({ reader, calendar, day, pageLimit }: Billing): Promise<Page> {
  const month = addMonths(day.day.slice(0, 7), 1);
  const payers = await feePayersAfter(reader, day.cursor, Math.min(PAGE, pageLimit));
  return {
    cursor: payers.cursor,
    write: (unit) => chargeMonthlyFees(unit, payers, { month, timeZone: calendar.timeZone, restingAt }),
  };
}
