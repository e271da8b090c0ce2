import { pageOfList, type Page, type PageArgs } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import type { Invoice } from "../invoice/invoice.entity";
import { invoicesOfAccount } from "../invoice/invoice.store";
import { paymentsDoneOf } from "../payment/payment.store";
import { coveringOf, type Money } from "./invoice-payment.policy";
import type { InvoicePayment } from "./invoice-payment.type";

/** A payment or a credit as money of its account. */
type Source = Money & Pick<InvoicePayment, "payment" | "credit">;

/** A page of the money that covers an invoice, in the order in which it came in. */
export async function invoicePayments(
  context: Context,
  { id, accountId }: Pick<Invoice, "id" | "accountId">,
  args: PageArgs,
): Promise<Page<InvoicePayment>> {
  const [invoices, payments] = await Promise.all([
    invoicesOfAccount(context).load(accountId),
    paymentsDoneOf(context).load(accountId),
  ]);
  const credits = invoices.filter(({ total }) => total < 0);
  const sources: readonly Source[] = [
    ...credits.map((credit) => ({
      ...{ id: credit.id, on: credit.formedOn, amount: -credit.total },
      ...{ payment: null, credit },
    })),
    ...payments.map((payment) => ({
      ...{ id: payment.id, on: payment.paidOn, amount: payment.amount },
      ...{ payment, credit: null },
    })),
  ];
  const list = coveringOf(invoices, sources, id).map(({ money, covered }): InvoicePayment => {
    const { id: ofMoney, on, payment, credit } = money;
    return { id: ofMoney, on, payment, credit, covered };
  });
  return pageOfList(list, args);
}
