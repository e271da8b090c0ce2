import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../../platform/graphql/connection";
import { Money } from "../../../platform/graphql/money";
import { CalendarDate, CalendarMonth, DateTime } from "../../../platform/graphql/scalars";
import type { ChargeKind } from "../charge/charge.entity";
import { ChargeKindEnum } from "../charge/month-charges.type";
import { InvoiceState } from "./invoice.entity";

/** Which invoices are asked for. */
@InputType({ description: "Which invoices are asked for: those that fit all that is given." })
export class InvoiceFilter {
  @Field(() => ID, { nullable: true, description: "Only those of this billing account." })
  accountId?: string | null;

  @Field(() => [InvoiceState], {
    nullable: true,
    description: "Those in one of these states; in any when it is empty.",
  })
  states?: InvoiceState[] | null;

  @Field(() => CalendarMonth, { nullable: true, description: "Those of this month and later ones." })
  monthFrom?: string | null;

  @Field(() => CalendarMonth, { nullable: true, description: "Those of this month and earlier ones." })
  monthThrough?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Those of which something is left to pay (true), or nothing (false).",
  })
  isOwed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Those that are overdue (true), or are not (false).",
  })
  isOverdue?: boolean | null;
}

/** Which page of which invoices. */
@ArgsType()
export class InvoiceListArgs extends PageArgs {
  @Field(() => InvoiceFilter, { nullable: true, description: "Which of them; all when not given." })
  filter?: InvoiceFilter | null;
}

/** By what the subscribers of an invoice are ordered. */
export enum InvoiceSubscriberSort {
  NUMBER = "NUMBER",
  DEAREST_FIRST = "DEAREST_FIRST",
}
registerEnumType(InvoiceSubscriberSort, {
  name: "InvoiceSubscriberSort",
  description: "By what the subscribers of an invoice are ordered.",
  valuesConfig: {
    NUMBER: { description: "By their numbers on the invoice." },
    DEAREST_FIRST: { description: "Those that cost most come first." },
  },
});

/** Which page of an invoice's subscribers, in which order. */
@ArgsType()
export class InvoiceSubscriberArgs extends PageArgs {
  @Field(() => InvoiceSubscriberSort, {
    nullable: true,
    defaultValue: InvoiceSubscriberSort.NUMBER,
    description: "By what the list is ordered.",
  })
  sort?: InvoiceSubscriberSort | null;
}

/** What somebody still has to pay of invoices. */
@ObjectType({
  description:
    "What is left to pay of invoices. What an account has over settles its own invoices only, so that this may be more than the company's balance is below zero.",
})
export class InvoiceDebt {
  readonly ownerId!: string;

  @Field(() => Money, { description: "What is left to pay in all." })
  readonly owed!: number;

  @Field(() => Money, { description: "What of it was to be paid before today." })
  readonly overdue!: number;

  @Field(() => Int, { description: "Of how many invoices something is left to pay." })
  readonly owedInvoices!: number;

  @Field(() => Int, { description: "How many of them are overdue." })
  readonly overdueInvoices!: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      "The earliest day on which something of it is due, past or ahead; null where nothing is owed.",
  })
  readonly earliestDueOn!: string | null;
}

/** Charges of one kind and VAT rate on an invoice, of one subscriber or of none. */
@ObjectType({
  description:
    "What is charged on an invoice for one thing, exactly: of one subscriber, or of the account itself.",
})
export class InvoiceCharge {
  @Field(() => ChargeKindEnum, { description: "What the charges are for." })
  readonly kind!: ChargeKind;

  @Field(() => Int, { description: "VAT rate in whole percent." })
  readonly vatRate!: number;

  @Field(() => Money, {
    description: "The exact sum of the charges, VAT included, to 10^-6 of the currency.",
  })
  readonly charged!: number;
}

/** A bank account on an invoice. */
@ObjectType({ description: "A bank account on an invoice, as it was when it was formed." })
class InvoiceBankAccount {
  @Field(() => String, { description: "IBAN." })
  readonly iban!: string;

  @Field(() => String, { description: "Name of the bank." })
  readonly bankName!: string;

  @Field(() => String, { description: "BIC of the bank." })
  readonly bic!: string;
}

/** One side of an invoice. */
@ObjectType({
  description:
    "One side of an invoice: the operator, or the company. It stays as it was when the invoice was formed.",
})
export class InvoiceParty {
  @Field(() => String, {
    description: "Name as in the contract; the operator's in the language of the request.",
  })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "УНП, the payer's number; null where none is known." })
  readonly unp!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The operator's address; of the company where its invoices went, a postal or e-mail address.",
  })
  readonly address!: string | null;

  @Field(() => [InvoiceBankAccount], { description: "Bank accounts; few." })
  readonly bankAccounts!: readonly InvoiceBankAccount[];

  @Field(() => String, { nullable: true, description: "Telephone number; null for the company." })
  readonly phone!: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address; null for the company." })
  readonly email!: string | null;
}

/** When invoices are neither ordered nor downloaded. */
@ObjectType({
  description:
    "The days of a month on which invoices are neither ordered nor downloaded, because those of the month before are formed: " +
    "the present ones, or else the next. Counted in the operator's time zone.",
})
export class InvoiceWindow {
  @Field(() => CalendarDate, { description: "The first closed day: the first of a month." })
  readonly closedFrom!: string;

  @Field(() => CalendarDate, {
    description: "The last closed day: the third, where the operator closes three.",
  })
  readonly closedThrough!: string;

  @Field(() => CalendarDate, { description: "The day on which it opens." })
  readonly opensOn!: string;

  @Field(() => DateTime, { description: "The first instant of that day." })
  readonly opensAt!: number;

  @Field(() => Boolean, { description: "Whether it is closed now." })
  readonly isClosed!: boolean;
}
