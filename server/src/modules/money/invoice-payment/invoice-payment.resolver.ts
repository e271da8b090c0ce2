import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { Weighs, weighs } from "../../../platform/graphql/weight";
import { Invoice } from "../invoice/invoice.entity";
import { invoicePayments } from "./invoice-payment.task";
import { InvoicePaymentConnection, type InvoicePayment } from "./invoice-payment.type";

/** As how many items of a list the payments of one invoice count: all money of its account is gone through. */
const WEIGHT = 100;

/** What payments add to invoices. */
@Resolver(() => Invoice)
export class InvoicePaymentsResolver {
  @May("payment.read")
  @Weighs(WEIGHT)
  @FieldResolver(() => InvoicePaymentConnection, {
    description: `What covers it, in the order in which it came in; all of it together is \`paid\`. None where nothing was to pay. ${weighs(WEIGHT)}`,
  })
  payments(
    @Root() invoice: Invoice,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<InvoicePayment>> {
    return invoicePayments(context, invoice, args);
  }
}
