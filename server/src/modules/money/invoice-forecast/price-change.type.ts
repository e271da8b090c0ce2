import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection";
import { Money } from "../../../platform/graphql/money";
import { CalendarDate } from "../../../platform/graphql/scalars";
import {
  UsageKindEnum,
  UsageZoneEnum,
  type UsageKind,
  type UsageZone,
} from "../../catalogue/tariff-plan/usage-kind.type";
import type { ChargeKind } from "../charge/charge.entity";
import { ChargeKindEnum } from "../charge/month-charges.type";
import { InvoiceDifferenceChange } from "../invoice-comparison/invoice-comparison.type";

/** Of what a price has changed. */
export enum PriceChangeSubject {
  MONTHLY_FEE = "monthlyFee",
  CONTRACT_FEE = "contractFee",
  INSTALMENT = "instalment",
  USAGE_PRICE = "usagePrice",
  VAT_RATE = "vatRate",
}
registerEnumType(PriceChangeSubject, {
  name: "PriceChangeSubject",
  description: "Of what a price has changed.",
  valuesConfig: {
    MONTHLY_FEE: { description: "A tariff plan's or a service's monthly fee, of a subscriber." },
    CONTRACT_FEE: { description: "A monthly fee of the account itself or of its company." },
    INSTALMENT: { description: "Equipment whose monthly payments have begun or ended." },
    USAGE_PRICE: { description: "What a tariff plan charges for usage beyond its bundles." },
    VAT_RATE: { description: "The VAT rate. Prices include VAT, so that no sum changes with it." },
  },
});

/** What has changed in prices and fees between two invoices. */
@ObjectType({
  description: "What has changed in prices and fees between the invoice before and the one that comes next.",
})
export class InvoicePriceChange {
  @Field(() => ID, { description: "Its place in the list; no id of `node`." })
  readonly id!: string;

  @Field(() => PriceChangeSubject, { description: "Of what." })
  readonly subject!: PriceChangeSubject;

  @Field(() => InvoiceDifferenceChange, { description: "What has happened to it." })
  readonly change!: InvoiceDifferenceChange;

  @Field(() => [ChargeKindEnum], {
    description: "The kinds of charge that it is part of: one, but for VAT rates.",
  })
  readonly kinds!: readonly ChargeKind[];

  @Field(() => String, {
    nullable: true,
    description:
      "The service, tariff plan, fee or equipment, in the viewer's language where it has names in several; of prices for usage the tariff plan; null for VAT rates.",
  })
  readonly name!: string | null;

  @Field(() => UsageKindEnum, { nullable: true, description: "Of prices for usage: what is used." })
  readonly usageKind!: UsageKind | null;

  @Field(() => UsageZoneEnum, { nullable: true, description: "Of prices for usage: where." })
  readonly zone!: UsageZone | null;

  @Field(() => Money, {
    nullable: true,
    description:
      "What one cost, VAT included: a month of it, a payment, a minute, a message, a megabyte. Null where it has appeared, and for VAT rates.",
  })
  readonly before!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: "What one costs; null where it is gone, and for VAT rates.",
  })
  readonly after!: number | null;

  @Field(() => Int, { nullable: true, description: "Of VAT rates: what it was, whole percent; else null." })
  readonly vatRateBefore!: number | null;

  @Field(() => Int, { nullable: true, description: "Of VAT rates: what it is, whole percent; else null." })
  readonly vatRateAfter!: number | null;

  @Field(() => CalendarDate, {
    description:
      "The day from which it holds: the first of the month for what is charged monthly; for prices of usage the day on which the operator changed it.",
  })
  readonly since!: string;

  @Field(() => Int, {
    description:
      "How many subscribers pay for it: with both prices, where it has changed; with that tariff plan, of prices for usage. 0 for what is no subscriber's.",
  })
  readonly lines!: number;

  @Field(() => Money, {
    nullable: true,
    description:
      "What it makes of this invoice, exact: above zero it has grown by so much. Null where that depends on use, and for VAT rates.",
  })
  readonly difference!: number | null;
}

/** A page of changes in prices. */
export const InvoicePriceChangeConnection = connectionOf(InvoicePriceChange, "InvoicePriceChange");
