import { lastDay, type CalendarDate, type CalendarMonth } from "@kabinet/shared";
import { openOrderFees } from "../../../orders/open-order-fees.store";
import type { Reader } from "../../../platform/database/database";
import { firstAccounts } from "../../company/account/account.store";
import { linesOfAccount } from "../../company/subscriber/subscriber.store";
import { NOTHING_PLANNED, plannedFrom, type Planned } from "./invoice-forecast.policy";

/**
 * What the orders of an account, its lines and, on the company's first account, the company itself bring until a month ends,
 * by the terms with which they were ordered. On the days on which an earlier month is invoiced nothing is added to that.
 */
export async function plannedFees(
  reader: Reader,
  { id, clientId }: { readonly id: string; readonly clientId: string },
  month: CalendarMonth,
  today: CalendarDate,
): Promise<Planned> {
  if (month !== today.slice(0, 7)) return NOTHING_PLANNED;
  const isFirst = (await firstAccounts(reader, [clientId])).get(clientId) === id;
  const open = await openOrderFees(reader, clientId, lastDay(month), (params) => {
    const own = `t.subject_id = ${params.add(id)}`;
    const company = isFirst ? ` or t.subject_id = ${params.add(clientId)}` : "";
    return `(${linesOfAccount("t.subject_id", id, params)} or ${own}${company})`;
  });
  return plannedFrom(open, today);
}
