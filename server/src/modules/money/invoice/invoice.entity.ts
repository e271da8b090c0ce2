import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { connectionOf } from "../../../platform/graphql/connection";
import { Money } from "../../../platform/graphql/money";
import { Node } from "../../../platform/graphql/node";
import { CalendarDate, CalendarMonth, PhoneNumber } from "../../../platform/graphql/scalars";
import type { ChargeKind } from "../charge/charge.entity";
import { ChargeKindEnum } from "../charge/month-charges.type";

/** States of an invoice (TMF678). */
export enum InvoiceState {
  NEW = "new",
  ON_HOLD = "onHold",
  VALIDATED = "validated",
  SENT = "sent",
  PARTIALLY_PAID = "partiallyPaid",
  SETTLED = "settled",
}
registerEnumType(InvoiceState, {
  name: "InvoiceState",
  description: "State of an invoice (TMF678).",
  valuesConfig: {
    NEW: { description: "Made, and not yet looked over by the operator." },
    ON_HOLD: { description: "Held back by the operator." },
    VALIDATED: { description: "Looked over, and not yet sent." },
    SENT: { description: "To be paid; nothing of it is covered." },
    PARTIALLY_PAID: { description: "A part of it is covered." },
    SETTLED: { description: "Covered to the last kopeck, or nothing was to pay." },
  },
});

/** The month's invoice of one account, formed on the first three days of the next month. */
@ObjectType({
  implements: Node,
  description:
    "The month's invoice (счёт) of one account, formed on the first days of the next month. Once formed it does not change: " +
    "names, numbers and requisites on it stay as they were. One of nothing, or of less than nothing, is an invoice too.",
})
@Entity("invoice")
@OwnedBy({ client: "client_id", account: "account_id" })
@Index("invoice_account_month", ["accountId", "month"], { unique: true })
@Index("invoice_client", ["clientId", "month"])
export class Invoice extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  accountId!: string;

  @Field(() => String, {
    description: "Its number: that of the account, a slash, and the month as MM-YY, e.g. 300001/10-26.",
  })
  @Column("varchar")
  number!: string;

  @Field(() => CalendarMonth, { description: "The month that it is for." })
  @Column("varchar")
  month!: string;

  @Field(() => CalendarDate, { description: "The day on which it was formed." })
  @Column("varchar")
  formedOn!: string;

  @Field(() => CalendarDate, { description: "The last day on which it is paid in time." })
  @Column("varchar")
  dueOn!: string;

  @Field(() => InvoiceState, {
    description:
      "Where it stands. Payments, and invoices below zero, cover the account's oldest invoice first.",
  })
  @Column("varchar")
  state!: InvoiceState;

  /** Sum of the lines' gross: whole kopecks, in 10^-6 BYN. */
  @Field(() => Money, {
    description:
      "What it comes to, VAT included: the sum of its lines' `gross`, in whole kopecks. Below zero it is a credit, which covers other invoices of the account.",
  })
  @Column("bigint")
  total!: number;

  /** What of the total is covered, 10^-6 BYN; never below zero. Kept with the state. */
  @Field(() => Money, {
    description:
      "What payments that are done, and invoices below zero, have covered of it; never below zero, 0 where nothing was to pay.",
  })
  @Column("bigint", { default: 0 })
  paid!: number;
}

/** A page of invoices. */
export const InvoiceConnection = connectionOf(Invoice, "Invoice");

/** One line of an invoice: all charges of one kind and VAT rate; here VAT and kopecks are worked out. */
@ObjectType({
  description:
    "One line of an invoice: all its charges of one kind and VAT rate. Sums are rounded to kopecks and VAT is worked out here and nowhere else.",
})
@Entity("invoice_line")
export class InvoiceLine {
  @PrimaryColumn("varchar")
  invoiceId!: string;

  @Field(() => ChargeKindEnum, { description: "What the charges are for." })
  @PrimaryColumn("varchar")
  kind!: ChargeKind;

  @Field(() => Int, { description: "VAT rate in whole percent." })
  @PrimaryColumn("integer")
  vatRate!: number;

  /** The exact sum of the charges, 10^-6 BYN. */
  @Field(() => Money, { description: "The exact sum of the charges, VAT included; never rounded." })
  @Column("bigint")
  charged!: number;

  /** `charged` rounded half-up to whole kopecks, in 10^-6 BYN. */
  @Field(() => Money, { description: "`charged` in whole kopecks, rounded half-up; VAT included." })
  @Column("bigint")
  gross!: number;

  /** The VAT in `gross`, whole kopecks, in 10^-6 BYN. */
  @Field(() => Money, { description: "The VAT in `gross`, whole kopecks, rounded half-up." })
  @Column("bigint")
  vat!: number;
}

/** What one subscriber has on an invoice, under the name and number that it had when the month ended. */
@ObjectType({
  description:
    "What one subscriber has on an invoice, under the name and number that it had when the month ended; a later renaming does not change it.",
})
@Entity("invoice_subscriber")
@Index("invoice_subscriber_number", ["invoiceId", "number", "id"])
export class InvoiceSubscriber {
  /** The ids of invoice and subscriber, with an underscore between. */
  @Field(() => ID, { description: "Stable and unique." })
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  invoiceId!: string;

  @Column("varchar")
  subscriberId!: string;

  @Field(() => PhoneNumber, { description: "Its number when the month ended." })
  @Column("varchar")
  number!: string;

  @Field(() => String, { description: "Its name when the month ended." })
  @Column("varchar")
  name!: string;

  @Field(() => Money, {
    description: "The exact sum of its charges on the invoice, VAT included, to 10^-6 of the currency.",
  })
  @Column("bigint")
  charged!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "The name of the cost centre that it had when the invoice was formed; null where it had none. A label that is given, renamed or removed later does not change it.",
  })
  @Column("varchar", { nullable: true })
  costCentreName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The code of that cost centre in the company's own books; null where it had none.",
  })
  @Column("varchar", { nullable: true })
  costCentreCode!: string | null;
}

/** A page of the subscribers of an invoice. */
export const InvoiceSubscriberConnection = connectionOf(InvoiceSubscriber, "InvoiceSubscriber");

/** Who issued an invoice and to whom, as both were when it was formed. */
@Entity("invoice_requisites")
export class InvoiceRequisites {
  @PrimaryColumn("varchar")
  invoiceId!: string;

  /** JSON of `Seller`. */
  @Column("text")
  seller!: string;

  /** JSON of `Buyer`. */
  @Column("text")
  buyer!: string;
}
