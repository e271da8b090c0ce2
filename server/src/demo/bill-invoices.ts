import { addMonths, firstDay } from "@kabinet/shared";
import { Account } from "../modules/company/account/account.entity";
import { formInvoice } from "../modules/money/invoice/invoice-forming.store";
import { usageWasBilled } from "../modules/usage/usage-record/usage-billing.store";
import { Subscriber } from "../modules/company/subscriber/subscriber.entity";
import { cursorAfter, dayOfMonth, type Billing, type Page } from "./billing-steps";
import { formingDay, formingDayOf } from "./invoicing";

/** Lines whose records are marked in one unit: a month of a hundred of them is some thousand records. */
const LINES = 100;
/** Marks the records of the month that is being invoiced as billed, for the next lines whose account's day it is. */
export async function billedPage({ reader, calendar, day, pageLimit }: Billing): Promise<Page> {
  const limit = Math.min(LINES, pageLimit);
  const lines = await reader.read(Subscriber, "where t.id > $1 order by t.id limit $2", [day.cursor, limit]);
  const today = lines
    .filter(({ accountId }) => formingDay(accountId) === dayOfMonth(day.day))
    .map(({ id }) => id);
  const month = invoicedMonth(day.day);
  const from = calendar.startOf(firstDay(month));
  const to = calendar.startOf(firstDay(addMonths(month, 1)));
  const cursor = cursorAfter(lines, limit);
  if (today.length === 0) return { cursor };
  return { cursor, write: (unit) => usageWasBilled(unit, today, { from, to }) };
}

/** Forms the invoice of the next account, if this is its day. */
export async function invoicePage({ reader, calendar, day }: Billing): Promise<Page> {
  const [account] = await reader.read(Account, "where t.id > $1 order by t.id limit 1", [day.cursor]);
  if (!account) return { cursor: null };
  const cursor = account.id;
  if (formingDay(account.id) !== dayOfMonth(day.day)) return { cursor };
  const month = invoicedMonth(day.day);
  return {
    cursor,
    write: async (unit) => {
      await formInvoice(unit, account, month, formingDayOf(account.id, month, calendar));
    },
  };
}

function invoicedMonth(date: string): string {
  return addMonths(date.slice(0, 7), -1);
}
