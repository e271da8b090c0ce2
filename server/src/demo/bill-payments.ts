import { addDays } from "@kabinet/shared";
import { Client, FormOfPayment } from "../modules/company/client/client.entity";
import { Invoice } from "../modules/money/invoice/invoice.entity";
import { postPayments } from "../modules/money/balance/payment-posting.task";
import type { Billing, Page } from "./billing-steps";
import { paymentsOf } from "./payments";

/** The latest payment comes not so many days after its invoice was formed. */
const LATEST = 60;

/** Books the payments of the day. */
export async function paymentsPage({ reader, calendar, day }: Billing): Promise<Page> {
  const invoices = await reader.read(Invoice, "where t.formed_on >= $1 order by t.id", [
    addDays(day.day, -LATEST),
  ]);
  const ahead = await reader.read(Client, "where t.form_of_payment = $1", [FormOfPayment.PREPAYMENT]);
  const payments = invoices
    .flatMap((invoice) =>
      paymentsOf(
        invoice,
        ahead.some(({ id }) => id === invoice.clientId),
        calendar,
      ),
    )
    .filter(({ paidOn }) => paidOn === day.day);
  if (payments.length === 0) return { cursor: null };
  return {
    cursor: null,
    write: (unit) => postPayments(unit, payments),
  };
}
