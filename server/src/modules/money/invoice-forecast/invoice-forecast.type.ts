import { Field, Int, ObjectType } from "type-graphql";
import { Money } from "../../../platform/graphql/money";
import { CalendarDate, CalendarMonth } from "../../../platform/graphql/scalars";
import type { ChargeKind } from "../charge/charge.entity";
import type { ForecastPair } from "../charge/invoice-forecast.policy";
import { ChargeKindEnum } from "../charge/month-charges.type";
import type { Invoice } from "../invoice/invoice.entity";

/** One kind of charge of the invoice that comes next. */
@ObjectType({
  description: "One kind of charge of the invoice that comes next, in whole kopecks, VAT included.",
})
export class InvoiceForecastKind {
  @Field(() => ChargeKindEnum, { description: "The kind of charge." })
  readonly kind!: ChargeKind;

  @Field(() => Money, { description: "What is charged so far." })
  readonly charged!: number;

  @Field(() => Money, { description: "What of `total` orders bring that are still to be carried out." })
  readonly planned!: number;

  @Field(() => Money, { description: "What it will come to." })
  readonly total!: number;

  @Field(() => Money, { description: "What it comes to on the invoice before; 0 without one." })
  readonly before!: number;

  @Field(() => Money, { description: "`total` less `before`: above zero it will have grown." })
  readonly difference!: number;
}

/** What the next invoice of an account will be. */
@ObjectType({
  description:
    "What the next invoice of an account will be, worked out anew whenever it is asked for. Fees count as they are charged; " +
    "usage that is still to come is reckoned from this month's days and from the month before, which weighs less the more of " +
    "this month is there. Orders that are still to be carried out this month count with the fees with which they were ordered. An estimate: no figure of it is owed.",
})
export class InvoiceForecast {
  readonly pair!: ForecastPair;
  readonly otherRow!: Invoice | null;

  @Field(() => CalendarMonth, { description: "The month whose invoice it is." })
  readonly month!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: "The last day whose usage is rated in full; null when no day of the month is.",
  })
  readonly usageThrough!: string | null;

  @Field(() => Int, { description: "Days of the month whose usage is reckoned, 0 to 31." })
  readonly daysLeft!: number;

  @Field(() => Money, { description: "What the invoice would come to if it were formed now, whole kopecks." })
  readonly charged!: number;

  @Field(() => Money, { description: "What it will come to, whole kopecks: `kinds` add up to it." })
  readonly total!: number;

  @Field(() => Money, {
    description:
      "What of `total` orders bring that are still to be carried out before the month ends, by the fees with which they were ordered, their planned returns within the month included; what they make cheaper or dearer from the next month on is not in it. 0 while an earlier month is invoiced.",
  })
  readonly planned!: number;

  @Field(() => Int, { description: "How many such orders there are that bring a fee." })
  readonly plannedOrders!: number;

  @Field(() => Money, {
    description: "`total` less the invoice before: above zero it will have grown. All of it without one.",
  })
  readonly difference!: number;

  @Field(() => [InvoiceForecastKind], {
    description: "Each kind of charge that this invoice or the one before has, in the order of the invoice.",
  })
  readonly kinds!: readonly InvoiceForecastKind[];
}
