import { Field, ID, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection";
import { Money } from "../../../platform/graphql/money";
import { CalendarDate } from "../../../platform/graphql/scalars";
import { Invoice } from "../invoice/invoice.entity";
import { Payment } from "../payment/payment.entity";

/** Money of the account that covers an invoice, or a part of it. */
@ObjectType({
  description:
    "Money of the account that covers an invoice, or a part of it: a payment that is done, or an invoice below zero. A payment is to an account and names no invoice: all money covers the account's oldest invoice first, in the order of the days on which it was there. One payment may cover several invoices. What comes in later with an earlier day moves it.",
})
export class InvoicePayment {
  @Field(() => ID, { description: "That of the payment or the invoice below zero; unique in the list." })
  readonly id!: string;

  @Field(() => CalendarDate, {
    description: "The day on which it was there: when it was paid, or the invoice below zero was formed.",
  })
  readonly on!: string;

  @Field(() => Money, { description: "What of it covers this invoice; above zero." })
  readonly covered!: number;

  @Field(() => Payment, { nullable: true, description: "The payment; null where it is a credit." })
  readonly payment!: Payment | null;

  @Field(() => Invoice, {
    nullable: true,
    description: "The account's invoice below zero; null where it is a payment.",
  })
  readonly credit!: Invoice | null;
}

/** A page of what covers an invoice. */
export const InvoicePaymentConnection = connectionOf(InvoicePayment, "InvoicePayment");
